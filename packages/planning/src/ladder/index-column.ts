/** One figure of a method at every place. */
export interface IndexColumn {
  /** NaN where there is no number. */
  readonly values: Float64Array;
  /** Index into `columnStates`. */
  readonly states: Uint8Array;
  /** What a share is made of, where it is known. */
  readonly evidence?: Evidence;
  /** Of a change: what the earlier share is made of. */
  readonly before?: Evidence;
}

export interface Evidence {
  readonly counts: Float64Array;
  readonly bases: Float64Array;
}

/** Why there is a number or none. */
export const columnStates = ["known", "figureSuppressed", "figureMissing", "nobodyCounted"] as const;
export const knownFigure = 0;
export const suppressedFigure = 1;
export const missingFigure = 2;
export const nobodyCounted = 3;

/** The places at `rows`, in their order. */
export function columnAt({ values, states, evidence, before }: IndexColumn, rows: readonly number[]): IndexColumn {
  return {
    values: floatsAt(values, rows),
    states: Uint8Array.from(rows, (row) => states[row] ?? missingFigure),
    ...(evidence === undefined ? {} : { evidence: evidenceAt(evidence, rows) }),
    ...(before === undefined ? {} : { before: evidenceAt(before, rows) }),
  };
}

function evidenceAt({ counts, bases }: Evidence, rows: readonly number[]): Evidence {
  return { counts: floatsAt(counts, rows), bases: floatsAt(bases, rows) };
}

export function floatsAt(values: Float64Array, rows: readonly number[]): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? NaN);
}
