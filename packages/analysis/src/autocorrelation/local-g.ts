import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations } from "./deviations.ts";

/**
 * Getis-Ord Gi (Ord & Getis 1995) as a z-score: the neighbours' weighted sum against mean and spread of all other
 * places. Row-standardised and binary rows give the same. NaN on an island and where the others do not vary.
 *
 * @returns `null` where values do not vary or fewer than three places are given
 */
export function localG(values: ArrayLike<number>, rows: WeightRows): Float64Array | null {
  return gScores(values, rows, null);
}

/**
 * Gi*: as `localG`, with the place itself among its neighbours, at the mean weight of its row (1 in binary rows), and
 * mean and spread of all places. An island stands alone with itself: NaN.
 */
export function localGStar(values: ArrayLike<number>, rows: WeightRows): Float64Array | null {
  return gScores(values, rows, "self");
}

function gScores(values: ArrayLike<number>, { n, start, neighbour, weight }: WeightRows, self: "self" | null): Float64Array | null {
  if (values.length !== n) throw new Error(`Expected values of ${n} places, got ${values.length}.`);
  const centred = deviations(values);
  if (centred === null || n < 3) return null;
  const { z, squares } = centred;
  const scores = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    const from = start[i] ?? 0;
    const to = start[i + 1] ?? from;
    if (from === to) continue;
    let [lag, w1, w2] = [0, 0, 0];
    for (let at = from; at < to; at++) {
      const w = weight[at] ?? 0;
      lag += w * (z[neighbour[at] ?? 0] ?? 0);
      w1 += w;
      w2 += w * w;
    }
    const own = z[i] ?? 0;
    if (self !== null) {
      const ownWeight = w1 / (to - from);
      scores[i] = score(lag + ownWeight * own, w1 + ownWeight, w2 + ownWeight * ownWeight, 0, squares / n, n);
    } else {
      // Deviations sum to 0, so the other n - 1 sum to -own.
      const mean = -own / (n - 1);
      scores[i] = score(lag, w1, w2, mean, (squares - own * own) / (n - 1) - mean * mean, n - 1);
    }
  }
  return scores;
}

/** Sum of the drawn against `all` values with this mean and (population) variance. */
function score(sum: number, w1: number, w2: number, mean: number, variance: number, all: number): number {
  const spread = (variance * (all * w2 - w1 * w1)) / (all - 1);
  // Where everybody is a neighbour the sum cannot vary; what is left is rounding.
  return spread > 1e-12 * variance * all * w2 ? (sum - w1 * mean) / Math.sqrt(spread) : NaN;
}
