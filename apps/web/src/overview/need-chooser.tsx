import type { Indicator, NeedDefinition, Plan, PlanningContext } from "byfokus/browser";
import { useState } from "react";
import { useWords } from "../state/preferences.ts";
import { changeNeed } from "../state/project.ts";
import { hrefOfIndicator } from "../state/route.ts";

/** What this plan means by need: indicators with weights. Origin is listed, and refused with the reason. */
export function NeedChooser({ context, plan }: { readonly context: PlanningContext; readonly plan: Plan }) {
  const words = useWords();
  const [draft, setDraft] = useState<NeedDefinition | null>(null);
  const [state, setState] = useState<"idle" | "running" | "failed" | "refused">("idle");
  const need = draft ?? plan.need;
  const observed = new Set(context.history.map((series) => series.indicatorId));
  const shown = context.frame.indicators.filter((indicator) => observed.has(indicator.id) || indicator.origin === true || plan.need.parts.some((part) => part.indicatorId === indicator.id));
  const toggle = (indicator: Indicator) => {
    if (indicator.origin === true) return setState("refused");
    const without = need.parts.filter((part) => part.indicatorId !== indicator.id);
    setState("idle");
    setDraft({ ...need, parts: without.length < need.parts.length ? without : [...need.parts, { indicatorId: indicator.id, weight: 1 }] });
  };
  const apply = async () => {
    setState("running");
    await changeNeed(need).then(() => (setDraft(null), setState("idle")), () => setState("failed"));
  };
  return (
    <section className="card">
      <h2>{words.t("app.need")}</h2>
      <p className="below">{words.t("app.need.below")}</p>
      <fieldset className="need-list">
        <legend className="hidden-text">{words.t("app.need.legend")}</legend>
        {shown.map((indicator) => <IndicatorChoice key={indicator.id} indicator={indicator} part={need.parts.find((part) => part.indicatorId === indicator.id)} onToggle={() => toggle(indicator)}
          onWeight={(weight) => setDraft({ ...need, parts: need.parts.map((part) => (part.indicatorId === indicator.id ? { ...part, weight } : part)) })} />)}
      </fieldset>
      {state === "refused" ? <p className="need-refused" role="alert">{words.t("app.need.refused")}</p> : null}
      {state === "failed" ? <p className="need-refused" role="alert">{words.t("app.need.failed")}</p> : null}
      <div className="row need-apply">
        <button type="button" className="button primary small" disabled={draft === null || need.parts.length === 0 || state === "running"} onClick={() => void apply()}>{words.t(state === "running" ? "app.need.running" : "app.need.apply")}</button>
        {draft === null ? null : <button type="button" className="button small" onClick={() => { setDraft(null); setState("idle"); }}>{words.t("app.need.reset")}</button>}
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly indicator: Indicator;
  readonly part: NeedDefinition["parts"][number] | undefined;
  readonly onToggle: () => void;
  readonly onWeight: (weight: number) => void;
}

function IndicatorChoice({ indicator, part, onToggle, onWeight }: ChoiceProps) {
  const words = useWords();
  const isContext = indicator.direction !== "higherIsNeed" && indicator.origin !== true;
  const why = indicator.origin === true ? "app.need.origin" : "app.need.context";
  return (
    <div className="need-choice">
      <label>
        <input type="checkbox" checked={part !== undefined} disabled={isContext} onChange={onToggle} />
        <span>{indicator.title[words.lang]}<small>{indicator.origin === true || isContext ? words.t(why) : `${indicator.numerator[words.lang]} / ${indicator.denominator[words.lang]}`}</small></span>
      </label>
      <a className="xs sheet-link" href={hrefOfIndicator(indicator.id)} aria-label={words.t("app.indicator.aboutName", { name: indicator.title[words.lang] })}>{words.t("app.indicator.about")}</a>
      {part === undefined ? null : <input type="number" className="input weight" min="0" max="10" step="0.5" value={part.weight} aria-label={words.t("app.need.weight", { name: indicator.title[words.lang] })} onChange={(event) => onWeight(Math.max(0, event.target.valueAsNumber || 0))} />}
    </div>
  );
}
