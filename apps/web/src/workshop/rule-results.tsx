import { ruleRows } from "byfokus/browser";
import type { Evaluation, Plan } from "byfokus/browser";
import { namesFor } from "../state/place-names.ts";
import { useWords } from "../state/preferences.ts";

const marks = { passed: "✓", broken: "!", notJudged: "–" } as const;

/** Each rule with its answer in a mark and a word, its number and limit, and what causes it. */
export function RuleResults({ plan, evaluation }: { readonly plan: Plan; readonly evaluation: Evaluation }) {
  const words = useWords();
  const names = namesFor(plan, words.lang);
  if (names === null) return null;
  const isOff = (rule: string) => (rule === "minShareOfEachOrganisation" || rule === "maxFteMoved" || rule === "minPrecision") && plan.rules[rule] === undefined;
  return (
    <section className="tool-section" data-testid="rules">
      <h2>{words.t("app.work.ruleResults")}</h2>
      {ruleRows(evaluation, names, words.lang).filter(({ rule }) => !isOff(rule)).map((row) => (
        <div key={row.rule} className={`rule-line ${row.state}`}>
          <span aria-hidden="true">{marks[row.state]}</span>
          <span>{row.name}<small>{row.stateText}{row.value === "–" || row.limit === "–" ? "" : ` · ${words.t("app.work.ruleValue", { value: row.value, limit: row.limit })}`}{row.causes === "" ? "" : ` · ${row.causes}`}</small></span>
        </div>
      ))}
    </section>
  );
}
