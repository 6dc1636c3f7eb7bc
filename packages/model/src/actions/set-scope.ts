import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { readScope } from "../read/read-scope.ts";
import type { Scope } from "../scope/scope.ts";

/** Replaces the whole scope, as a solver's answer does. */
export function setScope(scenarioId: ScenarioId, scope: Scope): Action {
  const read = readScope(scope, "scope");
  return (plan) => updateScope(plan, scenarioId, () => read);
}
