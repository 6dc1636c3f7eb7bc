import type { Issue, Town } from "@byfokus/model";

/** What reading a folder gave. `town` is absent when an error stopped it; the issues then say why. */
export interface TownFolderResult {
  readonly town?: Town;
  /** Dwelling rows, where the folder had them; structurally planning's `DwellingColumns`. */
  readonly dwellings?: {
    readonly stairwellId: readonly string[];
    readonly areaM2: Float64Array;
    readonly rooms: Float64Array;
  };
  readonly tables: readonly RecognisedTable[];
  readonly issues: readonly Issue[];
}

/** One table with what its columns were taken to mean. */
export interface RecognisedTable {
  /** What the table holds ("stairwells", "areas", ...); "unknown" tables are left alone and reported. */
  readonly kind: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ColumnGuess[];
  readonly notes: Readonly<Record<string, string>>;
}

export interface ColumnGuess {
  readonly header: string;
  /** The field it fills; absent where the column is not used. */
  readonly field?: string;
  /** exact: a documented name; guessed: a likely one; mapped: the mapping file says so. */
  readonly how: "exact" | "guessed" | "mapped" | "unused";
}
