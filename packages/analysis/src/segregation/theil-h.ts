import { groupTable } from "./group-table.ts";
import { multigroupTheilH } from "./multigroup-theil-h.ts";

/**
 * Theil's information index H of two groups (Theil & Finizza 1971): how much less mixed the places are than the town,
 * sum t (E - E_i)/(T E) with entropy E. It splits exactly over levels: see `nestedSegregation`.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns 0-1; `null` where either group is empty
 */
export function theilH(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  return multigroupTheilH(groupTable([group, others]));
}
