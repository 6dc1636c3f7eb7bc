import { figuresOf, type Count, type FigureTable, type IndexFigure, type IndexMethod } from "@byfokus/model";
import { knownFigure, missingFigure, nobodyCounted, suppressedFigure, type IndexColumn } from "./index-column.ts";
import type { Ladder, LadderOptions } from "./ladder.ts";
import { rankPlaces } from "./rank-places.ts";

/**
 * Scores, ranks and classes the places of a table by a method. Places that are too small, named as outliers or without
 * a figure the method needs leave the means and standard deviations too, and say why.
 *
 * @throws where the table lacks a column of the method, a column is of another length, or an id stands twice
 */
export function buildLadder(table: FigureTable, method: IndexMethod, options: LadderOptions = {}): Ladder {
  const seen = new Set<string>();
  const twice = table.ids.find((id) => seen.size === seen.add(id).size);
  if (twice !== undefined) throw new Error(`Expected each place once, got "${twice}" twice.`);
  const columns = new Map(figuresOf(method).map((figure) => [figure.id, columnOf(table, figure)]));
  const residents = method.residents === undefined ? null : countsOf(table, method.residents.column);
  return rankPlaces({ ids: table.ids, columns, residents }, method, options);
}

function columnOf(table: FigureTable, { column, over }: IndexFigure): IndexColumn {
  const counts = countsOf(table, column);
  const bases = over === undefined ? null : countsOf(table, over);
  const states = Uint8Array.from(counts, (count, at) => stateOf(count, bases?.[at] ?? 1));
  const known = (count: Count | undefined, at: number): number => (states[at] === knownFigure && typeof count === "number" ? count : NaN);
  const tops = Float64Array.from(counts, known);
  if (bases === null) return { values: tops, states };
  const bottoms = Float64Array.from(bases, known);
  return { values: tops.map((top, at) => top / (bottoms[at] ?? NaN)), states, evidence: { counts: tops, bases: bottoms } };
}

function stateOf(count: Count, base: Count): number {
  if (count === "suppressed" || base === "suppressed") return suppressedFigure;
  if (count === "missing" || base === "missing" || !Number.isFinite(count) || !Number.isFinite(base)) return missingFigure;
  return base > 0 ? knownFigure : nobodyCounted;
}

function countsOf(table: FigureTable, name: string): readonly Count[] {
  const column = Object.hasOwn(table.columns, name) ? table.columns[name] : undefined;
  if (column === undefined) throw new Error(`Expected a column "${name}", got ${Object.keys(table.columns).map((each) => `"${each}"`).join(", ") || "none"}.`);
  if (column.length !== table.ids.length) throw new Error(`Expected ${table.ids.length} entries in column "${name}", got ${column.length}.`);
  return column;
}
