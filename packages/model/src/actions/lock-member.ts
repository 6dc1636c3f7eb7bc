import type { Action, Lock } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { memberKey } from "../scope/member-key.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Locks a member in or out, for every scenario of the plan; a member has one lock, the latest. */
export function lockMember(lock: Lock): Action {
  return (plan) => updatePart(plan, "locks", putByKey(plan.locks, [lock], (kept) => memberKey(kept.member)));
}
