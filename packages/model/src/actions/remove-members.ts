import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { memberKey, type MemberRef } from "../scope/member-key.ts";

/** Takes members out of the scope; those that are not in it are passed over. */
export function removeMembers(scenarioId: ScenarioId, members: Iterable<MemberRef>): Action {
  const gone = new Set([...members].map(memberKey));
  return (plan) => updateScope(plan, scenarioId, (scope) => ({ ...scope, members: scope.members.filter((member) => !gone.has(memberKey(member))) }));
}
