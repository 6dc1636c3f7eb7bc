import type { GroupTable } from "./group-table.ts";
import { squaredDeviations } from "./squared-deviations.ts";

/**
 * Normalised exposure P of several groups (Bell 1954; James 1986): sum t (p - P)^2 / (T (1 - P)). Of two groups it is eta2.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function normalisedExposure(table: GroupTable): number | null {
  return squaredDeviations(table, (share) => 1 / (1 - share));
}
