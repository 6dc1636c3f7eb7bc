import { tableTotals, type GroupTable } from "./group-table.ts";
import { squaredDeviations } from "./squared-deviations.ts";

/**
 * Squared coefficient of variation C (Reardon & Firebaugh 2002): sum t (p - P)^2 / (T (K - 1) P), chi-square over its
 * largest value; K counts the groups that have anybody. Of two groups it is eta2.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function squaredCoefficientOfVariation(table: GroupTable): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const present = totals.ofGroup.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  return squaredDeviations(table, (share) => 1 / ((present - 1) * share));
}
