import type { ScopeProblem } from "../ports/scope-solver.ts";
import type { PlaceSummary } from "../table/planning-table.ts";

/**
 * The same problem had the need been another: every place's need is the sum of its units'.
 *
 * @param need households in need per unit of the table
 */
export function problemWithNeed(problem: ScopeProblem, need: Float64Array): ScopeProblem {
  const { table } = problem.context;
  if (need.length !== table.needHouseholds.length) throw new RangeError(`Expected the need of ${table.needHouseholds.length} units, got ${need.length}.`);
  const summed = <Place extends PlaceSummary>(place: Place): Place => {
    let value = 0;
    for (const unit of place.units) value += need[unit] ?? 0;
    const share = place.households > 0 ? value / place.households : 0;
    return { ...place, need: { value, low: value, high: value }, needShare: place.households > 0 ? { value: share, low: share, high: share } : null };
  };
  return {
    ...problem,
    context: {
      ...problem.context,
      table: {
        ...table,
        needHouseholds: need,
        areas: table.areas.map(summed),
        blocks: table.blocks.map(summed),
        departments: table.departments.map(summed),
        organisations: table.organisations.map(summed),
        districts: table.districts.map(summed),
        total: summed(table.total),
      },
    },
  };
}
