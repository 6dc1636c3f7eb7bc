import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { memberKey, type MemberRef } from "../scope/member-key.ts";

/** Takes a member's lock off; one without a lock is passed over. */
export function unlockMember(member: MemberRef): Action {
  return (plan) => updatePart(plan, "locks", plan.locks.filter((lock) => memberKey(lock.member) !== memberKey(member)));
}
