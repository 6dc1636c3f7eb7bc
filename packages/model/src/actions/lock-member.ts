import type { Action, Lock } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { readLock } from "../read/read-lock.ts";
import { memberKey } from "../scope/member-key.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Locks a member in or out, for every scenario of the plan; a member has one lock, the latest. */
export function lockMember(lock: Lock): Action {
  const read = readLock(lock, "lock");
  return (plan) => updatePart(plan, "locks", putByKey(plan.locks, [read], (kept) => memberKey(kept.member)));
}
