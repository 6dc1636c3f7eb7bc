import type { CancelSignal } from "@byfokus/model";

/**
 * A linear model with whole-number columns, maximised. Matrix by columns (CSC): the entries of column j are
 * `rowOf[starts[j]] ... rowOf[starts[j + 1] - 1]`. Infinite bounds are `Infinity` and `-Infinity`.
 */
export interface MilpModel {
  readonly columns: number;
  readonly rows: number;
  readonly objective: Float64Array;
  readonly offset: number;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 where the column is a whole number. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly rowOf: Int32Array;
  readonly values: Float64Array;
}

export interface MilpOptions {
  /** Stop when (bound - objective) / |objective| is at most this; 0 = to proof. */
  readonly gap: number;
  /** A known solution to begin from, one value per column. */
  readonly start?: Float64Array;
  /** Seconds after which the best found is returned; absent = no limit. */
  readonly seconds?: number;
  /** Solve without the whole-number demand. */
  readonly relaxed?: boolean;
  readonly signal?: CancelSignal;
  readonly onProgress?: (found: { readonly objective: number | null; readonly bound: number }) => void;
}

/** `stopped`: by time; cancelled work rejects with an "AbortError" instead. */
export interface MilpResult {
  readonly status: "optimal" | "infeasible" | "unbounded" | "stopped";
  /** One value per column; `null` where none is known. */
  readonly values: Float64Array | null;
  readonly objective: number | null;
  /** No solution is above this; `null` where the solver cannot say. */
  readonly bound: number | null;
  /** One price per row, of the relaxed model; `null` where whole numbers were demanded. */
  readonly rowPrices: Float64Array | null;
}

/** Solves linear models; HiGHS stands behind this in a worker of its own. */
export interface MilpSolver {
  /** Name and version of what solves, for the certificate. */
  readonly name: string;
  solve(model: MilpModel, options: MilpOptions): Promise<MilpResult>;
  /** Ends the worker; a later `solve` starts a new one. */
  close(): void;
}
