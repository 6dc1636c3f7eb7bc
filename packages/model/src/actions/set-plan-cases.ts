import type { PlanCaseId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";

/** Says which planning cases the scenario takes part in; naming one twice counts once. */
export function setPlanCases(scenarioId: ScenarioId, ids: Iterable<PlanCaseId>): Action {
  const planCaseIds = [...new Set(ids)];
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, planCaseIds }));
}
