import type { Count, Observation, PlaceLevel } from "@byfokus/model";
import { numberStates, type NumberColumn } from "../../tables/parse-numbers.ts";
import { parsePeriod } from "../../tables/parse-date.ts";
import type { Pause } from "../../tables/pause.ts";
import type { Kind } from "../kinds/kind-spec.ts";
import { codeOf, levelWords, wordChoices } from "../kinds/words.ts";
import type { FieldTable, FigureColumn } from "../recognise/field-table.ts";
import type { IndicatorIndex } from "../recognise/indicator-columns.ts";
import type { Report } from "../rules/issue-log.ts";
import { addItem, sourced, type Sourced } from "./draft.ts";
import { isPlaceRow } from "./rows-by-id.ts";
import { toShare } from "./to-share.ts";

/** An observation whose level may be open: it is then where the id is found. */
export type ObservationDraft = Omit<Observation, "level"> & OpenBase & { readonly level: PlaceLevel | undefined };

/** Marks a figure whose table has no base column at all: its base may be found elsewhere. An empty cell stays missing. */
export interface OpenBase {
  readonly openBase?: true;
}

const levelOfKind: Partial<Record<Kind, PlaceLevel>> = { areas: "area", stairwells: "stairwell", districts: "district", departments: "department" };

/** Period that figures get where their table has none. */
export interface PeriodFallback {
  readonly period: string;
}

/** What the readers of both shapes share. */
interface FigureReading {
  readonly fallback: PeriodFallback;
  readonly report: Report;
  readonly pause: Pause;
}

/** Rows read between two pauses; about 20 ms of work. */
const rowsPerPause = 20_000;

/** Reads figures: long tables, wide tables, and indicator columns in tables of places. Rows without a figure at all stay, as missing. */
export async function readObservations(tables: readonly FieldTable[], indicators: IndicatorIndex, fallback: PeriodFallback, report: Report, pause: Pause): Promise<Sourced<ObservationDraft>> {
  const result = sourced<ObservationDraft>();
  for (const table of tables) {
    if (table.kind === "observations" && table.has("indicator")) await readLong(table, indicators, { fallback, report, pause }, result);
    if (table.figures.length > 0) await readWide(table, { fallback, report, pause }, result);
  }
  return result;
}

async function readLong(table: FieldTable, indicators: IndicatorIndex, { fallback, report, pause }: FigureReading, result: Sourced<ObservationDraft>): Promise<void> {
  const idOf = remember((text: string) => indicators.find(text));
  const periodOf = remember(parsePeriod);
  const levelOf = remember((text: string) => codeOf(levelWords, text));
  const openBase: OpenBase = table.has("base") ? {} : { openBase: true };
  const sharesArePercent = percentHeader(table.header("share"));
  for (let index = 0; index < table.rowCount; index += 1) {
    if (index % rowsPerPause === 0) await pause();
    const place = { file: table.file, row: table.row(index) };
    const level = readLevel(table, index, levelOf, report);
    const placeId = table.id("place", index);
    if (level !== "municipality" && !isPlaceRow(table, "place", placeId, index, report)) continue;
    const indicatorId = idOf(table.text("indicator", index));
    if (indicatorId === undefined) {
      report("unknown-indicator", place, { example: table.text("indicator", index) });
      continue;
    }
    const period = readPeriod(table, index, periodOf, fallback, report);
    if (period === undefined) continue;
    const share = toShare(table.count("share", index), sharesArePercent || table.text("share", index).includes("%"));
    const shareOf = { indicatorId, header: table.header("share"), placeId };
    const figure = table.hasNoValue(index) ? noValue : settle(table.count("count", index), table.count("base", index), share, shareOf, place, report);
    addItem(result, { indicatorId, level, placeId, period, ...figure, ...openBase }, place.file, place.row);
  }
}

