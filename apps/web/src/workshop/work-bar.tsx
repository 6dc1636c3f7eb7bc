import { addScenario } from "byfokus/browser";
import type { PlanHistory, PlanningContext, Scenario } from "byfokus/browser";
import { useStore } from "../state/create-store.ts";
import { applyEdit, canUndo, plan as planStore, redoStep, undoStep } from "../state/plan.ts";
import { useWords } from "../state/preferences.ts";
import { cancelFill, fillRest, workbench } from "../state/workbench.ts";
import { FillOutcome } from "./fill-outcome.tsx";

/** Which scenario, whether it is saved, and the three things that change all of it. */
export function WorkBar({ context, history, scenario }: { readonly context: PlanningContext; readonly history: PlanHistory; readonly scenario: Scenario }) {
  const words = useWords();
  const { saving, preview } = useStore(planStore);
  const { filling } = useStore(workbench);
  const { present } = history;
  const copy = () => {
    const id = `${scenario.scope.type}-${crypto.randomUUID().slice(0, 8)}`;
    applyEdit(addScenario({ ...scenario, id, title: words.t("app.work.copyTitle", { title: scenario.title }) }));
    workbench.set((now) => ({ ...now, scenarioId: id }));
  };
  return (
    <div className="work-bar">
      <h1 className="hidden-text">{words.t("app.work.title", { title: scenario.title })}</h1>
      <label className="label" htmlFor="scenario">{words.t("app.work.scenario")}</label>
      <select id="scenario" className="inline work-scenario" value={scenario.id} disabled={preview !== null} onChange={(event) => workbench.set((now) => ({ ...now, scenarioId: event.target.value }))}>
        {present.scenarios.map((each) => <option key={each.id} value={each.id}>{each.title}</option>)}
      </select>
      <button type="button" className="button small" disabled={preview !== null} onClick={copy}>{words.t("app.work.copy")}</button>
      <span className="xs muted" data-testid="saving">{words.t(saving === "saved" ? "app.save.saved" : saving === "saving" ? "app.save.saving" : "app.save.waiting")}</span>
      <span className="row work-bar-end">
        <button type="button" className="button small" disabled={!canUndo(history) || preview !== null} onClick={undoStep}>{words.t("app.work.undo")}</button>
        <button type="button" className="button small" disabled={history.future.length === 0 || preview !== null} onClick={redoStep}>{words.t("app.work.redo")}</button>
        {filling !== "idle"
          ? <button type="button" className="button small" onClick={cancelFill}>{words.t(filling === "proving" ? "app.work.proving" : "app.work.filling")} · {words.t("app.cancel")}</button>
          : <button type="button" className="button primary small" disabled={preview !== null} onClick={() => void fillRest(context, present, scenario)}>{words.t("app.work.fill")}</button>}
      </span>
      <FillOutcome plan={present} />
    </div>
  );
}
