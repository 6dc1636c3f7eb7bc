import type { PlanningTable } from "../table/planning-table.ts";
import { recomputeTotals, type UnitTotals } from "./recompute-totals.ts";

const wholeTowns = new WeakMap<PlanningTable, UnitTotals>();

/**
 * Need per place as the sum of its units: what full coverage would reach. Summed from the same units as the reached
 * need, so that no place can be reached by more than it needs. Computed once per table.
 */
export function needByPlace(table: PlanningTable): UnitTotals {
  const known = wholeTowns.get(table);
  if (known !== undefined) return known;
  const totals = recomputeTotals(table, new Float64Array(table.needHouseholds.length).fill(1));
  wholeTowns.set(table, totals);
  return totals;
}
