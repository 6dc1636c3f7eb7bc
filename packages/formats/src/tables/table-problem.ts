import type { RuleId } from "../town-folder/rules/rules.ts";
import type { Pause } from "./pause.ts";
import type { RawTable } from "./raw-table.ts";
import type { ReadLimits } from "./read-limits.ts";

/** Something a reader met; the town-folder reading turns it into an issue. */
export interface TableProblem {
  readonly rule: RuleId;
  readonly file: string;
  /** Spreadsheet row, where it is about one. */
  readonly row?: number;
  readonly column?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What reading one file gave: none, one or several tables (a workbook has one per sheet). */
export interface FileTables {
  readonly tables: readonly RawTable[];
  readonly problems: readonly TableProblem[];
}

/** Settings shared by the readers. */
export interface ReadOptions {
  readonly limits: ReadLimits;
  /** Whether a text is a column name somebody would write; finds the header row under title rows. */
  readonly knowsHeader: (text: string) => boolean;
  /** Called between the pieces of long work; an error it throws ends the reading. */
  readonly pause?: Pause;
  /** Called with the share of the file that is read, 0-1. */
  readonly onShare?: (share: number) => void;
}
