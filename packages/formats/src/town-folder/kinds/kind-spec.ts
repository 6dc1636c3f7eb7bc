import type { Bilingual } from "@byfokus/model";

/** What a table of a town folder can hold. */
export type Kind =
  | "areas" | "stairwells" | "dwellings" | "buildings" | "departments" | "organisations" | "districts" | "observations"
  | "boards" | "flows" | "links" | "planCases" | "events" | "pots" | "staffToday" | "baseMap" | "indicators" | "town";

/** How a cell is read. `list` is several ids or words, separated by `+`, `|` or `;`. */
export type FieldType = "id" | "text" | "list" | "count" | "number" | "share" | "flag" | "date" | "period" | "word" | "coordinate" | "tenure";

export interface FieldSpec {
  readonly name: string;
  /** Column name in the Danish folder, and in the English one. */
  readonly da: string;
  readonly en: string;
  readonly type: FieldType;
  readonly required?: true;
  readonly example: string;
  readonly meaning: Bilingual;
  /** Other names people use; taken as a guess and shown as one. */
  readonly also?: readonly string[];
}

export interface KindSpec {
  readonly kind: Kind;
  /** File name without ending in the Danish and the English folder. */
  readonly da: string;
  readonly en: string;
  readonly also?: readonly string[];
  readonly meaning: Bilingual;
  /** Where shapes are read from GeoJSON or TopoJSON: "only" has no CSV of its own. */
  readonly geometry?: "optional" | "only";
  /** The field whose text is the id where no column holds one: its normalised header must fit, and one of `with` must be there too. */
  readonly idFrom?: { readonly field: string; readonly headers: RegExp; readonly with: readonly string[] };
  readonly fields: readonly FieldSpec[];
}
