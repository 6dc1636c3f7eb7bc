import type { ScenarioId, StairwellId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { id, listOf } from "../read/readers.ts";
import { memberKey } from "../scope/member-key.ts";
import type { Member } from "../scope/scope.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Offers the activities to every household of the stairwells; for readers who may see stairwells. */
export function offerStairwells(scenarioId: ScenarioId, ids: Iterable<StairwellId>): Action {
  const offers = listOf(id)([...ids], "ids").map((read): Member => ({ kind: "stairwell", id: read }));
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, members: putByKey(scope.members, offers, memberKey) }));
}
