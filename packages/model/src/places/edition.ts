import type { EditionId } from "../ids.ts";
import type { IsoDate } from "../text.ts";

/** Dated data of a known age. Two imports of the same bytes give the same id. */
export interface Edition {
  /** First 12 hex digits of the SHA-256 of the files read. */
  readonly id: EditionId;
  /** The day the figures describe, as far as the data say; the newest period otherwise. */
  readonly asOf: IsoDate;
  /** What a person calls it: "2026", "2013-10-07". */
  readonly label: string;
  readonly sources: readonly string[];
  /** How far the data may travel in exports and papers. */
  readonly export: "none" | "area" | "full";
}
