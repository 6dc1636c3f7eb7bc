import type { MemberRef } from "@byfokus/model";
import type { PlanningTable } from "../table/planning-table.ts";
import { placeIndex } from "./place-index.ts";

/**
 * The members that cover a unit, one layer per kind: its area, department, organisation and block, the unit itself and
 * the whole town. With the layers apart, taking one member away uncovers what lies under it.
 */
export interface CoverLayers {
  /** Sets the share a member gives its place; referral and mover places have no layer and are ignored. */
  set(member: MemberRef, share: number): void;
  /** The largest share of the layers over a unit. */
  shareAt(unit: number): number;
}

export function createCoverLayers(table: PlanningTable): CoverLayers {
  const index = placeIndex(table);
  const { areaOf, departmentOf, organisationOf, blockOf } = table;
  const area = new Float64Array(table.areas.length);
  const department = new Float64Array(table.departments.length);
  const organisation = new Float64Array(table.organisations.length);
  const block = new Float64Array(table.blocks.length);
  const stairwell = new Float64Array(index.stairwell.size);
  let city = 0;
  return {
    set({ kind, id }, share) {
      if (kind === "city") city = share;
      else if (kind === "area") put(area, index.area.get(id), share);
      else if (kind === "department") put(department, index.department.get(id), share);
      else if (kind === "organisation") put(organisation, index.organisation.get(id), share);
      else if (kind === "block") put(block, index.block.get(id), share);
      else if (kind === "stairwell") put(stairwell, index.stairwell.get(id), share);
    },
    // An index of -1 reads outside the layer, which is no share at all.
    shareAt: (unit) =>
      Math.max(
        city,
        area[areaOf[unit] ?? -1] ?? 0,
        department[departmentOf[unit] ?? -1] ?? 0,
        organisation[organisationOf[unit] ?? -1] ?? 0,
        block[blockOf[unit] ?? -1] ?? 0,
        stairwell[unit] ?? 0,
      ),
  };
}

function put(layer: Float64Array, at: number | undefined, share: number): void {
  if (at !== undefined) layer[at] = share;
}
