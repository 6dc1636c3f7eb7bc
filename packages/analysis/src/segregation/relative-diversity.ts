import { simpsonConcentration } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { squaredDeviations } from "./squared-deviations.ts";

/**
 * Relative diversity R (Carlson 1992; Goodman & Kruskal 1954): sum t (p - P)^2 / (T I), how much less diverse places
 * are than the town by Simpson's measure. Of two groups it is eta2.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function relativeDiversity(table: GroupTable): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const diversity = 1 - simpsonConcentration(totals.ofGroup);
  return squaredDeviations(table, () => 1 / diversity);
}
