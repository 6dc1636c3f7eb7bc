import type { Count } from "../count.ts";

/** Figures of many places side by side: one row per place, one column per figure, in any unit the column's reader knows. */
export interface FigureTable {
  /** The places, each once, in the source's order. */
  readonly ids: readonly string[];
  /** Every column is as long as `ids`; a hidden or absent figure stays what it is. */
  readonly columns: Readonly<Record<string, readonly Count[]>>;
}
