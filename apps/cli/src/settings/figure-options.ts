import { parseColumn, parseList, parseNumber, parseRenames } from "./parse-values.ts";

/** What the statistics commands are asked: names of columns, of methods, and how much to draw. Absent where not said. */
export interface FigureOptions {
  /** Column that names the places. */
  readonly id?: string | undefined;
  /** What columns a command knows by name are called in this table. */
  readonly columns?: ReadonlyMap<string, string> | undefined;
  /** A shipped method's id, or the path of a method file. */
  readonly method?: string | undefined;
  /** A version of the law: 2010, 2014, 2018, 2021 or no-origin. */
  readonly regime?: string | undefined;
  /** A list's date; without it every list in the table. */
  readonly list?: string | undefined;
  readonly group?: string | undefined;
  readonly others?: string | undefined;
  /** Columns of larger places, the largest first. */
  readonly within?: readonly string[] | undefined;
  readonly value?: string | undefined;
  readonly count?: string | undefined;
  readonly base?: string | undefined;
  /** `touch`, `distance:METRES`, `nearest:K`, or the path of a table of neighbours. */
  readonly weights?: string | undefined;
  readonly permutations?: number | undefined;
  readonly draws?: number | undefined;
  /** Column of those in need; in a town `--need` is a list of indicators instead. */
  readonly inNeed?: string | undefined;
  readonly residents?: string | undefined;
  readonly chosen?: string | undefined;
  readonly indicator?: string | undefined;
  readonly areas?: readonly string[] | undefined;
  /** First period after the work began. */
  readonly from?: string | undefined;
  /** False alarms a quarter in the whole town. */
  readonly falseAlarms?: number | undefined;
}

/** The flags these options come from, all text or absent. */
export type FigureFlags = { readonly [Key in Exclude<keyof FigureOptions, "inNeed">]?: string };

/** Reads a flag with its parser; gives undefined where it was not given. */
export type ReadFlag = <Value>(key: keyof FigureFlags, parse: (text: string, where: string) => Value) => Value | undefined;

export function readFigureOptions(read: ReadFlag): FigureOptions {
  const count = (most: number) => (text: string, where: string) => parseNumber(text, where, { least: 1, most, whole: true });
  return {
    id: read("id", parseColumn),
    columns: read("columns", parseRenames),
    method: read("method", parseColumn),
    regime: read("regime", parseColumn),
    list: read("list", parseColumn),
    group: read("group", parseColumn),
    others: read("others", parseColumn),
    within: read("within", parseList),
    value: read("value", parseColumn),
    count: read("count", parseColumn),
    base: read("base", parseColumn),
    weights: read("weights", parseColumn),
    permutations: read("permutations", count(9_999_999)),
    draws: read("draws", count(1_000_000)),
    residents: read("residents", parseColumn),
    chosen: read("chosen", parseColumn),
    indicator: read("indicator", parseColumn),
    areas: read("areas", parseList),
    from: read("from", parseColumn),
    falseAlarms: read("falseAlarms", (text, where) => parseNumber(text, where, { least: 0.01, most: 100 })),
  };
}
