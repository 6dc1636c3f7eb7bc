import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { wholeNumber } from "../read/readers.ts";
import { putPlaces } from "../scope/put-places.ts";

/** Keeps places for families referred by a professional; 0 keeps none. */
export function setReferralPlaces(scenarioId: ScenarioId, places: number): Action {
  wholeNumber(places, "places for referral");
  return (plan) => updateScope(plan, scenarioId, (scope) => putPlaces(scope, { kind: "referral", id: "referral", places }));
}
