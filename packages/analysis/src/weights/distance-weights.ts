import { pointGrid, visitCells } from "../neighbourhoods/point-grid.ts";
import { weightRows, type WeightRows } from "./weight-rows.ts";

/**
 * Binary, symmetric rows of all other places at most so far away in a straight line. A place without a position is an
 * island.
 *
 * @param x, y metres
 * @param distanceM above 0; a place exactly that far away is a neighbour
 */
export function distanceWeights(x: ArrayLike<number>, y: ArrayLike<number>, distanceM: number): WeightRows {
  if (!(distanceM > 0)) throw new Error(`Expected a distance above 0 metres, got ${distanceM}.`);
  const grid = pointGrid(x, y, distanceM);
  return weightRows(Array.from(x, (ownX, i) => {
    const ownY = y[i] ?? NaN;
    const near: number[] = [];
    if (!Number.isFinite(ownX + ownY)) return near;
    const column = Math.floor((ownX - grid.left) / grid.cellM);
    const row = Math.floor((ownY - grid.lower) / grid.cellM);
    // Two cells, not one: rounding may lay a point exactly that far away beyond the next cell.
    visitCells(grid, column - 2, column + 2, row - 2, row + 2, (j) => {
      if (j !== i && Math.hypot((x[j] ?? NaN) - ownX, (y[j] ?? NaN) - ownY) <= distanceM) near.push(j);
    });
    return near;
  }));
}
