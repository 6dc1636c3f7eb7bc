import type { LorenzCurve } from "./lorenz-curve.ts";

/**
 * Share of need that the best choice of places with a share of the residents holds: linear between the curve's points,
 * as if the place in between were taken in part.
 *
 * @param populationShare 0-1
 */
export function bestCoverage({ population, need }: LorenzCurve, populationShare: number): number {
  return between(population, need, checkedShare(populationShare), "last");
}

/**
 * Share of the residents that must be reached to hold a share of need, if the best places are taken: the curve read the
 * other way. 1 takes no more residents than have any need in their place.
 *
 * @param coverage 0-1
 */
export function populationForCoverage({ population, need }: LorenzCurve, coverage: number): number {
  return between(need, population, checkedShare(coverage), "first");
}

/**
 * Concentration C = 2 AUC - 1 by trapezoids: 0 where need is spread as the residents are, near 1 where few places hold
 * all of it. C = G (1 - P), with the Gini index of segregation G and the share in need P.
 */
export function concentration({ population, need }: LorenzCurve): number {
  let twice = 0;
  for (let k = 1; k < population.length; k++) {
    twice += ((population[k] ?? 0) - (population[k - 1] ?? 0)) * ((need[k] ?? 0) + (need[k - 1] ?? 0));
  }
  return Math.max(0, twice - 1);
}

function checkedShare(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new Error(`Expected a share from 0 to 1, got ${share}.`);
  return share;
}

/** Linear between rising points by binary search; on a flat stretch its first or last point. */
function between(x: Float64Array, y: Float64Array, at: number, flat: "first" | "last"): number {
  const isBefore = (value: number): boolean => (flat === "last" ? value <= at : value < at);
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(x[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  const [left, right] = [x[low - 1], x[low]];
  if (left === undefined) return y[0] ?? 0;
  if (right === undefined) return y[y.length - 1] ?? 1;
  const [from, to] = [y[low - 1] ?? 0, y[low] ?? 0];
  return from + ((at - left) / (right - left)) * (to - from);
}
