import type { WeightRows } from "../weights/weight-rows.ts";
import { lags } from "./deviations.ts";
import { standardScores } from "./standard-scores.ts";

/**
 * Bivariate local Moran (Anselin, Syabri & Smirnov 2002): the place's own standard score in one figure times the
 * weighted sum of its neighbours' standard scores in another. It says nothing of how the two go together at one place.
 * Its permutation p is that of the neighbours' sums of `others`: `conditionalP(others, rows)`.
 *
 * @returns `null` where either figure does not vary; 0 on an island, where it means nothing
 */
export function bivariateLocalMoran(own: ArrayLike<number>, others: ArrayLike<number>, rows: WeightRows): Float64Array | null {
  const [x, y] = [standardScores(own), standardScores(others)];
  if (own.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${own.length}.`);
  return x === null || y === null ? null : lags(rows, y).map((lag, i) => lag * (x[i] ?? 0));
}
