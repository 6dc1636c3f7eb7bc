import { isKnown, parsePeriod } from "byfokus/node";
import type { Count, FiguresOverTime, PlainTable } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { NotValid } from "../errors.ts";
import { askedAmong } from "./asked.ts";
import { countsOf, takeFromTable } from "./open-table.ts";

/** Figures of one indicator through time; a table without the column `indicator` is about one, named as its column of counts. */
export interface IndicatorFigures extends FiguresOverTime {
  readonly indicatorId: string;
}

interface LongRow {
  readonly row: number;
  readonly place: string;
  readonly period: string;
  readonly indicator: string;
  readonly count: Count;
  readonly base: Count;
}

/**
 * Reads a table with one figure a row: `place`, `period`, `count`, `base` and, where there are more than one, `indicator`;
 * `--indicator` keeps one of them. Every indicator has the same places and its own periods; a figure without a row is missing.
 *
 * @returns by indicator id
 */
export async function readLongTable(call: CommandCall, path: string): Promise<readonly IndicatorFigures[]> {
  const { indicator } = call.settings.figures;
  const rows = await takeFromTable(call, path, { columns: ["place", "period", "count", "base", "indicator"], places: ["place"] }, longRows);
  const known = [...new Set(rows.map((row) => row.indicator))].sort();
  const wanted = indicator === undefined ? known : [askedAmong(indicator, known, "--indicator")];
  const ids = [...new Set(rows.map(({ place }) => place))].sort();
  return wanted.map((indicatorId) => ({ indicatorId, ...figuresOf(rows.filter((row) => row.indicator === indicatorId), ids) }));
}

function longRows(table: PlainTable): readonly LongRow[] {
  const [places, periods] = [table.text("place"), table.text("period").map(periodOf)];
  const [counts, bases] = [countsOf(table, "count", "base"), countsOf(table, "base")];
  const indicators = table.header("indicator") === undefined ? null : table.text("indicator");
  const seen = new Map<string, number>();
  return places.map((place, at) => {
    const [period, indicator, row] = [periods[at], indicators?.[at] ?? "count", table.rowNumber(at)];
    if (place === "" || period === undefined) throw new NotValid({ da: `Række ${row} i ${table.file} mangler et sted eller en periode som 2026, 2026K3, 2026-07 eller 2026-07-01.`, en: `Row ${row} of ${table.file} lacks a place or a period like 2026, 2026K3, 2026-07 or 2026-07-01.` });
    const key = JSON.stringify([indicator, place, period]);
    const first = seen.get(key);
    if (first !== undefined) throw new NotValid({ da: `Række ${first} og ${row} i ${table.file} er samme sted, periode og indikator. Behold den ene.`, en: `Rows ${first} and ${row} of ${table.file} are the same place, period and indicator. Keep one of them.` });
    seen.set(key, row);
    return { row, place, period, indicator, count: counts[at] ?? "missing", base: bases[at] ?? "missing" };
  });
}

/** A year, a month `2026-07`, or a day, as they sort; a quarter `2026K3` is its first day. Undefined where it is none. */
export function periodOf(text: string): string | undefined {
  return /^\d{4}-\d{2}$/.test(text) ? text : parsePeriod(text);
}

function figuresOf(rows: readonly LongRow[], ids: readonly string[]): FiguresOverTime {
  const periods = [...new Set(rows.map(({ period }) => period))].sort();
  const cells = new Map(rows.map((row) => [JSON.stringify([row.place, row.period]), row]));
  const grid = (of: "count" | "base"): Count[][] => ids.map((place) => periods.map((period) => stateOf(cells.get(JSON.stringify([place, period])), of)));
  return { ids, periods, counts: grid("count"), bases: grid("base") };
}

/** A figure is known only where both of its halves are. */
function stateOf(row: LongRow | undefined, of: "count" | "base"): Count {
  if (row === undefined) return "missing";
  const other = of === "count" ? row.base : row.count;
  return isKnown(row[of]) && !isKnown(other) ? other : row[of];
}
