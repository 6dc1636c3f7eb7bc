import { bestCoverage, lorenzCurve } from "@byfokus/analysis";
import type { Member, Scenario } from "@byfokus/model";
import { placeIndex } from "../evaluate/place-index.ts";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import { reachCurve, type ReachReport } from "./reach-curve.ts";

/** Reach of the places a scope works in. "Residents" are households here: need is counted in households. */
export interface ScopeReach extends ReachReport {
  /** Coverage of the best choice of whole areas with as many households; the homes outside areas are one place per district. */
  readonly bestByAreas: number | null;
  /** Best coverage by the table's units less that by areas: what choosing whole areas costs, however well they are chosen. */
  readonly priceOfAreas: number | null;
}

/**
 * Who lives in the places that a scenario's scope names, whatever staff is put there: the choice of places, not the
 * contact with people (that is `evaluate`). Places for referral and movers belong to no place and choose none.
 * Need is shrunk, so single units are never the luckiest noise; judge a choice on the next edition all the same.
 */
export function reachOfScope({ table }: PlanningContext, { scope }: Pick<Scenario, "scope">): ScopeReach {
  const chosen = new Uint8Array(table.unitIds.length);
  for (const member of scope.members) for (const unit of unitsOf(table, member)) chosen[unit] = 1;
  const need = Array.from(table.needHouseholds);
  const residents = Array.from(table.households);
  // A block too small to show its own share is not named with its need either.
  const unnamed = new Set(table.unitIds.filter((_, unit) => table.blocks[table.blockOf[unit] ?? -1]?.needState === "suppressed"));
  const report = reachCurve({ ids: table.unitIds, need, residents, unnamed, chosen: Array.from(chosen, (one) => one === 1) });
  const areas = byArea(table);
  const curve = lorenzCurve(areas.need, areas.households);
  const bestByAreas = curve === null || report.populationShare === null ? null : bestCoverage(curve, report.populationShare);
  return {
    ...report,
    bestByAreas,
    priceOfAreas: bestByAreas === null || report.bestCoverage === null ? null : report.bestCoverage - bestByAreas,
  };
}

/** A place that the table does not name, from another edition, chooses nothing. */
function unitsOf(table: PlanningTable, member: Member): Iterable<number> {
  const index = placeIndex(table);
  switch (member.kind) {
    case "area":
      return table.areas[index.area.get(member.id) ?? -1]?.units ?? [];
    case "department":
      return table.departments[index.department.get(member.id) ?? -1]?.units ?? [];
    case "organisation":
      return table.organisations[index.organisation.get(member.id) ?? -1]?.units ?? [];
    case "block":
      return table.blocks[index.block.get(member.id) ?? -1]?.units ?? [];
    case "stairwell": {
      const unit = index.stairwell.get(member.id);
      return unit === undefined ? [] : [unit];
    }
    case "city":
      return table.total.units;
    case "referral":
    case "movers":
      return [];
  }
}

/** Areas first, then the rest of each district, then the rest of the town. */
function byArea({ areas, districts, areaOf, districtOf, needHouseholds, households }: PlanningTable): { readonly need: Float64Array; readonly households: Float64Array } {
  const places = { need: new Float64Array(areas.length + districts.length + 1), households: new Float64Array(areas.length + districts.length + 1) };
  households.forEach((count, unit) => {
    const [area, district] = [areaOf[unit] ?? -1, districtOf[unit] ?? -1];
    const place = area >= 0 ? area : areas.length + (district >= 0 ? district : districts.length);
    places.households[place] = (places.households[place] ?? 0) + count;
    places.need[place] = (places.need[place] ?? 0) + (needHouseholds[unit] ?? 0);
  });
  return places;
}
