import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { atLeastZero } from "../read/readers.ts";
import { memberKey } from "../scope/member-key.ts";
import type { Member, PlaceWork, Scope } from "../scope/scope.ts";

/** Changes the staff of a place that is in the scope, FTE >= 0. Throws where the place is not in the scope. */
export function setFte(scenarioId: ScenarioId, place: Pick<PlaceWork, "kind" | "id">, fte: number): Action {
  atLeastZero(fte, `staff for ${place.kind} "${place.id}"`);
  return (plan) => updateScope(plan, scenarioId, (scope) => withFte(scope, memberKey(place), fte));
}

function withFte(scope: Scope, key: string, fte: number): Scope {
  if (!scope.members.some((member) => memberKey(member) === key)) throw new Error(`Expected a place in the scope, got "${key}".`);
  return { ...scope, members: scope.members.map((member) => (memberKey(member) === key ? staffed(member, fte) : member)) };
}

function staffed(member: Member, fte: number): Member {
  if (!("fte" in member)) throw new Error(`Expected a place with staff of its own, got "${memberKey(member)}".`);
  return { ...member, fte };
}
