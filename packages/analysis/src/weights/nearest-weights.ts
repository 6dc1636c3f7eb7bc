import { nearestFirst } from "../neighbourhoods/nearest-first.ts";
import { pointGrid } from "../neighbourhoods/point-grid.ts";
import { weightRows, type WeightRows } from "./weight-rows.ts";

/**
 * Binary rows of the k nearest other places in a straight line; of equal distances the lower index. As a rule not
 * symmetric. With k or fewer other places everybody is a neighbour; a place without a position is an island and
 * nobody's neighbour.
 *
 * @param x, y metres
 * @param k whole number, at least 1
 */
export function nearestWeights(x: ArrayLike<number>, y: ArrayLike<number>, k: number): WeightRows {
  if (!(Number.isInteger(k) && k >= 1)) throw new Error(`Expected at least 1 nearest neighbour, got ${k}.`);
  const grid = pointGrid(x, y);
  const each = new Uint8Array(x.length).fill(1);
  // One more than k: the place itself is the nearest of all.
  return weightRows(Array.from(x, (_, i) => nearestFirst(grid, i, each, k + 1).flatMap(({ point }) => (point === i ? [] : [point])).slice(0, k)));
}
