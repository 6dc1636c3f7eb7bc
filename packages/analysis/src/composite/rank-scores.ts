import { normalQuantile } from "../special/normal-quantile.ts";
import { ranks, ranksFromTop, type TieRule } from "./ranks.ts";
import type { SortRoom } from "./rising-order.ts";

/** (rank - 1) / (n - 1): 0 for the lowest figure, 1 for the highest (COINr `prank`). `null` with fewer than two figures. */
export function percentileRanks(values: Float64Array, ties: TieRule, room?: SortRoom): Float64Array | null {
  const found = ranks(values, ties, room);
  const n = known(found);
  return n < 2 ? null : found.map((rank) => (rank - 1) / (n - 1));
}

/** Normal quantile of rank / (n + 1) (Scottish Index of Multiple Deprivation). `null` without figures. */
export function normalScores(values: Float64Array, ties: TieRule, room?: SortRoom): Float64Array | null {
  const found = ranks(values, ties, room);
  const n = known(found);
  return n === 0 ? null : found.map((rank) => (Number.isNaN(rank) ? NaN : normalQuantile(rank / (n + 1))));
}

const steepness = 23;
const reach = 1 - Math.exp(-100 / steepness);

/**
 * The exponential transformation of the English, Welsh and Scottish indices: R = (n - r + 1) / n with r = 1 for the
 * highest figure, X = -23 ln(1 - R (1 - exp(-100/23))). X runs from just above 0 to 100 and about the top tenth
 * takes the upper half, so that a good score in one domain cannot hide a very bad one in another.
 *
 * @param ties judged from the top
 * @returns `null` without figures
 */
export function exponentialRanks(values: Float64Array, ties: TieRule, room?: SortRoom): Float64Array | null {
  const found = ranksFromTop(values, ties, room);
  const n = known(found);
  return n === 0 ? null : found.map((rank) => -steepness * Math.log(1 - ((n - rank + 1) / n) * reach));
}

function known(column: Float64Array): number {
  return column.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}
