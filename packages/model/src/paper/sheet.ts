/** A table of values on its way to CSV or XLSX; numbers stay numbers. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Columns (by index) whose sum is written under the table, as a formula where the format has formulas. */
  readonly sumColumns?: readonly number[];
}

export interface SheetColumn {
  readonly title: string;
  readonly format: "text" | "integer" | "decimal" | "share" | "date";
}

/** `null` is an empty cell: missing. A suppressed figure is a text that says so. */
export type SheetCell = string | number | null;
