import { sortBySlices } from "../multiple/sort-by-slices.ts";
import { tieTolerance, twoSidedP } from "./two-sided-p.ts";

/** Most sums kept at a time: 128 MB. */
const mostSums = 2 ** 24;

/**
 * Permutation p of sums of k neighbours, with reference sets that all places share.
 *
 * What a place's sum is held against depends only on its number of neighbours k and on the place itself being left out.
 * So R sequences of distinct places are drawn, once for the whole town; the first k of a sequence are its set of k. For
 * a place, all sets of its k that do not hold the place itself are genuine draws without replacement from the others:
 * their number R_i is R less those that do, and their counts are those over all sets (looked up in the sorted sums)
 * less those that hold it (counted while drawing). O(R max k + n) instead of O(n R k).
 *
 * @param values per place
 * @param sums per place, the plain sum of its neighbours' values
 * @param sizes per place, its number of neighbours; 0 leaves the place out
 * @returns two-sided p per place; NaN where left out
 */
export function sharedSetsP(values: Float64Array, sums: Float64Array, sizes: Int32Array, { random, permutations }: { readonly random: () => number; readonly permutations: number }): Float64Array {
  const p = new Float64Array(values.length).fill(NaN);
  const distinct = distinctSizes(sizes);
  const tolerance = tieTolerance(values, distinct.at(-1) ?? 0);
  const together = Math.max(1, Math.floor(mostSums / permutations));
  for (let first = 0; first < distinct.length; first += together) {
    shareAmong(distinct.slice(first, first + together), values, sums, sizes, tolerance, permutations, random, p);
  }
  return p;
}

/** Numbers of neighbours that occur, rising, without 0. */
function distinctSizes(sizes: Int32Array): number[] {
  let largest = 0;
  for (let i = 0; i < sizes.length; i++) largest = Math.max(largest, sizes[i] ?? 0);
  const present = new Uint8Array(largest + 1);
  for (let i = 0; i < sizes.length; i++) present[sizes[i] ?? 0] = 1;
  return Array.from(present, (_, size) => size).filter((size) => size > 0 && present[size] === 1);
}

/** Draws once for all places whose number of neighbours is among `group`, rising. */
function shareAmong(group: readonly number[], values: Float64Array, sums: Float64Array, sizes: Int32Array, tolerance: number, permutations: number, random: () => number, p: Float64Array): void {
  const n = values.length;
  const longest = group.at(-1) ?? 0;
  const smallest = group[0] ?? 0;
  const drawn = group.map(() => new Float64Array(permutations));
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const running = new Float64Array(longest + 1);
  // Per place: sets that hold it, and of those at least and at most its own sum.
  const holding = new Int32Array(3 * n);
  for (let draw = 0; draw < permutations; draw++) {
    let sum = 0;
    for (let at = 0; at < longest; at++) {
      // A partial shuffle; what the last draw left is as good an order to start from as any.
      const pick = at + Math.floor(random() * (n - at));
      const place = order[pick] ?? 0;
      order[pick] = order[at] ?? 0;
      order[at] = place;
      sum += values[place] ?? 0;
      running[at + 1] = sum;
    }
    for (let which = 0; which < group.length; which++) (drawn[which] ?? running)[draw] = running[group[which] ?? 0] ?? 0;
    for (let at = 0; at < longest; at++) {
      const place = order[at] ?? 0;
      const size = sizes[place] ?? 0;
      if (size <= at || size < smallest || size > longest) continue;
      const difference = (running[size] ?? 0) - (sums[place] ?? 0);
      holding[3 * place] = (holding[3 * place] ?? 0) + 1;
      if (difference >= -tolerance) holding[3 * place + 1] = (holding[3 * place + 1] ?? 0) + 1;
      if (difference <= tolerance) holding[3 * place + 2] = (holding[3 * place + 2] ?? 0) + 1;
    }
  }
  const lookUps = new Map(group.map((size, which) => [size, sortBySlices(drawn[which] ?? running).below]));
  let size = 0;
  let below: (value: number) => number = () => 0;
  for (let i = 0; i < n; i++) {
    const own = sizes[i] ?? 0;
    if (own === 0 || own < smallest || own > longest) continue;
    if (own !== size) {
      below = lookUps.get(own) ?? below;
      size = own;
    }
    const sum = sums[i] ?? 0;
    const atLeast = permutations - below(sum - tolerance) - (holding[3 * i + 1] ?? 0);
    const atMost = below(sum + tolerance) - (holding[3 * i + 2] ?? 0);
    p[i] = twoSidedP(atLeast, atMost, permutations - (holding[3 * i] ?? 0));
  }
}
