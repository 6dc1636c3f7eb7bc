import { connectedClusters, distanceWeights, nearestResidents } from "@byfokus/analysis";
import { vulnerableMargin } from "../couple/coupling-weights.ts";
import { estimateOfPlace } from "../need/estimate-of-place.ts";
import { smallestBlock } from "../table/place-blocks.ts";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import { tenures } from "../table/tenures.ts";
import type { Pocket, PocketReport } from "./pocket-report.ts";

export interface PocketOptions {
  /** Residents of every home's own neighbourhood. */
  readonly k?: number;
  /** 0-1; a fifth above the town's share unless told, the margin couplings use. */
  readonly leastShare?: number;
  readonly joinM?: number;
}

/**
 * Finds pockets of need across all tenures and borders: units whose own neighbourhood (the k residents nearest to it) lies
 * above the least share with the whole of its 95 % interval, joined where they lie near each other. A home in need
 * outside the known areas is found like any other.
 *
 * The interval adds the units' variances as the table gives them; one unit in forty whose neighbourhood lies exactly at
 * the limit passes by chance.
 */
export function findPockets(context: PlanningContext, { k = 400, leastShare, joinM = 200 }: PocketOptions = {}): PocketReport {
  const { table } = context;
  const limit = leastShare ?? (table.total.needShare === null ? null : table.total.needShare.value * (1 + vulnerableMargin));
  const near = nearestResidents(table.x, table.y, table.residents, k);
  const withoutPosition = near.radiusM.reduce((sum, radius) => sum + Number(Number.isNaN(radius)), 0);
  const about = { k, leastShare: limit, joinM, units: table.unitIds.length - withoutPosition, withoutPosition };
  if (limit === null || table.total.needShare === null) return { ...about, pockets: [] };
  const [need, variance, households] = [near.sumOf(table.needHouseholds), near.sumOf(table.needVariance), near.sumOf(table.households)];
  const above = Uint8Array.from(need, (own, unit) => {
    const share = estimateOfPlace(own, variance[unit] ?? 0, households[unit] ?? 0).needShare;
    return Number(share !== null && share.low > limit && (table.residents[unit] ?? 0) > 0);
  });
  const cluster = connectedClusters(distanceWeights(table.x, table.y, joinM), above);
  const members = new Map<number, number[]>();
  cluster.forEach((of, unit) => of >= 0 && members.set(of, [...(members.get(of) ?? []), unit]));
  const listed = listedAreas(context);
  const pockets = [...members.values()].map((units) => pocketOf(table, units, listed));
  return { ...about, pockets: pockets.sort((a, b) => b.need.value - a.need.value || (a.id < b.id ? -1 : 1)) };
}

/** Indexes of areas with a status of the newest date each kind of list has in the town. */
function listedAreas({ frame, table }: PlanningContext): ReadonlySet<number> {
  const newest = new Map<string, string>();
  for (const { statuses = [] } of frame.areas) {
    for (const { list, listDate } of statuses) if (listDate > (newest.get(list) ?? "")) newest.set(list, listDate);
  }
  const ids = new Set(frame.areas.flatMap(({ id, statuses = [] }) => (statuses.some(({ list, listDate }) => listDate === newest.get(list)) ? [id] : [])));
  return new Set(table.areas.flatMap(({ id }, area) => (ids.has(id) ? [area] : [])));
}

function pocketOf(table: PlanningTable, units: readonly number[], listed: ReadonlySet<number>): Pocket {
  const sum = (column: ArrayLike<number>, holds: (unit: number) => boolean = () => true): number => units.reduce((all, unit) => all + (holds(unit) ? (column[unit] ?? 0) : 0), 0);
  const households = sum(table.households);
  const dwellings = sum(table.dwellings);
  const { need, needShare } = estimateOfPlace(sum(table.needHouseholds), sum(table.needVariance), households);
  const areas = [...new Set(units.map((unit) => table.areaOf[unit] ?? -1))].filter((area) => area >= 0);
  return {
    id: table.unitIds[units[0] ?? -1] ?? "",
    unitIds: units.map((unit) => table.unitIds[unit] ?? ""),
    dwellings,
    households,
    residents: sum(table.residents),
    need,
    needShare: table.level === "block" && dwellings < smallestBlock ? null : needShare,
    tenures: tenures
      .map((tenure, index) => ({ tenure, dwellings: sum(table.dwellings, (unit) => table.tenureOf[unit] === index) }))
      .filter((part) => part.dwellings > 0)
      .sort((a, b) => b.dwellings - a.dwellings),
    areaIds: areas.map((area) => table.areas[area]?.id ?? "").sort(),
    outsideAreas: households > 0 ? sum(table.households, (unit) => (table.areaOf[unit] ?? -1) < 0) / households : 0,
    outsideListedAreas: !areas.some((area) => listed.has(area)),
    x: sum(table.x) / units.length,
    y: sum(table.y) / units.length,
  };
}
