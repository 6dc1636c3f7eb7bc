import type { WeightRows } from "../weights/weight-rows.ts";
import { tieTolerance } from "./two-sided-p.ts";

/** Most steps one place may take: some hundredths of a second. */
const mostSteps = 1_000_000;

/**
 * Exact conditional p of one place's sum of neighbours: over every choice of as many others,
 * min(1, 2 min(#>=, #<=)/choices). The last of the others is found by halving in the sorted values, so it takes about
 * C(n - 1, k - 1) steps.
 *
 * @returns `null` where the row has unequal weights or too many choices to be counted; NaN on an island
 */
export function exactP(values: Float64Array, { n, start, neighbour, weight }: WeightRows, place: number): number | null {
  const from = start[place] ?? 0;
  const to = start[place + 1] ?? from;
  if (from === to) return NaN;
  let sum = 0;
  for (let at = from; at < to; at++) {
    if (Math.abs((weight[at] ?? 0) - (weight[from] ?? 0)) > 1e-12 * (weight[from] ?? 0)) return null;
    sum += values[neighbour[at] ?? 0] ?? 0;
  }
  // Choosing k is leaving out the rest: whichever is fewer is counted.
  const k = Math.min(to - from, n - 1 - (to - from));
  if (choose(n - 1, Math.max(0, k - 1)) > mostSteps) return null;
  const others = values.filter((_, i) => i !== place).sort();
  const target = k === to - from ? sum : others.reduce((all, value) => all + value, 0) - sum;
  const tolerance = tieTolerance(values, to - from);
  const choices = choose(n - 1, k);
  const below = countBelow(others, k, target - tolerance);
  const notAbove = countBelow(others, k, target + tolerance);
  return Math.min(1, (2 * Math.min(choices - below, notAbove)) / choices);
}

/** In how many choices of k the sum is below the target. */
function countBelow(rising: Float64Array, k: number, target: number): number {
  const count = (from: number, left: number, sum: number): number => {
    if (left === 0) return sum < target ? 1 : 0;
    if (left === 1) return placesBelow(rising, from, target - sum) - from;
    let all = 0;
    for (let at = from; at <= rising.length - left; at++) all += count(at + 1, left - 1, sum + (rising[at] ?? 0));
    return all;
  };
  return count(0, k, 0);
}

/** First position from `from` on that holds at least the value. */
function placesBelow(rising: Float64Array, from: number, value: number): number {
  let low = from;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let step = 1; step <= k; step++) product = (product * (n - k + step)) / step;
  return Math.round(product);
}
