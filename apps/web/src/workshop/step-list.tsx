import type { PlanHistory } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { canUndo, plan as planStore, redoStep, undoStep } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";

/** Steps shown before a person asks for all of them. */
const shownAtFirst = 8;

/** What was done, newest first, in words; undone steps can be redone. */
export function StepList({ history }: { readonly history: PlanHistory }) {
  const words = useWords();
  const { preview } = useStore(planStore);
  const steps = [...history.past].reverse();
  return (
    <section className="tool-section" data-testid="steps">
      <h2>{words.t("app.work.steps")} <span>{words.t("app.work.steps.count", { count: steps.length })}</span></h2>
      <div className="row step-buttons">
        <button type="button" className="button small" disabled={!canUndo(history) || preview !== null} onClick={undoStep}>{words.t("app.work.undo")}</button>
        <button type="button" className="button small" disabled={history.future.length === 0 || preview !== null} onClick={redoStep}>{words.t("app.work.redo")}</button>
      </div>
      <ol className="steps">
        {steps.slice(0, shownAtFirst).map((step, index) => <li key={`${step.at}${index}`} className={index === 0 ? "now" : undefined}><time dateTime={step.at}>{clock(step.at)}</time><span>{step.label}</span></li>)}
      </ol>
      {steps.length > shownAtFirst ? <details><summary className="as-table">{words.t("app.work.steps.all")}</summary><ol className="steps">{steps.slice(shownAtFirst).map((step, index) => <li key={`${step.at}${index}`}><time dateTime={step.at}>{clock(step.at)}</time><span>{step.label}</span></li>)}</ol></details> : null}
    </section>
  );
}

/** Hour and minute on this machine's clock. */
function clock(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? "" : `${String(time.getHours()).padStart(2, "0")}.${String(time.getMinutes()).padStart(2, "0")}`;
}
