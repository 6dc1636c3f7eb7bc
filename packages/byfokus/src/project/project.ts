import type { RecognisedTable } from "@byfokus/formats";
import type { EditionId, IsoDate, Issue, NeedDefinition, Town } from "@byfokus/model";
import type { FactStore, PlanningContext, PlanStore, StoredEdition, WriteOptions } from "@byfokus/planning";

/** A folder of data, what has been laid down from it, and the plan people make on it. Used by server and command line. */
export interface Project {
  /** Folder the data came from; absent for a store that is opened alone. */
  readonly folder?: string;
  /** Where editions and plans are kept, `file:/absolute/dir`. */
  readonly store: string;
  readonly facts: FactStore;
  readonly plans: PlanStore;
  /** What the last look at the folder gave; absent before any import. */
  readonly report?: ImportReport;
  /** The edition everything is calculated from; `undefined` before the first import that succeeded. */
  edition(): Promise<StoredEdition | undefined>;
  /** Throws `DataNotValid` where no edition could be laid down. */
  town(): Promise<Town>;
  /** All that planning needs, built once per need definition and level. Throws as `town` does. */
  context(options?: ContextOptions): Promise<PlanningContext>;
  close(): Promise<void>;
}

export interface ContextOptions {
  /** Default: `defaultNeed(town)`. */
  readonly need?: NeedDefinition;
  /** Default "block"; "stairwell" only for a reader who may see stairwells. */
  readonly level?: "block" | "stairwell";
}

export interface ProjectOptions extends WriteOptions {
  /** Absolute or relative directory with the town's files. */
  readonly folder?: string;
  /** `file:/absolute/dir`; default: `defaultStore(folder)`. */
  readonly store?: string;
  /** Parsed content of a mapping file: which header means which field. */
  readonly mapping?: unknown;
  readonly today: IsoDate;
  /** Instant of an import or a save, ISO 8601; default the machine's clock. */
  readonly now?: () => string;
}

/** What one look at a folder found: every table and column, and what is wrong. */
export interface ImportReport {
  readonly schema: "byfokus-import/1";
  /** Absent where an error stopped the import. */
  readonly editionId?: EditionId;
  /** SHA-256 of the files and the mapping: the same again means nothing to do. */
  readonly fingerprint: string;
  readonly tables: readonly RecognisedTable[];
  readonly issues: readonly Issue[];
}