async function readWide(table: FieldTable, { fallback, report, pause }: FigureReading, result: Sourced<ObservationDraft>): Promise<void> {
  const periodOf = remember(parsePeriod);
  const levelOf = remember((text: string) => codeOf(levelWords, text));
  const field = table.kind === "observations" ? "place" : "id";
  const columns = table.figures.map(({ indicatorId, count, base, share }) => ({ indicatorId, count: numbersOf(table, count), base: numbersOf(table, base), share: numbersOf(table, share), header: share?.header ?? "", percent: share !== undefined && percentHeader(share.header), openBase: (base === undefined ? { openBase: true } : {}) satisfies OpenBase }));
  for (let index = 0; index < table.rowCount; index += 1) {
    if (index % rowsPerPause === 0) await pause();
    const place = { file: table.file, row: table.row(index) };
    const placeId = table.id(field, index);
    // Tables of places have reported their own rows already.
    if (table.kind === "observations" ? !isPlaceRow(table, field, placeId, index, report) : placeId === "") continue;
    const level = levelOfKind[table.kind] ?? readLevel(table, index, levelOf, report);
    const period = readPeriod(table, index, periodOf, fallback, report);
    if (period === undefined) continue;
    for (const { indicatorId, count, base, share, header, percent, openBase } of columns) {
      const figure = table.hasNoValue(index) ? noValue : settle(at(count, index), at(base, index), toShare(at(share, index), percent), { indicatorId, header, placeId }, place, report);
      addItem(result, { indicatorId, level, placeId, period, ...figure, ...openBase }, place.file, place.row);
    }
  }
}

interface Figure {
  readonly count: Count;
  readonly base: Count;
}

/** What a share is of, for an issue. */
interface ShareOf {
  readonly indicatorId: string;
  readonly header: string;
  readonly placeId: string;
}

const noValue: Figure = { count: "missing", base: "missing" };

/** Holds count, base and share against each other; a share stands in for a count that is not there, but says nothing without a base. */
function settle(count: Count, base: Count, share: Count, shareOf: ShareOf, place: { file: string; row: number }, report: Report): Figure {
  if (typeof share !== "number") return { count: count === "missing" && share === "suppressed" ? "suppressed" : count, base };
  if (count === "missing" && typeof base === "number") {
    report("count-from-share", place);
    return { count: Math.round(share * base), base };
  }
  if (count === "missing" && base === "missing") report("figure-without-base", { ...place, column: shareOf.header, group: shareOf.indicatorId }, { indicator: shareOf.indicatorId, example: `${shareOf.header}: ${shareOf.placeId}` });
  // Published shares are rounded: half a person, or half a per mille, is no disagreement.
  if (typeof count === "number" && typeof base === "number" && base > 0 && Math.abs(share * base - count) > Math.max(0.5, base * 0.0006)) {
    report("share-disagrees", place, { example: `${count}/${base}` });
  }
  return { count, base };
}

function readLevel(table: FieldTable, index: number, levelOf: (text: string) => PlaceLevel | undefined, report: Report): PlaceLevel | undefined {
  const text = table.text("level", index);
  if (text === "") return levelOf(table.placeLevel ?? "");
  const level = levelOf(text);
  if (level === undefined) report("unknown-word", { file: table.file, row: table.row(index), column: table.header("level") }, { example: text, choices: wordChoices(levelWords) });
  return level;
}

function readPeriod(table: FieldTable, index: number, periodOf: (text: string) => string | undefined, fallback: PeriodFallback, report: Report): string | undefined {
  if (!table.has("period")) return fallback.period;
  const text = table.text("period", index);
  const period = periodOf(text);
  if (period === undefined) report("bad-period", { file: table.file, row: table.row(index) }, { example: text });
  return period;
}

function numbersOf(table: FieldTable, column: FigureColumn | undefined): NumberColumn | undefined {
  return column === undefined ? undefined : table.numbers(column.header, column.cells);
}

function at(column: NumberColumn | undefined, index: number): Count {
  const state = column?.states[index];
  if (state === numberStates.suppressed) return "suppressed";
  return state === numberStates.known ? (column?.values[index] ?? "missing") : "missing";
}

function percentHeader(header: string): boolean {
  return /%|pct|procent|percent/i.test(header);
}

/** The same text is looked up once: long tables repeat a handful of words a million times. */
function remember<Result>(find: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Result;
    const result = find(text);
    known.set(text, result);
    return result;
  };
}
