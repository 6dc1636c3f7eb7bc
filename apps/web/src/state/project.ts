import { setNeed } from "byfokus/browser";
import type { NeedDefinition } from "byfokus/browser";
import { ApiError, fetchProject, postImport, postNeed } from "./api.ts";
import { applyEdit, plan, takeSavedPlan } from "./plan.ts";
import { project } from "./project-store.ts";
import type { ImportState } from "./project-store.ts";

export async function loadProject(): Promise<void> {
  try {
    const answer = await fetchProject();
    if (answer.plan !== null) takeSavedPlan(answer.plan);
    project.set((now) => ({ ...now, ...answer, status: answer.context === null ? "empty" : "ready", correlationId: undefined }));
  } catch (error) {
    project.set((now) => ({ ...now, status: "failed", correlationId: error instanceof ApiError ? error.correlationId : undefined }));
  }
}

/** Sends a folder (or asks for the demo town) and loads what came of it. With errors in the data the old edition stays. */
export async function importDelivery(body: FormData | { readonly demo: true }): Promise<void> {
  const controller = new AbortController();
  const show = (state: ImportState) => project.set((now) => ({ ...now, import: state }));
  const cancel = () => controller.abort();
  show({ status: "running", step: "sending", share: 0, cancel });
  let outcome: ImportState = { status: "failed" };
  try {
    await postImport(body, controller.signal, (line) => {
      if ("step" in line) return show({ status: "running", step: line.step, share: line.share, cancel });
      if ("report" in line) {
        outcome = { status: line.report.editionId === undefined ? "stopped" : "done" };
        project.set((now) => ({ ...now, report: line.report }));
      }
    });
  } catch {
    outcome = { status: controller.signal.aborted ? "cancelled" : "failed" };
  }
  if (outcome.status === "done") await loadProject();
  show(outcome);
}

/** Asks for the figures under another need definition, and makes it a step in the plan. */
export async function changeNeed(need: NeedDefinition): Promise<void> {
  const context = await postNeed(need);
  project.set((now) => ({ ...now, context }));
  applyEdit(setNeed(need));
}

/** After undo or redo: the figures must be those of the need definition the plan now has, or none at all. */
export async function followNeed(): Promise<void> {
  const wanted = wantedNeed();
  if (wanted === undefined) return;
  try {
    const context = await postNeed(wanted);
    // Another step may have been taken meanwhile; then its own answer counts.
    if (wantedNeed() === wanted) project.set((now) => ({ ...now, context }));
  } catch (error) {
    project.set((now) => ({ ...now, status: "failed", correlationId: error instanceof ApiError ? error.correlationId : undefined }));
  }
}

/** The plan's need definition, where the figures on the screen are not made by it. */
function wantedNeed(): NeedDefinition | undefined {
  const { context } = project.get();
  const need = plan.get().history?.present.need;
  return context === null || JSON.stringify(context.table.need) === JSON.stringify(need) ? undefined : need;
}
