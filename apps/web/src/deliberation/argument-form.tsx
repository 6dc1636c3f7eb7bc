import { addArgument, liveMetrics } from "byfokus/browser";
import type { Argument, Evaluation, PlanningContext, Scenario } from "byfokus/browser";
import { useState } from "react";
import type { FormEvent } from "react";
import { useStore } from "../state/create-store.ts";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";

/** A new argument; the number it rests on is stored as it is now. */
export function ArgumentForm({ context, scenario, evaluation }: { readonly context: PlanningContext; readonly scenario: Scenario; readonly evaluation: Evaluation }) {
  const words = useWords();
  const { today } = useStore(project);
  const [side, setSide] = useState<Argument["side"]>("for");
  const metrics = liveMetrics(evaluation, words.lang).filter((metric) => metric.value !== null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const metric = metrics.find((each) => each.metric === form.get("metric"));
    applyEdit(addArgument({
      id: crypto.randomUUID(), scenarioId: scenario.id, side, text: String(form.get("text")).trim(), by: String(form.get("by")).trim(), at: today,
      ...(metric === undefined || metric.value === null ? {} : { evidence: { metric: metric.metric, value: metric.value, editionId: context.frame.edition.id } }),
    }));
    event.currentTarget.reset();
  };
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby="argument-form">
      <h2 id="argument-form">{words.t("app.talk.newArgument", { title: scenario.title })}</h2>
      <fieldset className="row">
        <legend className="label">{words.t("app.talk.side")}</legend>
        {(["for", "against"] as const).map((each) => <label key={each} className="check"><input type="radio" name="side" value={each} checked={side === each} onChange={() => setSide(each)} />{words.t(each === "for" ? "app.talk.for" : "app.talk.against")}</label>)}
      </fieldset>
      <label className="field"><span>{words.t("app.talk.text")}</span><textarea name="text" required maxLength={1000} /></label>
      <label className="field"><span>{words.t("app.by")}</span><input className="input" name="by" required maxLength={80} /></label>
      <label className="field"><span>{words.t("app.talk.evidence")}</span>
        <select name="metric" defaultValue="">
          <option value="">{words.t("app.talk.noEvidence")}</option>
          {metrics.map((metric) => <option key={metric.metric} value={metric.metric}>{metric.name}: {metric.text}</option>)}
        </select>
      </label>
      <p><button type="submit" className="button primary">{words.t("app.talk.addArgument")}</button></p>
    </form>
  );
}
