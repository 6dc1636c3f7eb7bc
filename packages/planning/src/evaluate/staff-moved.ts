import type { Member } from "@byfokus/model";
import type { PlanningTable } from "../table/planning-table.ts";
import type { MemberCoverage } from "./member-coverage.ts";

/**
 * Staff per area under a scope, FTE, one entry per area: area work, the area's part (by dwellings) of work in a
 * department, an organisation or the town, and the offers to its blocks. Referral and mover places are nowhere.
 */
export function staffByArea(table: PlanningTable, works: readonly { readonly member: Member; readonly coverage: MemberCoverage }[]): Float64Array {
  const staff = new Float64Array(table.areas.length);
  for (const { coverage } of works) {
    if (coverage.dwellings <= 0) continue;
    const ftePerDwelling = coverage.fte / coverage.dwellings;
    for (const unit of coverage.units) {
      const area = table.areaOf[unit] ?? -1;
      if (area >= 0) staff[area] = (staff[area] ?? 0) + ftePerDwelling * (table.dwellings[unit] ?? 0);
    }
  }
  return staff;
}

/** Staff that leaves an area, FTE: what works there today beyond what the scope puts there; never negative. */
export function staffLeaving(today: number, now: number): number {
  // Spreading staff over dwellings and adding it up again loses a last digit; that is not staff that moves.
  const leaving = today - now;
  return leaving > 1e-9 ? leaving : 0;
}
