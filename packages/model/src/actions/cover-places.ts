import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { memberKey } from "../scope/member-key.ts";
import type { Member, PlaceWork } from "../scope/scope.ts";
import { expectAtLeastZero } from "../values/expect.ts";
import { putByKey } from "../values/put-by-key.ts";

/**
 * Puts staff to work in areas, departments, organisations' homes or the whole town.
 * A place already in the scope keeps its position there and gets the staff given here.
 */
export function coverPlaces(scenarioId: ScenarioId, places: Iterable<PlaceWork>): Action {
  const work = [...places];
  for (const place of work) expectAtLeastZero(place.fte, `staff for ${place.kind} "${place.id}"`);
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, members: putByKey<Member>(scope.members, work, memberKey) }));
}
