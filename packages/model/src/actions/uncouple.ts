import type { AreaId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { couplingKey } from "../scope/coupling-key.ts";

/** Takes a coupling out; a pair that is not coupled is passed over. */
export function uncouple(scenarioId: ScenarioId, vulnerable: AreaId, wellFunctioning: AreaId): Action {
  const gone = couplingKey({ vulnerable, wellFunctioning });
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, couplings: scope.couplings.filter((coupling) => couplingKey(coupling) !== gone) }));
}
