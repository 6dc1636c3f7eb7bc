import { rulePriceSentences } from "byfokus/browser";
import type { Plan, PlanningContext, ScopeType } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { namesFor } from "../state/place-names.ts";
import { useWords } from "../state/preferences.ts";
import { cancelRuleCosts, priceRules, ruleCosts, ruleCostsKey } from "../state/rule-costs.ts";

/** The price tag of every rule that is on, worked out when somebody asks; a change of rules takes the old ones away. */
export function RulePriceList({ context, plan, type }: { readonly context: PlanningContext; readonly plan: Plan; readonly type: ScopeType }) {
  const words = useWords();
  const costs = useStore(ruleCosts);
  const names = namesFor(plan, words.lang);
  const isOurs = costs.key === ruleCostsKey(plan, type);
  const status = isOurs ? costs.status : "idle";
  const sentences = status === "done" && names !== null ? rulePriceSentences(costs.prices, plan, names, words.lang) : [];
  const text = { idle: "", running: words.t("app.rule.pricing"), failed: words.t("app.rule.prices.failed"), done: words.t(sentences.length === 0 ? "app.rule.prices.none" : "app.rule.prices.help") }[status];
  return (
    <div className="rule-prices" data-testid="rule-prices">
      {status === "done" ? null : status === "running"
        ? <button type="button" className="button small" onClick={cancelRuleCosts}>{words.t("app.cancel")}</button>
        : <button type="button" className="button small" onClick={() => void priceRules(context, plan, type)}>{words.t("app.rule.prices")}</button>}
      <div role="status">
        {sentences.length === 0 ? null : <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
        <p className="xs muted">{text}</p>
      </div>
    </div>
  );
}
