import { addReservation, metricForm } from "byfokus/browser";
import type { Condition, MetricId, Scenario } from "byfokus/browser";
import type { FormEvent } from "react";
import { useStore } from "../state/create-store.ts";
import { applyEdit } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { project } from "../state/project-store.ts";

const followed: readonly MetricId[] = ["coverage", "worstOrganisation", "precision", "needReached", "fte", "fteMoved"];

/** A minority's text; with a metric and a limit it becomes a condition that is followed up. */
export function ReservationForm({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords();
  const { today } = useStore(project);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const condition = conditionOf(form);
    applyEdit(addReservation({ id: crypto.randomUUID(), scenarioId: scenario.id, text: String(form.get("text")).trim(), by: String(form.get("by")).trim(), at: today, ...(condition === undefined ? {} : { condition }) }));
    event.currentTarget.reset();
  };
  return (
    <form className="card stack" onSubmit={submit} aria-labelledby="reservation-form">
      <h2 id="reservation-form">{words.t("app.talk.newReservation", { title: scenario.title })}</h2>
      <label className="field"><span>{words.t("app.talk.text")}</span><textarea name="text" required maxLength={1000} /></label>
      <label className="field"><span>{words.t("app.by")}</span><input className="input" name="by" required maxLength={80} /></label>
      <fieldset className="stack">
        <legend className="label">{words.t("app.talk.condition")}</legend>
        <div className="row">
          <select className="inline" name="metric" defaultValue="" aria-label={words.t("app.talk.conditionMetric")}>
            <option value="">{words.t("app.talk.noCondition")}</option>
            {followed.map((metric) => <option key={metric} value={metric}>{words.t(`metric.${metric}.name`)}{metricForm(metric) === "share" ? ` (${words.t("app.percent")})` : ""}</option>)}
          </select>
          <select className="inline" name="when" defaultValue="below" aria-label={words.t("app.talk.conditionWhen")}><option value="below">{words.t("app.talk.below")}</option><option value="above">{words.t("app.talk.above")}</option></select>
          <input className="input weight" type="number" name="limit" min="0" step="any" aria-label={words.t("app.talk.conditionLimit")} />
        </div>
      </fieldset>
      <p><button type="submit" className="button primary">{words.t("app.talk.addReservation")}</button></p>
    </form>
  );
}

function conditionOf(form: FormData): Condition | undefined {
  const metric = followed.find((each) => each === form.get("metric"));
  const limit = Number(form.get("limit"));
  if (metric === undefined || form.get("limit") === "" || !Number.isFinite(limit)) return undefined;
  return { metric, limit: metricForm(metric) === "share" ? limit / 100 : limit, triggeredWhen: form.get("when") === "above" ? "above" : "below" };
}
