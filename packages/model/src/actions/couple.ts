import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { readCoupling } from "../read/read-scope.ts";
import { couplingKey } from "../scope/coupling-key.ts";
import type { Coupling } from "../scope/scope.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Couples a vulnerable area with a well-functioning one; the same pair again gets the reasons given here. */
export function couple(scenarioId: ScenarioId, coupling: Coupling): Action {
  if (coupling.vulnerable === coupling.wellFunctioning) throw new Error(`Expected two different areas to couple, got "${coupling.vulnerable}" twice.`);
  const read = readCoupling(coupling, "coupling");
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, couplings: putByKey(scope.couplings, [read], couplingKey) }));
}
