import { isEmptyList } from "./diff-lists.ts";
import type { PlanDiff } from "./plan-diff.ts";

/** Whether the two plans say the same. */
export function isEmptyDiff(diff: PlanDiff): boolean {
  const { scenarios, locks, arguments: said, reservations, ...changes } = diff;
  return Object.keys(changes).length === 0 && [scenarios, locks, said, reservations].every(isEmptyList);
}
