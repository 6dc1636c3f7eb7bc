import type { WeightRows } from "../weights/weight-rows.ts";

/** What a place is beside its neighbours; high and low are above and not above the mean. */
export type PatternClass = "highHigh" | "lowLow" | "highLow" | "lowHigh" | "notSignificant" | "isolate";

/**
 * Class of every place from the signs of its own deviation and its neighbours', where its p (adjusted for many tests)
 * is at most the level. A place without a neighbour is an isolate, one without a p is not significant.
 *
 * @param z, lag of `localMoran`
 */
export function patternClasses(z: Float64Array, lag: Float64Array, p: Float64Array, { start }: WeightRows, level: number): PatternClass[] {
  return Array.from(z, (own, i) => {
    if (start[i] === start[i + 1]) return "isolate";
    if (!((p[i] ?? NaN) <= level)) return "notSignificant";
    return quadrant(own, lag[i] ?? 0);
  });
}

/** The signs alone, whatever chance would give. */
export function quadrant(own: number, lag: number): "highHigh" | "lowLow" | "highLow" | "lowHigh" {
  if (own > 0) return lag > 0 ? "highHigh" : "highLow";
  return lag > 0 ? "lowHigh" : "lowLow";
}
