/**
 * A count as the source gave it. Missing, suppressed and zero are three different things:
 * `0` was counted, `"suppressed"` is known to the source but hidden, `"missing"` was never delivered.
 */
export type Count = number | "suppressed" | "missing";

/** Whether the count carries a number. */
export function isKnown(count: Count): count is number {
  return typeof count === "number";
}

/** A figure with its 95 % interval; `n` is the number of observations behind it, where that has a meaning. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n?: number;
}

/** Whether the source knows the count and hides it. */
export function isSuppressed(count: Count): count is "suppressed" {
  return count === "suppressed";
}

/** Whether the count was never delivered. */
export function isMissing(count: Count): count is "missing" {
  return count === "missing";
}
