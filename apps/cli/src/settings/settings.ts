import type { GapGoal, PrintedProof } from "byfokus/node";
import type { FigureFlags, FigureOptions } from "./figure-options.ts";

/** What a command runs with, whatever it came from: flag > environment > byfokus.config.json > default. */
export interface Settings {
  /** Absolute path of the data folder; absent where the command has none. */
  readonly folder?: string | undefined;
  /** Absolute path of the one table a command was given instead of a folder. */
  readonly file?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  /** Never ask, never open a browser. */
  readonly noInput: boolean;
  readonly debug: boolean;
  readonly lang: "da" | "en";
  /** Today, ISO date. */
  readonly date: string;
  /** Parsed mapping file. */
  readonly mapping?: unknown | undefined;
  /** Store address, `file:/absolute/dir`; absent: the folder's own. */
  readonly store?: string | undefined;
  readonly need?: readonly { readonly indicatorId: string; readonly weight: number }[] | undefined;
  readonly level: "block" | "stairwell";
  readonly fte?: number | undefined;
  /** Formats to write, in the order asked for. */
  readonly to: readonly string[];
  /** Absolute directory to write in. */
  readonly out?: string | undefined;
  /** The body that decides, as it is said in a sentence. */
  readonly body?: string | undefined;
  /** The day of the meeting, ISO date. */
  readonly meeting?: string | undefined;
  readonly seed?: number | undefined;
  readonly scale?: number | undefined;
  readonly port?: number | undefined;
  /** How sure an answer must be; absent: the command's own default. */
  readonly gap?: GapGoal | undefined;
  /** Seconds after which the best found is given. */
  readonly seconds?: number | undefined;
  /** Absolute path of the certificate to write. */
  readonly certificate?: string | undefined;
  /** Whether the answer is kept in the saved plan. */
  readonly save: boolean;
  /** Whether scopes are filled by the plain rule, without a proof. */
  readonly quick: boolean;
  /** What a paper prints of a proof. */
  readonly printed?: PrintedProof | undefined;
  /** What the statistics commands are asked. */
  readonly figures: FigureOptions;
}

/** The flags as the parser gives them, all text or absent. */
export interface Flags extends FigureFlags {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly input?: boolean;
  readonly debug?: boolean;
  readonly save?: boolean;
  readonly quick?: boolean;
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
  readonly gap?: string;
  readonly seconds?: string;
  readonly certificate?: string;
  readonly printed?: string;
}
