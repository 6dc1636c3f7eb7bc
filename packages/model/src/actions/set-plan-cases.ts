import type { PlanCaseId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { id, listOf } from "../read/readers.ts";

/** Says which planning cases the scenario takes part in; naming one twice counts once. */
export function setPlanCases(scenarioId: ScenarioId, ids: Iterable<PlanCaseId>): Action {
  const planCaseIds = listOf(id)([...new Set(ids)], "planCaseIds");
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, planCaseIds }));
}
