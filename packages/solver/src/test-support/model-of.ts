import type { MilpModel } from "@byfokus/planning";

export interface RowByHand {
  /** One coefficient per column. */
  readonly of: readonly number[];
  readonly least?: number;
  readonly most?: number;
}

export interface ModelByHand {
  readonly maximise: readonly number[];
  readonly rows: readonly RowByHand[];
  /** Every column lies between these; 0 and no upper bound without. */
  readonly least?: number;
  readonly most?: number;
  /** Every column whole; `false` without. */
  readonly whole?: boolean;
  readonly offset?: number;
}

/** A model written as in a textbook, row by row. */
export function modelOf({ maximise, rows, least = 0, most = Infinity, whole = false, offset = 0 }: ModelByHand): MilpModel {
  const starts = [0];
  const rowOf: number[] = [];
  const values: number[] = [];
  for (const column of maximise.keys()) {
    for (const [row, { of }] of rows.entries()) {
      const value = of[column] ?? 0;
      if (value === 0) continue;
      rowOf.push(row);
      values.push(value);
    }
    starts.push(values.length);
  }
  const each = (value: number) => new Float64Array(maximise.length).fill(value);
  return {
    columns: maximise.length, rows: rows.length, objective: Float64Array.from(maximise), offset,
    columnLower: each(least), columnUpper: each(most), whole: new Uint8Array(maximise.length).fill(whole ? 1 : 0),
    rowLower: Float64Array.from(rows, (row) => row.least ?? -Infinity), rowUpper: Float64Array.from(rows, (row) => row.most ?? Infinity),
    starts: Int32Array.from(starts), rowOf: Int32Array.from(rowOf), values: Float64Array.from(values),
  };
}

/**
 * Weingartner and Ness (1967), "Methods for the solution of the multidimensional 0/1 knapsack problem", Operations
 * Research 15(1), their first case (WEING1 of the OR-Library, file mknap2): 28 projects, two years' budgets of 600.
 * The best is worth 141,278.
 */
export const weingartner1 = modelOf({
  maximise: [1898, 440, 22507, 270, 14148, 3100, 4650, 30800, 615, 4975, 1160, 4225, 510, 11880, 479, 440, 490, 330, 110, 560, 24355, 2885, 11748, 4550, 750, 3720, 1950, 10500],
  rows: [
    { of: [45, 0, 85, 150, 65, 95, 30, 0, 170, 0, 40, 25, 20, 0, 0, 25, 0, 0, 25, 0, 165, 0, 85, 0, 0, 0, 0, 100], most: 600 },
    { of: [30, 20, 125, 5, 80, 25, 35, 73, 12, 15, 15, 40, 5, 10, 10, 12, 10, 9, 0, 20, 60, 40, 50, 36, 49, 40, 19, 150], most: 600 },
  ],
  most: 1,
  whole: true,
});

/** A 0/1 knapsack with ten budgets and 100 things, values close to weights: minutes of search to proof. */
export function hardKnapsack(): MilpModel {
  const things = 100;
  let state = 1;
  const upTo = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * limit);
  };
  const weights = Array.from({ length: 10 }, () => Array.from({ length: things }, () => 1 + upTo(1000)));
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return modelOf({
    maximise: Array.from({ length: things }, (_, thing) => Math.floor(total(weights.map((row) => row[thing] ?? 0)) / 10 + upTo(500))),
    rows: weights.map((of) => ({ of, most: Math.floor(total(of) / 2) })),
    most: 1,
    whole: true,
  });
}
