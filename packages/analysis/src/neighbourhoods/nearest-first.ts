import { visitCells, type PointGrid } from "./point-grid.ts";

/** A point and how far it lies away, metres. */
export interface NearPoint {
  readonly point: number;
  readonly distanceM: number;
}

/**
 * The points nearest to a point, itself first, until their mass together is enough and all that lie as far as the last
 * of those are in: nearest first, equal distances by rising index. All points where the whole grid is not enough;
 * none where the point itself has no position.
 *
 * @param mass per point what it adds: 1 to count points, its residents to count people; at least 0
 */
export function nearestFirst(grid: PointGrid, from: number, mass: ArrayLike<number>, enough: number): NearPoint[] {
  const [x, y] = [grid.x[from] ?? NaN, grid.y[from] ?? NaN];
  if (!Number.isFinite(x + y)) return [];
  const column = Math.floor((x - grid.left) / grid.cellM);
  const row = Math.floor((y - grid.lower) / grid.cellM);
  const found: NearPoint[] = [];
  const visit = (point: number): void => {
    found.push({ point, distanceM: Math.hypot((grid.x[point] ?? NaN) - x, (grid.y[point] ?? NaN) - y) });
  };
  const last = Math.max(column, grid.columns - 1 - column, row, grid.rows - 1 - row);
  for (let ring = 0; ; ring++) {
    // The ring's two rows, then what is left of its two columns.
    visitCells(grid, column - ring, column + ring, row - ring, row - ring, visit);
    if (ring > 0) {
      visitCells(grid, column - ring, column + ring, row + ring, row + ring, visit);
      visitCells(grid, column - ring, column - ring, row - ring + 1, row + ring - 1, visit);
      visitCells(grid, column + ring, column + ring, row - ring + 1, row + ring - 1, visit);
    }
    // Everything nearer than this is in; one hundred-millionth is left for rounding at the edge of a cell.
    const safe = ring >= last ? Infinity : ring * grid.cellM * (1 - 1e-8);
    let inside = 0;
    for (const { point, distanceM } of found) if (distanceM < safe) inside += mass[point] ?? 0;
    if (inside >= enough || safe === Infinity) return cut(found, safe, mass, enough);
  }
}

function cut(found: readonly NearPoint[], safe: number, mass: ArrayLike<number>, enough: number): NearPoint[] {
  const sorted = found.filter(({ distanceM }) => distanceM < safe).sort((a, b) => a.distanceM - b.distanceM || a.point - b.point);
  let sum = 0;
  let count = 0;
  while (count < sorted.length && (sum < enough || sorted[count]?.distanceM === sorted[count - 1]?.distanceM)) sum += mass[sorted[count++]?.point ?? 0] ?? 0;
  return sorted.slice(0, count);
}
