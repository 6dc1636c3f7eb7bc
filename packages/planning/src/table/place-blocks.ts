import { groupIntoBlocks } from "@byfokus/disclosure";
import type { FinestUnits } from "./finest-units.ts";

/** Fewest dwellings of a block that may be shown (SDC-02). */
export const smallestBlock = 20;

/** Disclosure-safe blocks of a town. */
export interface TownBlocks {
  /** Block of each finest unit. */
  readonly blockOf: Int32Array;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

/**
 * Groups the finest units into blocks: per area; outside areas per district, where a district's rest below the least
 * size joins the rest of the town, and a rest of the town below it the largest of the districts' rests.
 * Stairwells of one department, else of one tenure, stay together where they are enough.
 */
export function placeBlocks(units: FinestUnits): TownBlocks {
  const group = blockGroups(units);
  const blockOf = groupIntoBlocks({
    dwellings: units.dwellings,
    group,
    x: units.x,
    y: units.y,
    near: units.departmentOf.map((department, i) => (department >= 0 ? department : units.departments.length + (units.tenureOf[i] ?? 0))),
    order: walkingOrder(units),
    minimum: smallestBlock,
  });
  return { blockOf, ...named(units, group, blockOf) };
}

/** The group a unit's block may not leave. */
function blockGroups(units: FinestUnits): Int32Array {
  const rest = units.groupCount - 1;
  const dwellings = new Float64Array(units.groupCount);
  units.groupOf.forEach((group, i) => (dwellings[group] = (dwellings[group] ?? 0) + (units.dwellings[i] ?? 0)));
  const isArea = (group: number): boolean => group < units.areas.length;
  const small = (group: number): boolean => !isArea(group) && (dwellings[group] ?? 0) < smallestBlock;
  const largest = range(units.areas.length, rest).reduce((best, group) => ((dwellings[group] ?? 0) > (dwellings[best] ?? 0) ? group : best), units.areas.length);
  const pooled = range(units.areas.length, rest + 1).filter((group) => group === rest || small(group)).reduce((sum, group) => sum + (dwellings[group] ?? 0), 0);
  const home = pooled >= smallestBlock || small(largest) ? rest : largest;
  return units.groupOf.map((group) => (small(group) || (group === rest && home !== rest) ? home : group));
}

/** By building, then by id: the order in which stairwells without a position are walked. */
function walkingOrder(units: FinestUnits): Int32Array {
  const order = range(0, units.ids.length).sort((i, j) => {
    const buildings = (units.buildingOf[i] ?? 0) - (units.buildingOf[j] ?? 0);
    return buildings !== 0 ? buildings : (units.ids[i] ?? "") < (units.ids[j] ?? "") ? -1 : 1;
  });
  const rank = new Int32Array(order.length);
  order.forEach((i, k) => (rank[i] = k));
  return rank;
}

/** "Egeparken blok 3"; a block that is the whole area carries the area's name. No stairwell's name goes in. */
function named(units: FinestUnits, group: Int32Array, blockOf: Int32Array): Pick<TownBlocks, "ids" | "labels"> {
  const groupOfBlock: number[] = [];
  blockOf.forEach((block, i) => (groupOfBlock[block] = group[i] ?? 0));
  const blocksIn = new Int32Array(units.groupCount);
  for (const of of groupOfBlock) blocksIn[of] = (blocksIn[of] ?? 0) + 1;
  const numbered = new Int32Array(units.groupCount);
  const ids: string[] = [];
  const labels: string[] = [];
  for (const of of groupOfBlock) {
    const number = (numbered[of] = (numbered[of] ?? 0) + 1);
    const area = units.areas[of];
    const district = units.districts[of - units.areas.length];
    if (area !== undefined) {
      ids.push(`area/${area.id}/${number}`);
      labels.push(blocksIn[of] === 1 ? area.name : `${area.name} blok ${number}`);
    } else if (district !== undefined) {
      ids.push(`district/${district.id}/${number}`);
      labels.push(`${district.name} blok ${number}`);
    } else {
      ids.push(`rest/${number}`);
      labels.push(`Uden for boligområder blok ${number}`);
    }
  }
  return { ids, labels };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
