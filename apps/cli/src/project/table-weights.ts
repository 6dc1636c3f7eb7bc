import { resolve } from "node:path";
import { formatNumber, isKnown, pointWeights } from "byfokus/node";
import type { Count, PlainTable, SpatialWeights } from "byfokus/node";
import type { CommandCall } from "../command.ts";
import { NotValid, UsageError } from "../errors.ts";
import { takeFromTable } from "./open-table.ts";
import type { AskedWeights } from "./parse-weights.ts";

/** Positions in metres, one per place. */
export interface Positions {
  readonly x: readonly Count[];
  readonly y: readonly Count[];
}

/**
 * Neighbours of a table's places.
 *
 * @param positions of the same table, where the rule is a distance; a place without one is an island
 */
export async function tableWeights(call: CommandCall, rule: AskedWeights, ids: readonly string[], positions: Positions | null): Promise<SpatialWeights> {
  if (rule.kind === "table") return neighboursFrom(call, resolve(call.effects.cwd, rule.path), ids);
  if (rule.kind === "touch" || rule.kind === "walking" || positions === null) throw needsTown(rule.kind);
  const metres = (column: readonly Count[]): Float64Array => Float64Array.from(column, (value) => (isKnown(value) ? value : Number.NaN));
  const [x, y] = [metres(positions.x), metres(positions.y)];
  if (areDegrees(x, 180) && areDegrees(y, 90)) throw new NotValid({ da: "Kolonnerne x og y ser ud til at være grader (længde og bredde). Afstande kræver meter, fx EPSG:25832: omregn kolonnerne først.", en: "The columns x and y look like degrees (longitude and latitude). Distances need metres, such as EPSG:25832: convert the columns first." });
  const outside = ids.findIndex((_, place) => isOutside(x[place] ?? Number.NaN, eastings) || isOutside(y[place] ?? Number.NaN, northings));
  if (outside !== -1) throw outsideDenmark(ids[outside] ?? "", x[outside] ?? Number.NaN, y[outside] ?? Number.NaN);
  return pointWeights(ids, x, y, rule);
}

/** Metres in EPSG:25832 between which Denmark lies, Bornholm included, with some sea around it. */
const eastings: readonly [number, number] = [400_000, 920_000];
const northings: readonly [number, number] = [6_000_000, 6_450_000];

/** A place without a position is an island and outside of nothing. */
function isOutside(value: number, [least, most]: readonly [number, number]): boolean {
  return value < least || value > most;
}

function outsideDenmark(place: string, x: number, y: number): NotValid {
  const [da, en] = (["da", "en"] as const).map((lang) => ({ x: formatNumber(lang, x), y: formatNumber(lang, y), east: eastings.map((metres) => formatNumber(lang, metres)), north: northings.map((metres) => formatNumber(lang, metres)) }));
  return new NotValid({
    da: `"${place}" har x ${da?.x} og y ${da?.y}, som ligger uden for Danmark. x skal være øst (${da?.east.join(" til ")}) og y nord (${da?.north.join(" til ")}) i meter, EPSG:25832. Se efter, om kolonnerne er byttet om, eller om tallene er i et andet koordinatsystem.`,
    en: `"${place}" has x ${en?.x} and y ${en?.y}, which lie outside Denmark. x is east (${en?.east.join(" to ")}) and y north (${en?.north.join(" to ")}) in metres, EPSG:25832. See whether the columns are swapped, or whether the numbers are in another coordinate system.`,
  });
}

/** Rules that a table alone cannot answer. */
export function needsTown(kind: string): UsageError {
  return new UsageError({ da: `--weights ${kind} kræver en bys mappe. I en tabel: distance:METER eller nearest:K med kolonnerne x og y, eller stien til en nabotabel.`, en: `--weights ${kind} needs a town's folder. In a table: distance:METRES or nearest:K with the columns x and y, or the path of a table of neighbours.` });
}

/** A town in metres lies far from 0,0; no place on earth lies beyond these degrees. */
function areDegrees(values: Float64Array, most: number): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 && known.every((value) => Math.abs(value) <= most);
}

/**
 * A table with one neighbour a row (`id`, `neighbour`, perhaps `weight`), or one place a row with all of its neighbours in
 * the column `neighbours`, spaces between.
 */
async function neighboursFrom(call: CommandCall, path: string, ids: readonly string[]): Promise<SpatialWeights> {
  const rows = await takeFromTable(call, path, { columns: ["neighbour", "neighbours", "weight"] }, (table) => readRows(table));
  const at = new Map(ids.map((id, row) => [id, row]));
  const found = ids.map(() => new Map<number, number>());
  for (const { row, from, to, weight } of rows) {
    const [i, j] = [at.get(from), at.get(to)];
    const stranger = i === undefined ? from : to;
    if (i === undefined || j === undefined) throw new NotValid({ da: `Række ${row} i ${path} nævner "${stranger}", som ikke er et sted i tabellen. Ret id'et, eller slet rækken.`, en: `Row ${row} of ${path} names "${stranger}", which is no place of the table. Correct the id or delete the row.` });
    if (i === j) throw new NotValid({ da: `Række ${row} i ${path} gør "${from}" til nabo til sig selv. Slet rækken.`, en: `Row ${row} of ${path} makes "${from}" its own neighbour. Delete the row.` });
    found[i]?.set(j, (found[i]?.get(j) ?? 0) + weight);
  }
  return { ids, neighbours: found.map((row) => [...row.keys()]), weights: found.map((row) => [...row.values()]) };
}

interface NeighbourRow {
  readonly row: number;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

function readRows(table: PlainTable): readonly NeighbourRow[] {
  const from = table.text(table.header("id") ?? table.headers[0] ?? "");
  const many = table.header("neighbours") ?? table.header("neighbour_rows");
  const one = many === undefined ? table.text("neighbour") : [];
  const weights = table.header("weight") === undefined ? [] : table.numbers("weight");
  const names = many === undefined ? one.map((name) => [name]) : table.text(many).map((cell) => cell.split(/\s+/));
  return names.flatMap((list, at) => list.filter((name) => name !== "").map((to): NeighbourRow => ({ row: table.rowNumber(at), from: from[at] ?? "", to, weight: weightOf(weights[at] ?? 1, table, at) })));
}

function weightOf(weight: Count, table: PlainTable, at: number): number {
  if (isKnown(weight) && weight > 0) return weight;
  throw new NotValid({ da: `Række ${table.rowNumber(at)} i ${table.file} har ingen vægt over 0. Skriv et tal over 0, eller slet rækken.`, en: `Row ${table.rowNumber(at)} of ${table.file} has no weight above 0. Write a number above 0 or delete the row.` });
}
