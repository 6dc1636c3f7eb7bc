import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { readMember } from "../read/read-scope.ts";
import { memberKey } from "../scope/member-key.ts";
import type { PlaceWork } from "../scope/scope.ts";
import { putByKey } from "../values/put-by-key.ts";

/**
 * Puts staff to work in areas, departments, organisations' homes or the whole town.
 * A place already in the scope keeps its position there and gets the staff given here.
 */
export function coverPlaces(scenarioId: ScenarioId, places: Iterable<PlaceWork>): Action {
  const work = [...places].map((place, index) => readMember(place, `places[${index}]`));
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, members: putByKey(scope.members, work, memberKey) }));
}
