import type { GroupTable } from "./group-table.ts";

/** A table brought to other margins. */
export interface FittedTable {
  readonly table: GroupTable;
  /** Largest distance of a margin from its target, as a share of everybody. */
  readonly largestError: number;
  /** Whether the zeros of the table stand, or had to be taken as 1e-10 of a count because no table with them has the margins. */
  readonly zeros: "kept" | "filled";
}

/** Steps before it is given up that zeros can stay, and before it is given up at all. */
const stepsWithZeros = 3000;
const stepsFilled = 30_000;

/**
 * Iterative proportional fitting (Deming & Stephan 1940): scales rows and columns in turn until the table has the
 * margins, which leaves its odds ratios as they were. Goes on until no margin is off by more than the tolerance.
 *
 * @param ofPlace target row sums as shares of 1
 * @param ofGroup target column sums as shares of 1
 * @param tolerance largest error of a margin, as a share of everybody
 */
export function fitMargins(table: GroupTable, ofPlace: ArrayLike<number>, ofGroup: ArrayLike<number>, { tolerance = 1e-12 }: { readonly tolerance?: number } = {}): FittedTable {
  const kept = scale(Float64Array.from(table.counts), ofPlace, ofGroup, tolerance, stepsWithZeros);
  if (kept.largestError <= tolerance) return { ...kept, zeros: "kept" };
  const filled = Float64Array.from(table.counts, (count) => (count > 0 ? count : 1e-10));
  return { ...scale(filled, ofPlace, ofGroup, tolerance, stepsFilled), zeros: "filled" };
}

function scale(cells: Float64Array, ofPlace: ArrayLike<number>, ofGroup: ArrayLike<number>, tolerance: number, steps: number): Omit<FittedTable, "zeros"> {
  const groups = ofGroup.length;
  const columns = new Float64Array(groups);
  let largestError = Infinity;
  for (let step = 0; step < steps; step++) {
    columns.fill(0);
    for (let place = 0; place < ofPlace.length; place++) {
      const from = place * groups;
      let sum = 0;
      for (let group = 0; group < groups; group++) sum += cells[from + group] ?? 0;
      const target = ofPlace[place] ?? 0;
      const factor = sum > 0 ? target / sum : 0;
      for (let group = 0; group < groups; group++) {
        const cell = (cells[from + group] ?? 0) * factor;
        cells[from + group] = cell;
        columns[group] = (columns[group] ?? 0) + cell;
      }
    }
    let columnError = 0;
    for (let group = 0; group < groups; group++) {
      const sum = columns[group] ?? 0;
      columnError = Math.max(columnError, Math.abs(sum - (ofGroup[group] ?? 0)));
      columns[group] = sum > 0 ? (ofGroup[group] ?? 0) / sum : 0;
    }
    // Rows are exact after their scaling: what is left is the error of the columns.
    largestError = columnError;
    if (columnError <= tolerance) break;
    for (let at = 0; at < cells.length; at++) cells[at] = (cells[at] ?? 0) * (columns[at % groups] ?? 0);
  }
  return { table: { counts: cells, groups }, largestError };
}
