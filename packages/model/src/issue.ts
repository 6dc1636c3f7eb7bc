import type { Bilingual } from "./text.ts";

/**
 * One thing that is wrong or worth knowing about the data, in words a person can act on.
 * Errors stop an import; warnings and notes do not.
 */
export interface Issue {
  /** Stable id of the check, `stairwell-unknown-area`; documented in docs/town-folder.md. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "note";
  readonly file: string;
  /** 1-based row numbers as a spreadsheet shows them (the header is row 1); at most 20, `rowCount` tells how many in all. */
  readonly rows: readonly number[];
  readonly rowCount: number;
  readonly message: Bilingual;
  readonly fix: Bilingual;
}
