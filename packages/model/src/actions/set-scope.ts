import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import type { Scope } from "../scope/scope.ts";

/** Replaces the whole scope, as a solver's answer does. */
export function setScope(scenarioId: ScenarioId, scope: Scope): Action {
  return (plan) => updateScope(plan, scenarioId, () => scope);
}
