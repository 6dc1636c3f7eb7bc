import type { MilpModel } from "../ports/milp-solver.ts";

/** Writes a linear model row by row; `build` turns it into columns. */
export interface ModelBuilder {
  /** @returns the column's number */
  column(bounds: { readonly objective?: number; readonly lower?: number; readonly upper?: number; readonly whole?: boolean }): number;
  /** One row: the sum of factors times columns, from `lower` to `upper`. A column is named once; factors of 0 are left out. */
  row(lower: number, upper: number, entries: Iterable<readonly [column: number, factor: number]>): void;
  build(offset: number): MilpModel;
}

/** Rows whose factors all lie in here are left as they are. */
const comfortable = { low: 0.1, high: 10 };

/**
 * Rows are scaled by a power of two, which loses no digit, so that their factors lie around 1: a solver's tolerance is
 * one number for every row, and a row of kroner must not drown a row of households.
 */
export function createModelBuilder(): ModelBuilder {
  const columns: { objective: number; lower: number; upper: number; whole: boolean }[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const entryRow: number[] = [];
  const entryColumn: number[] = [];
  const entryFactor: number[] = [];
  return {
    column: ({ objective = 0, lower = 0, upper = Number.POSITIVE_INFINITY, whole = false }) => columns.push({ objective, lower, upper, whole }) - 1,
    row(lower, upper, entries) {
      const first = entryFactor.length;
      let least = Number.POSITIVE_INFINITY;
      let most = 0;
      for (const [column, factor] of entries) {
        if (factor === 0) continue;
        entryRow.push(rowLower.length);
        entryColumn.push(column);
        entryFactor.push(factor);
        least = Math.min(least, Math.abs(factor));
        most = Math.max(most, Math.abs(factor));
      }
      const isComfortable = most === 0 || (least >= comfortable.low && most <= comfortable.high);
      const scale = isComfortable ? 1 : 2 ** -Math.round(Math.log2(Math.sqrt(least * most)));
      for (let entry = first; entry < entryFactor.length; entry++) entryFactor[entry] = (entryFactor[entry] ?? 0) * scale;
      rowLower.push(lower * scale);
      rowUpper.push(upper * scale);
    },
    build(offset) {
      const starts = new Int32Array(columns.length + 1);
      for (const column of entryColumn) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
      for (let column = 0; column < columns.length; column++) starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0);
      const next = starts.slice();
      const rowOf = new Int32Array(entryRow.length);
      const values = new Float64Array(entryRow.length);
      entryColumn.forEach((column, entry) => {
        const at = next[column] ?? 0;
        rowOf[at] = entryRow[entry] ?? 0;
        values[at] = entryFactor[entry] ?? 0;
        next[column] = at + 1;
      });
      return {
        columns: columns.length,
        rows: rowLower.length,
        objective: Float64Array.from(columns, ({ objective }) => objective),
        offset,
        columnLower: Float64Array.from(columns, ({ lower }) => lower),
        columnUpper: Float64Array.from(columns, ({ upper }) => upper),
        whole: Uint8Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
        rowLower: Float64Array.from(rowLower),
        rowUpper: Float64Array.from(rowUpper),
        starts,
        rowOf,
        values,
      };
    },
  };
}
