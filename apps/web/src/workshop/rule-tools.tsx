import { setRules } from "byfokus/browser";
import type { Plan, PlanRules, PlanningContext, ScopeType } from "byfokus/browser";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { RulePriceList } from "./rule-price-list.tsx";

type RuleName = keyof PlanRules;
/** What a rule begins with when it is switched on, and how a person types it: shares as per cent. */
const rules: readonly { readonly name: RuleName; readonly first: number; readonly scale: number; readonly step: number }[] = [
  { name: "minShareOfEachOrganisation", first: 0.1, scale: 100, step: 1 },
  { name: "maxFteMoved", first: 5, scale: 1, step: 0.5 },
  { name: "minPrecision", first: 0.4, scale: 100, step: 1 },
];

/** The rules of the game, on or off, for every scenario of the plan, and what they cost the type in work. */
export function RuleTools({ context, plan, type }: { readonly context: PlanningContext; readonly plan: Plan; readonly type: ScopeType }) {
  const words = useWords();
  const change = (name: RuleName, value: number | undefined) => {
    const { [name]: _before, ...others } = plan.rules;
    applyEdit(setRules(value === undefined ? others : { ...others, [name]: value }));
  };
  return (
    <section className="tool-section">
      <h2>{words.t("app.work.rules")}</h2>
      {rules.map(({ name, first, scale, step }) => {
        const value = plan.rules[name];
        const label = words.t(`app.rule.${name}`);
        return (
          <div key={name} className="rule-tool">
            <label><input type="checkbox" checked={value !== undefined} onChange={() => change(name, value === undefined ? first : undefined)} /><span>{label}</span></label>
            {value === undefined ? null : (
              <span className="row nb"><input type="number" className="input weight" min="0" {...(scale === 100 ? { max: 100 } : {})} step={step} value={Math.round(value * scale * 10) / 10} aria-label={words.t("app.rule.limit", { rule: label })}
                onChange={(event) => { const typed = event.target.valueAsNumber / scale; if (typed >= 0 && (scale === 1 || typed <= 1)) change(name, typed); }} /><span className="xs muted">{words.t(scale === 100 ? "app.percent" : "app.fteUnit")}</span></span>
            )}
          </div>
        );
      })}
      <RulePriceList context={context} plan={plan} type={type} />
    </section>
  );
}
