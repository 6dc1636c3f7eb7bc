import type { AreaId, Member, ReachModel } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { placeIndex } from "./place-index.ts";
import { rehousedHouseholds } from "./rehoused-households.ts";

/** What one lot of places does. */
export interface ServedPlaces {
  /** Households in need the places could go to. */
  readonly need: number;
  /** Households in need that get a place. */
  readonly served: number;
}

/**
 * Who gets referral and mover places. A place that is used goes to a household in need that no other member reaches,
 * so places can never reach more than is left out.
 *
 * Movers: the households rehoused from the area, times the area's share of need, times the share of the town's need
 * that is not reached already (rehoused households are taken to live like the rest of the town). Two lots of mover
 * places for one area share that pool.
 *
 * @param members referral and mover places, in the scope's order; others give a zero row
 * @param unitReached households in need reached by work in places and by offers
 * @param needTotal the town's households in need
 * @returns one row per member
 */
export function servePlaces(
  context: PlanningContext,
  model: ReachModel,
  members: readonly Member[],
  unitReached: number,
  needTotal: number,
): readonly ServedPlaces[] {
  let leftOut = Math.max(0, needTotal - unitReached);
  const openShare = needTotal > 0 ? leftOut / needTotal : 0;
  const moversLeft = new Map<string, number>();
  return members.map((member) => {
    if (member.kind !== "referral" && member.kind !== "movers") return { need: 0, served: 0 };
    const pool = member.kind === "referral" ? leftOut : (moversLeft.get(member.id) ?? moversInNeed(context, member.id) * openShare);
    const served = Math.min(member.places * model.placeUse, pool, leftOut);
    if (member.kind === "movers") moversLeft.set(member.id, pool - served);
    leftOut -= served;
    return { need: pool, served };
  });
}

/** Expected households in need among those rehoused from an area; the town's share stands in where the area has none. */
export function moversInNeed({ table, frame }: PlanningContext, areaId: AreaId): number {
  const area = table.areas[placeIndex(table).area.get(areaId) ?? -1];
  const needShare = area?.needShare?.value ?? table.total.needShare?.value ?? 0;
  return (rehousedHouseholds(frame).get(areaId) ?? 0) * needShare;
}
