import { dissimilarity, groupTable, indexBounds, theilH, type HiddenCell } from "@byfokus/analysis";
import { isKnown, type Count } from "@byfokus/model";
import { segregationFigures } from "./segregation-figures.ts";
import type { DroppedPlaces, SegregationReport } from "./segregation-report.ts";
import { splitLevels } from "./split-levels.ts";

/** A plain table: a group and the others, one row per place. */
export interface SegregationInput {
  readonly ids: readonly string[];
  readonly group: readonly Count[];
  readonly others: readonly Count[];
  /** Larger places each place lies in, outermost level first; `null` = none, and those without one count as one together. */
  readonly within?: readonly (readonly (string | null)[])[];
  /** Names of those levels, and of the places themselves last. */
  readonly levelNames?: readonly string[];
  /** What a suppressed count can be, both ends included; 0 to 4 unless told. */
  readonly suppressed?: { readonly low: number; readonly high: number };
}

/**
 * Every index of two groups on a plain table, with exact chance baselines and standard errors. Rows with a missing or a
 * suppressed count are left out and counted, never taken as 0; rows with one suppressed count give bounds besides.
 */
export function measureSegregation(input: SegregationInput): SegregationReport {
  const { ids, group, others, within = [], suppressed = { low: 0, high: 4 } } = input;
  checkLengths(input);
  const rows = [...ids.keys()];
  const isOfState = (at: number, state: "missing" | "suppressed"): boolean => group[at] === state || others[at] === state;
  const missing = rows.filter((at) => isOfState(at, "missing"));
  const hidden = rows.filter((at) => !isOfState(at, "missing") && isOfState(at, "suppressed"));
  const known = rows.filter((at) => isKnown(group[at] ?? "missing") && isKnown(others[at] ?? "missing"));
  const places = known.filter((at) => numberOf(group[at]) + numberOf(others[at]) > 0);
  const x = places.map((at) => numberOf(group[at]));
  const y = places.map((at) => numberOf(others[at]));
  const dropped: readonly DroppedPlaces[] = [
    { reason: "missing" as const, n: missing.length },
    { reason: "suppressed" as const, n: hidden.length },
    { reason: "empty" as const, n: known.length - places.length },
  ].filter(({ n }) => n > 0);
  const figures = segregationFigures({ x, y });
  // Where both counts of a place are hidden its size is unknown, and any bounds would be false.
  const bounded = hidden.length > 0 && hidden.every((at) => isKnown(group[at] ?? "missing") || isKnown(others[at] ?? "missing"));
  const levels = within.map((level, depth) => ({ name: input.levelNames?.[depth] ?? `level ${depth + 1}`, codes: codesOf(places.map((at) => level[at] ?? null)) }));
  return {
    ...figures,
    dropped,
    levels: splitLevels(groupTable([x, y]), levels, input.levelNames?.[within.length] ?? "places"),
    notes: [...figures.notes, ...(hidden.length > 0 ? ["suppressed" as const] : []), ...(missing.length > 0 ? ["missing" as const] : [])],
    ...(bounded ? { bounds: boundsWith(x, y, hidden.map((at) => [group[at] ?? "missing", others[at] ?? "missing"]), suppressed) } : {}),
  };
}

function checkLengths({ ids, group, others, within = [] }: SegregationInput): void {
  for (const column of [group, others, ...within]) if (column.length !== ids.length) throw new Error(`Expected ${ids.length} rows, got ${column.length}.`);
}

function codesOf(names: readonly (string | null)[]): Int32Array {
  const codes = new Map<string | null, number>();
  return Int32Array.from(names, (name) => {
    const code = codes.get(name) ?? codes.size;
    codes.set(name, code);
    return code;
  });
}

/** Bounds of D and H with the suppressed rows back in, each hidden count at anything it can be. */
function boundsWith(x: readonly number[], y: readonly number[], rows: readonly (readonly [Count, Count])[], range: { readonly low: number; readonly high: number }): SegregationReport["bounds"] & object {
  const counts = [...x.flatMap((count, at) => [count, y[at] ?? 0]), ...rows.flat().map((count) => (isKnown(count) ? count : range.low))];
  const cells: readonly HiddenCell[] = rows.flat().flatMap((count, at) => (isKnown(count) ? [] : [{ at: 2 * x.length + at, ...range }]));
  const column = (cellsNow: Float64Array, which: 0 | 1): Float64Array => cellsNow.filter((_, at) => at % 2 === which);
  return {
    dissimilarity: indexBounds(counts, cells, (now) => dissimilarity(column(now, 0), column(now, 1))),
    theilH: indexBounds(counts, cells, (now) => theilH(column(now, 0), column(now, 1))),
  };
}

function numberOf(count: Count | undefined): number {
  return typeof count === "number" ? count : 0;
}
