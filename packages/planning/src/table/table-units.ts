import type { FinestUnits } from "./finest-units.ts";
import type { NeedOfUnits } from "../need/estimate-need.ts";
import type { TownBlocks } from "./place-blocks.ts";
import type { PlanningTable } from "./planning-table.ts";

/** The unit columns of a planning table, and which finest units each holds. */
export type TableUnits = Pick<
  PlanningTable,
  | "unitIds" | "unitLabels" | "areaOf" | "blockOf" | "departmentOf" | "organisationOf" | "districtOf" | "tenureOf"
  | "dwellings" | "households" | "residents" | "needHouseholds" | "needVariance" | "x" | "y"
> & { readonly finest: readonly (readonly number[])[] };

/** One unit per stairwell, and one per area without stairwells. */
export function unitsAsTheyAre(units: FinestUnits, need: NeedOfUnits, blocks: TownBlocks): TableUnits {
  const { areaOf, departmentOf, organisationOf, districtOf, tenureOf, dwellings, households, residents, x, y } = units;
  return {
    unitIds: units.ids, unitLabels: units.labels, blockOf: blocks.blockOf,
    areaOf, departmentOf, organisationOf, districtOf, tenureOf, dwellings, households, residents, x, y,
    needHouseholds: need.need, needVariance: need.variance,
    finest: units.ids.map((_, i) => [i]),
  };
}

/**
 * One unit per block: figures are sums, positions means, and the organisation, district and tenure those of most of
 * its dwellings; the department is that of most of them inside that organisation.
 */
export function unitsAsBlocks(units: FinestUnits, need: NeedOfUnits, blocks: TownBlocks): TableUnits {
  const finest: number[][] = blocks.ids.map(() => []);
  blocks.blockOf.forEach((block, i) => finest[block]?.push(i));
  const sum = (column: Float64Array): Float64Array => Float64Array.from(finest, (members) => members.reduce((all, i) => all + (column[i] ?? 0), 0));
  const most = (column: ArrayLike<number>): Int32Array => Int32Array.from(finest, (members) => mostDwellings(units, members, column));
  const organisationOf = most(units.organisationOf);
  return {
    unitIds: blocks.ids,
    unitLabels: blocks.labels,
    areaOf: most(units.areaOf),
    blockOf: Int32Array.from(finest, (_, block) => block),
    departmentOf: Int32Array.from(finest, (members, block) =>
      mostDwellings(units, members.filter((i) => units.organisationOf[i] === organisationOf[block]), units.departmentOf)),
    organisationOf,
    districtOf: most(units.districtOf),
    tenureOf: Uint8Array.from(most(units.tenureOf)),
    dwellings: sum(units.dwellings),
    households: sum(units.households),
    residents: sum(units.residents),
    needHouseholds: sum(need.need),
    needVariance: sum(need.variance),
    x: Float64Array.from(finest, (members) => meanOf(members, units.x)),
    y: Float64Array.from(finest, (members) => meanOf(members, units.y)),
    finest,
  };
}

/** The value that most dwellings have; the lowest value where equal. */
function mostDwellings(units: FinestUnits, members: readonly number[], column: ArrayLike<number>): number {
  const weights = new Map<number, number>();
  for (const i of members) weights.set(column[i] ?? -1, (weights.get(column[i] ?? -1) ?? 0) + (units.dwellings[i] ?? 0));
  const ranked = [...weights].sort(([valueA, a], [valueB, b]) => b - a || valueA - valueB);
  return ranked[0]?.[0] ?? -1;
}

/** Mean of the values that are numbers; NaN where none is. */
export function meanOf(members: Iterable<number>, column: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const i of members) {
    const value = column[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
