/** Points sorted into square cells, so that the near ones are found without looking at all. */
export interface PointGrid {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly cellM: number;
  readonly left: number;
  readonly lower: number;
  readonly columns: number;
  readonly rows: number;
  /** Points of cell c: `points[start[c]]` up to `points[start[c + 1]]`, rising. Points without a position are in none. */
  readonly start: Int32Array;
  readonly points: Int32Array;
}

/**
 * Sorts points into cells.
 *
 * @param x, y metres; a coordinate that is no finite number leaves the point out
 * @param cellM side of a cell, metres; the default holds about two points per cell. It is widened where the
 *   points are so spread that there would be more than four cells to a point.
 */
export function pointGrid(x: ArrayLike<number>, y: ArrayLike<number>, cellM?: number): PointGrid {
  if (x.length !== y.length) throw new Error(`Expected y of ${x.length} points, got ${y.length}.`);
  let [left, right, lower, upper, placed] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (let i = 0; i < x.length; i++) {
    const [pointX, pointY] = [x[i] ?? NaN, y[i] ?? NaN];
    if (!Number.isFinite(pointX + pointY)) continue;
    placed++;
    left = Math.min(left, pointX);
    right = Math.max(right, pointX);
    lower = Math.min(lower, pointY);
    upper = Math.max(upper, pointY);
  }
  if (placed === 0) return { x, y, cellM: 1, left: 0, lower: 0, columns: 1, rows: 1, start: new Int32Array(2), points: new Int32Array(0) };
  const [width, height] = [right - left, upper - lower];
  const usual = Math.max(Math.sqrt((2 * width * height) / placed), (2 * Math.max(width, height)) / placed) || 1;
  let cell = cellM ?? usual;
  while ((width / cell + 1) * (height / cell + 1) > 4 * placed + 16) cell *= 2;
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const cellOf = (i: number): number => Math.floor(((y[i] ?? NaN) - lower) / cell) * columns + Math.floor(((x[i] ?? NaN) - left) / cell);
  const start = new Int32Array(columns * rows + 1);
  for (let i = 0; i < x.length; i++) if (Number.isFinite((x[i] ?? NaN) + (y[i] ?? NaN))) start[cellOf(i) + 1] = (start[cellOf(i) + 1] ?? 0) + 1;
  for (let c = 0; c < columns * rows; c++) start[c + 1] = (start[c + 1] ?? 0) + (start[c] ?? 0);
  const points = new Int32Array(placed);
  const next = start.slice();
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite((x[i] ?? NaN) + (y[i] ?? NaN))) continue;
    const at = next[cellOf(i)] ?? 0;
    points[at] = i;
    next[cellOf(i)] = at + 1;
  }
  return { x, y, cellM: cell, left, lower, columns, rows, start, points };
}

/** Calls `visit` for every point of the cells between the two columns and the two rows, both included. */
export function visitCells({ columns, rows, start, points }: PointGrid, fromColumn: number, toColumn: number, fromRow: number, toRow: number, visit: (point: number) => void): void {
  const [firstColumn, lastColumn] = [Math.max(0, fromColumn), Math.min(columns - 1, toColumn)];
  if (firstColumn > lastColumn) return;
  for (let row = Math.max(0, fromRow); row <= Math.min(rows - 1, toRow); row++) {
    const to = start[row * columns + lastColumn + 1] ?? 0;
    for (let at = start[row * columns + firstColumn] ?? 0; at < to; at++) visit(points[at] ?? 0);
  }
}
