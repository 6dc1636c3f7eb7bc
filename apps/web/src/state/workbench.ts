import { setScope } from "byfokus/browser";
import type { Plan, PlanningContext, Scenario } from "byfokus/browser";
import { runFill } from "../worker/run-fill.ts";
import type { FillJob } from "../worker/run-fill.ts";
import { createStore } from "./create-store.ts";
import { previewEdit } from "./plan.ts";

/** Which scenario is being worked on, how it is shown, and whether the calculator is filling the rest. */
export interface Workbench {
  readonly scenarioId: string | null;
  readonly view: "map" | "both" | "table";
  readonly filling: "idle" | "running" | "failed";
}

export const workbench = createStore<Workbench>({ scenarioId: null, view: "both", filling: "idle" });

/** The scenario in work: the chosen one, else the recommended one, else Type 2, else the first. */
export function scenarioInWork(plan: Plan, chosen: string | null): Scenario | undefined {
  return [chosen, plan.recommended, "areasPlus"].flatMap((id) => plan.scenarios.find((scenario) => scenario.id === id) ?? [])[0] ?? plan.scenarios[0];
}

let job: FillJob | null = null;

/** Keeps every member there is and lets the calculator complete the scope; the answer is a preview until it is accepted. */
export async function fillRest(context: PlanningContext, plan: Plan, scenario: Scenario): Promise<void> {
  job?.cancel();
  workbench.set((now) => ({ ...now, filling: "running" }));
  const current = runFill({ kind: "rest", context, plan, type: scenario.scope.type, keep: scenario.scope.members }, () => undefined);
  job = current;
  const answer = await current.done;
  if (job !== current) return;
  job = null;
  workbench.set((now) => ({ ...now, filling: answer.kind === "solution" ? "idle" : "failed" }));
  if (answer.kind === "solution") previewEdit(setScope(scenario.id, { ...answer.solution.scope, activities: scenario.scope.activities }));
}

export function cancelFill(): void {
  job?.cancel();
  job = null;
  workbench.set((now) => ({ ...now, filling: "idle" }));
}
