import type { AreaId, Member, MemberRef, Plan } from "@byfokus/model";
import { memberCoverage } from "../evaluate/member-coverage.ts";
import { criticalMass, reachShare } from "../evaluate/reach-share.ts";
import { staffByArea, staffLeaving } from "../evaluate/staff-moved.ts";
import type { AreaSummary, PlanningContext } from "../table/planning-table.ts";

/**
 * Least staff per area so that no more than `maxFteMoved` leaves today's places. Staff is released first where a
 * full-time post reaches least (nobody, below critical mass), and an area that does reach somebody is not pushed below
 * critical mass by half a release. Releasing makes staff free to move; filling may put it back.
 *
 * @param fixed members that stay as they are; their staff already counts
 * @param isOut whether a member is locked out
 * @returns no floors where the rule is off
 */
export function continuityFloors(context: PlanningContext, plan: Plan, fixed: readonly Member[], isOut: (ref: MemberRef) => boolean): readonly (readonly [AreaId, number])[] {
  const limit = plan.rules.maxFteMoved;
  if (limit === undefined) return [];
  const { areas } = context.table;
  const model = plan.reachModel;
  const present = staffByArea(context.table, fixed.map((member) => ({ member, coverage: memberCoverage(context, model, member) })));
  const settled = new Set(fixed.flatMap((member) => (member.kind === "area" ? [member.id] : [])));
  const missing = areas.map(({ fteToday }, at) => staffLeaving(fteToday, present[at] ?? 0));
  const mayHold = areas.map((area) => !settled.has(area.id) && !isOut({ kind: "area", id: area.id }));

  let release = limit;
  missing.forEach((fte, at) => (release -= mayHold[at] === true ? 0 : fte));
  const reachPerFte = ({ fteToday, dwellings, need }: AreaSummary): number => (reachShare(model, fteToday, dwellings) * need.value) / fteToday;
  return areas
    .map((area, at) => ({ area, fte: missing[at] ?? 0, holds: mayHold[at] === true }))
    .filter(({ fte, holds }) => holds && fte > 0)
    .sort((a, b) => reachPerFte(a.area) - reachPerFte(b.area) || (a.area.id < b.area.id ? -1 : 1))
    .map(({ area, fte }) => {
      const released = Math.min(fte, Math.max(0, release), releasable(area, fte, release, criticalMass(model, area.dwellings)));
      release -= released;
      return [area.id, fte - released] as const;
    });
}

/** All of it, or as much as leaves critical mass behind. */
function releasable({ fteToday }: AreaSummary, fte: number, release: number, mass: number): number {
  return release >= fte || fteToday < mass ? fte : Math.max(0, fte - mass);
}
