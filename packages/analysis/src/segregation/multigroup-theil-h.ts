import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { informationOf } from "./mutual-information.ts";

/**
 * Theil's information index H of several groups (Theil & Finizza 1971; Reardon & Firebaugh 2002): M over the entropy
 * of the groups, so that complete separation is 1. It does not depend on the base of the logarithm.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function multigroupTheilH(table: GroupTable): number | null {
  const totals = tableTotals(table);
  return totals === null ? null : informationOf(table, totals) / entropy(totals.ofGroup);
}
