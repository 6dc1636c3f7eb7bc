import { exactP } from "./exact-p.ts";
import { ownDrawsP } from "./own-draws-p.ts";
import { sharedSetsP } from "./shared-sets-p.ts";
import type { WeightRows } from "../weights/weight-rows.ts";

export interface PermutationOptions {
  /** Random numbers in [0, 1). */
  readonly random: () => number;
  /** How many times the other values are dealt out anew. */
  readonly permutations?: number;
  /** With fewer places than this every way of dealing is counted, where a row's weights are equal and the ways not too many. */
  readonly exactBelow?: number;
}

/**
 * Conditional permutation: how often the neighbours' weighted sum would be as extreme if all other values were dealt
 * out at random, the place's own held. Two-sided, p = min(1, 2 (min(#>=, #<=) + 1)/(R + 1)). Because z_i is held, this
 * is the p of local Moran, of Gi and Gi*, of local join counts and, given the other figure, of bivariate local Moran.
 *
 * Rows of equal weights share their reference sets (`sharedSetsP`): draws of different places are then not independent
 * of each other, each place's own are. Rows of unequal weights, and rows that hold more than half of the places, draw
 * their own (`ownDrawsP`).
 *
 * @returns per place; NaN on islands
 */
export function conditionalP(values: ArrayLike<number>, rows: WeightRows, { random, permutations = 999, exactBelow = 30 }: PermutationOptions): Float64Array {
  if (!(Number.isInteger(permutations) && permutations >= 1)) throw new Error(`Expected at least 1 permutation, got ${permutations}.`);
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  // Without the mean the sums keep more digits, and ties are told apart on the scale of the differences.
  const z = aroundMean(values);
  const p = sharedSetsP(z, neighbourSums(rows, z), sharedSizes(rows), { random, permutations });
  ownDrawsP(z, rows, p, { random, permutations });
  if (rows.n < exactBelow) for (let i = 0; i < rows.n; i++) p[i] = exactP(z, rows, i) ?? p[i] ?? NaN;
  return p;
}

function aroundMean(values: ArrayLike<number>): Float64Array {
  const z = Float64Array.from(values);
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length;
  for (let i = 0; i < z.length; i++) z[i] = (z[i] ?? 0) - mean;
  return z;
}

/** Plain sums of the neighbours' values. */
function neighbourSums({ n, start, neighbour }: WeightRows, z: Float64Array): Float64Array {
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    const to = start[i + 1] ?? 0;
    for (let at = start[i] ?? 0; at < to; at++) sum += z[neighbour[at] ?? 0] ?? 0;
    sums[i] = sum;
  }
  return sums;
}

/** Number of neighbours where they weigh the same and are at most half of the places, else 0. */
function sharedSizes({ n, start, weight }: WeightRows): Int32Array {
  const sizes = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const from = start[i] ?? 0;
    const to = start[i + 1] ?? from;
    if (to === from || 2 * (to - from) > n) continue;
    const first = weight[from] ?? 0;
    let at = from + 1;
    while (at < to && Math.abs((weight[at] ?? 0) - first) <= 1e-12 * first) at++;
    if (at === to) sizes[i] = to - from;
  }
  return sizes;
}
