import { setScope } from "byfokus/browser";
import type { Plan, PlanningContext, Scenario, ScopeProof } from "byfokus/browser";
import type { FillAnswer } from "../worker/fill-messages.ts";
import { runFill } from "../worker/run-fill.ts";
import type { FillJob } from "../worker/run-fill.ts";
import { createStore } from "./create-store.ts";
import { plan as planStore, previewInstead, rejectPreview } from "./plan.ts";

/** Which scenario is being worked on, how it is shown, and whether the calculator is filling the rest. */
export interface Workbench {
  readonly scenarioId: string | null;
  readonly view: "map" | "both" | "table";
  /** `proving`: the plain rule's scope is shown, and the proven one is on its way. */
  readonly filling: "idle" | "running" | "proving";
  /** What the last filling came to, for the plan it was asked about; `preview` is `null` where it changed nothing. */
  readonly filled: { readonly plan: Plan; readonly preview: Plan | null; readonly proof: ScopeProof } | null;
}

export const workbench = createStore<Workbench>({ scenarioId: null, view: "both", filling: "idle", filled: null });

/** The scenario in work: the chosen one, else the recommended one, else Type 2, else the first. */
export function scenarioInWork(plan: Plan, chosen: string | null): Scenario | undefined {
  return [chosen, plan.recommended, "areasPlus"].flatMap((id) => plan.scenarios.find((scenario) => scenario.id === id) ?? [])[0] ?? plan.scenarios[0];
}

let job: FillJob | null = null;

/**
 * Keeps every member there is and lets the calculator complete the scope. The plain rule's answer is a preview at once,
 * and the proven one takes its place unless somebody has gone on; the plan stays as it was until a preview is accepted.
 */
export async function fillRest(context: PlanningContext, plan: Plan, scenario: Scenario): Promise<void> {
  job?.cancel();
  workbench.set((now) => ({ ...now, filling: "running", filled: null }));
  let shown: Plan | null = null;
  const show = (answer: FillAnswer) => {
    if (answer.kind === "progress" || answer.kind === "scenarios") return;
    const { history, preview } = planStore.get();
    if (history?.present !== plan || preview !== shown) return;
    const { scope, proof } = answer.kind === "scope" ? answer : { scope: null, proof: { state: "unproven" } as const };
    if (scope !== null) previewInstead(setScope(scenario.id, { ...scope, activities: scenario.scope.activities }));
    else if (proof.state === "impossible") rejectPreview();
    shown = planStore.get().preview;
    workbench.set((now) => ({ ...now, filling: answer.kind === "scope" && !answer.isLast ? "proving" : now.filling, filled: { plan, preview: shown, proof } }));
  };
  const current = runFill({ kind: "rest", context, plan, type: scenario.scope.type, keep: scenario.scope.members }, show);
  job = current;
  const last = await current.done;
  if (job !== current) return;
  job = null;
  show(last);
  workbench.set((now) => ({ ...now, filling: "idle" }));
}

/** Stops the filling; what is shown already stays, unproven. */
export function cancelFill(): void {
  if (job === null) return;
  job.cancel();
  job = null;
  workbench.set((now) => ({ ...now, filling: "idle", filled: now.filled?.proof.state === "provisional" ? { ...now.filled, proof: { state: "unproven" } } : now.filled }));
}
