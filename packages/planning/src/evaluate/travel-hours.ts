import type { Member, ReachModel } from "@byfokus/model";
import type { PlanningTable } from "../table/planning-table.ts";
import type { MemberCoverage } from "./member-coverage.ts";

/** Weeks a year in which staff travels: 52 less holidays and public holidays. */
export const workingWeeks = 44;

/** Travel of one member's staff between the base and the place. */
export interface MemberTravel {
  /** One way, straight line. */
  readonly distanceKm: number;
  readonly travelHours: number;
  readonly workHours: number;
}

/**
 * Hours a year on the road. The base is the work in a place with most staff (ties by id); without any, the offer with
 * most staff. The distance is straight: to the middle of an area, department or block, and for an organisation or the
 * town the mean over its dwellings. Roads make it longer; nothing here knows them.
 *
 * @returns one entry per member, `null` where the member has no known position; all `null` without a base
 */
export function travelHours(
  table: PlanningTable,
  model: ReachModel,
  works: readonly { readonly member: Member; readonly coverage: MemberCoverage }[],
): readonly (MemberTravel | null)[] {
  const base = findBase(works);
  return works.map(({ member, coverage }) => {
    if (base === undefined || coverage.fte <= 0) return null;
    const distanceM = isWide(member) ? meanDistanceM(table, coverage, base) : Math.hypot(coverage.x - base.x, coverage.y - base.y);
    if (Number.isNaN(distanceM) || Number.isNaN(coverage.x)) return null;
    const trips = model.tripsPerWeek * workingWeeks * coverage.fte;
    return {
      distanceKm: distanceM / 1000,
      travelHours: (trips * 2 * (distanceM / 1000)) / model.travelKmPerHour,
      workHours: coverage.fte * model.annualHours,
    };
  });
}

function findBase(works: readonly { readonly member: Member; readonly coverage: MemberCoverage }[]): MemberCoverage | undefined {
  const placed = works.filter(({ coverage }) => coverage.fte > 0 && !Number.isNaN(coverage.x) && !Number.isNaN(coverage.y));
  const inPlaces = placed.filter(({ member }) => member.kind !== "block" && member.kind !== "stairwell");
  const candidates = inPlaces.length > 0 ? inPlaces : placed;
  let best = candidates[0];
  for (const work of candidates) {
    if (best === undefined || work.coverage.fte > best.coverage.fte || (work.coverage.fte === best.coverage.fte && work.member.id < best.member.id)) best = work;
  }
  return best?.coverage;
}

function isWide({ kind }: Member): boolean {
  return kind === "organisation" || kind === "city";
}

function meanDistanceM({ x, y, dwellings }: PlanningTable, { units }: MemberCoverage, base: MemberCoverage): number {
  let metres = 0;
  let weight = 0;
  for (const unit of units) {
    const distanceM = Math.hypot((x[unit] ?? Number.NaN) - base.x, (y[unit] ?? Number.NaN) - base.y);
    if (Number.isNaN(distanceM)) continue;
    metres += distanceM * (dwellings[unit] ?? 0);
    weight += dwellings[unit] ?? 0;
  }
  return weight > 0 ? metres / weight : Number.NaN;
}
