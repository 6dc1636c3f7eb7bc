import type { CancelSignal, Edition, EditionId, Issue, PlanHistory, Town } from "@byfokus/model";

/** Large, immutable facts: one edition per import. */
export interface FactStore {
  /**
   * Lays an edition down and makes it the current one. All or nothing: a failed or killed write
   * leaves the previous edition current and readable.
   */
  write(input: EditionInput, options?: WriteOptions): Promise<StoredEdition>;
  /** Newest first; empty before the first import. */
  editions(): Promise<readonly StoredEdition[]>;
  /** The current edition's town, or the named one's; `undefined` where there is none. */
  read(id?: EditionId): Promise<Town | undefined>;
  close(): Promise<void>;
}

export interface WriteOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (step: string, share: number) => void;
}

/** What an import hands over: the town, and dwelling rows where the folder had them. */
export interface EditionInput {
  readonly town: Town;
  readonly dwellings?: DwellingColumns;
  readonly issues: readonly Issue[];
}

/** One entry per dwelling, column by column. */
export interface DwellingColumns {
  readonly stairwellId: readonly string[];
  /** m2; NaN where missing. */
  readonly areaM2: Float64Array;
  /** NaN where missing. */
  readonly rooms: Float64Array;
}

export interface StoredEdition {
  readonly edition: Edition;
  readonly townName: string;
  readonly synthetic: boolean;
  readonly importedAt: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
}

/** The plan people are working on, with every step that made it. */
export interface PlanStore {
  /** `undefined` before the first save. */
  load(): Promise<SavedPlan | undefined>;
  /** Saves if nobody saved since `expectedVersion` was read (0 = never saved); otherwise reports the newer version. */
  save(history: PlanHistory, expectedVersion: number): Promise<{ readonly ok: true; readonly version: number } | { readonly ok: false; readonly version: number }>;
  close(): Promise<void>;
}

export interface SavedPlan {
  readonly version: number;
  readonly history: PlanHistory;
}
