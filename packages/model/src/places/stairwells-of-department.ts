import type { DepartmentId } from "../ids.ts";
import type { Stairwell } from "./place.ts";

/**
 * The stairwells a department counts, in the list's order. One that several departments share is counted
 * by the first it names, so that sums over departments count every stairwell once.
 */
export function stairwellsOfDepartment(stairwells: readonly Stairwell[], departmentId: DepartmentId): readonly Stairwell[] {
  return stairwells.filter((stairwell) => stairwell.departmentIds[0] === departmentId);
}
