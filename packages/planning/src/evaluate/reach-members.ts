import type { Member, ReachModel } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { memberCoverage, type MemberCoverage } from "./member-coverage.ts";
import { needByPlace } from "./need-by-place.ts";
import { servePlaces } from "./serve-places.ts";

/** One member and what it adds to those listed before it. */
export interface ReachedMember {
  readonly member: Member;
  readonly coverage: MemberCoverage;
  /** Households in need it could reach: in its units, or that its places could go to. */
  readonly need: number;
  /** Net of earlier members, so that members sum to the whole. */
  readonly needReached: number;
  readonly householdsContacted: number;
  /** The part of needReached that belongs to no unit; 0 except for referral and mover places. */
  readonly placesReached: number;
}

/**
 * One road only: a unit's share is the largest of the members that cover it, and a member adds what it lifts that
 * share by. Referral and mover places come after all units are settled, whatever their place in the list.
 *
 * @returns members in the scope's order, and the share per unit
 */
export function reachMembers(context: PlanningContext, model: ReachModel, members: readonly Member[]): { works: readonly ReachedMember[]; share: Float64Array } {
  const { needHouseholds, households } = context.table;
  const share = new Float64Array(needHouseholds.length);
  let unitReached = 0;
  const covered = members.map((member) => {
    const coverage = memberCoverage(context, model, member);
    let needReached = 0;
    let householdsContacted = 0;
    for (const unit of coverage.units) {
      const lift = coverage.share - (share[unit] ?? 0);
      if (lift <= 0) continue;
      share[unit] = coverage.share;
      needReached += lift * (needHouseholds[unit] ?? 0);
      householdsContacted += lift * (households[unit] ?? 0);
    }
    unitReached += needReached;
    return { member, coverage, need: coverage.need, needReached, householdsContacted, placesReached: 0 };
  });
  const served = servePlaces(context, model, members, unitReached, needByPlace(context.table).needReached);
  const works = covered.map((work, number) => {
    const place = served[number];
    if (place === undefined || (work.member.kind !== "referral" && work.member.kind !== "movers")) return work;
    return { ...work, need: place.need, needReached: place.served, householdsContacted: place.served, placesReached: place.served };
  });
  return { works, share };
}
