import type { AreaId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { id, wholeNumber } from "../read/readers.ts";
import { putPlaces } from "../scope/put-places.ts";

/** Keeps places for households that moved out of the area because of renovation or demolition; 0 keeps none. */
export function setMoverPlaces(scenarioId: ScenarioId, areaId: AreaId, places: number): Action {
  id(areaId, "areaId");
  wholeNumber(places, `places for movers from area "${areaId}"`);
  return (plan) => updateScope(plan, scenarioId, (scope) => putPlaces(scope, { kind: "movers", id: areaId, places }));
}
