import type { MilpModel, MilpResult } from "@byfokus/planning";

/** One solve, as it is sent to the worker; the same in a browser and in Node. The worker does one at a time. */
export interface HighsJob {
  readonly model: MilpModel;
  readonly gap: number;
  /** One value per column to begin from; `null` without. */
  readonly start: Float64Array | null;
  /** `null` = no limit. */
  readonly seconds: number | null;
  readonly relaxed: boolean;
}

/** Best solution and bound so far; `values` only where the solution is a new one. */
export interface HighsFound {
  readonly objective: number | null;
  readonly values: Float64Array | null;
  /** `Infinity` while nothing is proven. */
  readonly bound: number;
}

/** What the worker answers: `started`, any number of `found`, then `done` or `failed`. */
export type HighsAnswer =
  | { readonly kind: "started" }
  | ({ readonly kind: "found" } & HighsFound)
  /** `memoryBytes`: what the worker holds and never gives back. */
  | { readonly kind: "done"; readonly result: MilpResult; readonly memoryBytes: number }
  | { readonly kind: "failed"; readonly reason: string };
