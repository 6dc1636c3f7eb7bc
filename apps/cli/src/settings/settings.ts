/** What a command runs with, whatever it came from: flag > environment > byfokus.config.json > default. */
export interface Settings {
  /** Absolute path of the data folder; absent where the command has none. */
  readonly folder?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Never ask, never open a browser. */
  readonly noInput: boolean;
  readonly debug: boolean;
  readonly lang: "da" | "en";
  /** Today, ISO date. */
  readonly date: string;
  /** Parsed mapping file. */
  readonly mapping?: unknown;
  /** Store address, `file:/absolute/dir`; absent: the folder's own. */
  readonly store?: string;
  readonly need?: readonly { readonly indicatorId: string; readonly weight: number }[];
  readonly level: "block" | "stairwell";
  readonly fte?: number;
  /** Formats to write, in the order asked for. */
  readonly to: readonly string[];
  /** Absolute directory to write in. */
  readonly out?: string;
  /** The body that decides, as it is said in a sentence. */
  readonly body?: string;
  /** The day of the meeting, ISO date. */
  readonly meeting?: string;
  readonly seed?: number;
  readonly scale?: number;
  readonly port?: number;
}

/** The flags as the parser gives them, all text or absent. */
export interface Flags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly input?: boolean;
  readonly debug?: boolean;
  readonly lang?: string;
  readonly date?: string;
  readonly mapping?: string;
  readonly store?: string;
  readonly need?: string;
  readonly level?: string;
  readonly fte?: string;
  readonly to?: string;
  readonly out?: string;
  readonly body?: string;
  readonly meeting?: string;
  readonly seed?: string;
  readonly scale?: string;
  readonly port?: string;
}
