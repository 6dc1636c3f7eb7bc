import type { MilpModel } from "../ports/milp-solver.ts";

export interface ModelAddition {
  /** Columns after the model's own. */
  readonly columns?: readonly { readonly objective: number; readonly lower: number; readonly upper: number }[];
  /** Rows over old and new columns; a column is named once. */
  readonly rows: readonly ModelRow[];
}

export interface ModelRow {
  readonly lower: number;
  readonly upper: number;
  readonly entries: readonly (readonly [column: number, factor: number])[];
}

/** A model with more columns (not whole) and rows; what was there keeps its numbers. */
export function extendModel(model: MilpModel, { columns = [], rows }: ModelAddition): MilpModel {
  const count = model.columns + columns.length;
  const added = Array.from({ length: count }, (): { row: number; factor: number }[] => []);
  rows.forEach(({ entries }, at) => {
    for (const [column, factor] of entries) {
      if (column >= count) throw new RangeError(`Expected a column below ${count}, got ${column}.`);
      added[column]?.push({ row: model.rows + at, factor });
    }
  });
  const starts = new Int32Array(count + 1);
  const rowOf: number[] = [];
  const values: number[] = [];
  added.forEach((entries, column) => {
    for (let entry = model.starts[column] ?? 0; column < model.columns && entry < (model.starts[column + 1] ?? 0); entry++) {
      rowOf.push(model.rowOf[entry] ?? 0);
      values.push(model.values[entry] ?? 0);
    }
    for (const { row, factor } of entries) {
      rowOf.push(row);
      values.push(factor);
    }
    starts[column + 1] = rowOf.length;
  });
  return {
    columns: count,
    rows: model.rows + rows.length,
    offset: model.offset,
    objective: Float64Array.from([...model.objective, ...columns.map(({ objective }) => objective)]),
    columnLower: Float64Array.from([...model.columnLower, ...columns.map(({ lower }) => lower)]),
    columnUpper: Float64Array.from([...model.columnUpper, ...columns.map(({ upper }) => upper)]),
    whole: Uint8Array.from([...model.whole, ...columns.map(() => 0)]),
    rowLower: Float64Array.from([...model.rowLower, ...rows.map(({ lower }) => lower)]),
    rowUpper: Float64Array.from([...model.rowUpper, ...rows.map(({ upper }) => upper)]),
    starts,
    rowOf: Int32Array.from(rowOf),
    values: Float64Array.from(values),
  };
}
