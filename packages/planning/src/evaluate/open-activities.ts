import { listedReach, memberKey, type MemberRef, type Reach, type Scope } from "@byfokus/model";
import type { PlanningTable } from "../table/planning-table.ts";
import type { ActivityReach } from "./evaluation.ts";
import { needByPlace } from "./need-by-place.ts";
import { placeIndex } from "./place-index.ts";

/**
 * Who each of a scope's activities is open to, in the scope's order; an activity the scope does not list has no row.
 * Open to is not reached: staff decides who is reached, and no figure of an evaluation but this one reads a reach.
 *
 * @param referralReached households in need that get a referral place, as `servePlaces` counts them
 */
export function openActivities(table: PlanningTable, scope: Pick<Scope, "members" | "activities">, referralReached: number): readonly ActivityReach[] {
  if (scope.activities.length === 0) return [];
  const inside = openUnits(table, scope.members.filter(isPlace));
  const needTotal = needByPlace(table).needReached;
  const known = new Map<string, OpenSums>();
  return scope.activities.map(({ activityId, reach }) => {
    // Many activities share a reach, and a reach costs a pass over the units.
    const key = JSON.stringify(reach);
    const sums = known.get(key) ?? sumOpen(table, openUnits(table, placesOf(scope, reach)), inside.units);
    known.set(key, sums);
    const needOutside = sums.needOutside + (reach.kind === "referral" ? referralReached : 0);
    const need = sums.needInside + needOutside;
    return { activityId, reach: reach.kind, ...sums, needOutside, need, coverageOpen: needTotal > 0 ? Math.min(1, need / needTotal) : null };
  });
}

type OpenSums = Pick<ActivityReach, "places" | "dwellings" | "residents" | "needInside" | "needOutside" | "unresolved">;

interface OpenUnits {
  /** 1 where a unit is open. */
  readonly units: Uint8Array;
  readonly unresolved: number;
}

/** The places a reach names; none for referral places, which lie on no map. */
function placesOf(scope: Pick<Scope, "members">, reach: Reach): readonly MemberRef[] {
  const listed = listedReach(scope, reach);
  switch (listed.kind) {
    case "members":
      return scope.members.filter(isPlace);
    case "areas":
      return listed.ids.map((id) => ({ kind: "area", id }));
    case "organisations":
      return listed.ids.map((id) => ({ kind: "organisation", id }));
    case "stairwells":
      return listed.ids.map((id) => ({ kind: "stairwell", id }));
    case "blocks":
      return listed.ids.map((id) => ({ kind: "block", id }));
    case "city":
      return [{ kind: "city", id: "city" }];
    case "referral":
      return [];
  }
}

function isPlace({ kind }: MemberRef): boolean {
  return kind !== "referral" && kind !== "movers";
}

/** A unit is open or not, however many places hold it; places the table cannot name are counted, each once. */
function openUnits(table: PlanningTable, places: readonly MemberRef[]): OpenUnits {
  const units = new Uint8Array(table.unitIds.length);
  const unresolved = new Set<string>();
  for (const place of places) {
    const own = unitsOf(table, place);
    if (own === undefined) unresolved.add(memberKey(place));
    else for (const unit of own) units[unit] = 1;
  }
  return { units, unresolved: unresolved.size };
}

/** `undefined` where the table cannot name the place: from another edition, or a stairwell in a table of blocks. */
function unitsOf(table: PlanningTable, { kind, id }: MemberRef): Iterable<number> | undefined {
  const index = placeIndex(table);
  switch (kind) {
    case "area":
      return table.areas[index.area.get(id) ?? -1]?.units;
    case "department":
      return table.departments[index.department.get(id) ?? -1]?.units;
    case "organisation":
      return table.organisations[index.organisation.get(id) ?? -1]?.units;
    case "block":
      return table.blocks[index.block.get(id) ?? -1]?.units;
    case "stairwell": {
      const unit = index.stairwell.get(id);
      return unit === undefined ? undefined : [unit];
    }
    case "city":
      return table.total.units;
    case "referral":
    case "movers":
      return [];
  }
}

/** Units are added in the table's order, so that more units never add up to less. */
function sumOpen(table: PlanningTable, { units, unresolved }: OpenUnits, inside: Uint8Array): OpenSums {
  const sums = { places: 0, dwellings: 0, residents: 0, needInside: 0, needOutside: 0, unresolved };
  for (let unit = 0; unit < units.length; unit++) {
    if (units[unit] === 0) continue;
    sums.places++;
    sums.dwellings += table.dwellings[unit] ?? 0;
    sums.residents += table.residents[unit] ?? 0;
    sums[inside[unit] === 1 ? "needInside" : "needOutside"] += table.needHouseholds[unit] ?? 0;
  }
  return sums;
}
