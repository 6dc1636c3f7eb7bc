import { tenures } from "../table/tenures.ts";
import type { PlanningTable } from "../table/planning-table.ts";
import { unitRuns } from "./unit-runs.ts";

/**
 * What a share per unit adds up to. The arrays by place have one entry per place and a last one for units
 * that belong to none.
 */
export interface UnitTotals {
  readonly needReached: number;
  /** Variance of needReached, and of the need left out. */
  readonly reachedVariance: number;
  readonly leftOutVariance: number;
  /** Households in contact with the work: each unit's households times its share. */
  readonly householdsContacted: number;
  /** Residents of the units with a share above 0. */
  readonly residentsReached: number;
  readonly byArea: Float64Array;
  readonly byOrganisation: Float64Array;
  readonly byDistrict: Float64Array;
  readonly byTenure: Float64Array;
}

/**
 * Every sum behind an evaluation. One pass over the shares: work in a place gives all its units one share, so units
 * are taken in stretches of equal share, and a stretch costs the same whatever its length (running sums, UnitRuns).
 * bench/src/recompute.bench.ts holds it against a bare sum of need times share.
 *
 * @param share reached share per unit, 0-1, in the table's order
 */
export function recomputeTotals(table: PlanningTable, share: Float64Array): UnitTotals {
  const units = table.areaOf.length;
  if (share.length !== units) throw new RangeError(`Expected shares for ${units} units, got ${share.length}.`);
  const { runEnds, sums, places } = unitRuns(table);
  const byArea = new Float64Array(table.areas.length + 1);
  const byOrganisation = new Float64Array(table.organisations.length + 1);
  const byDistrict = new Float64Array(table.districts.length + 1);
  const byTenure = new Float64Array(tenures.length + 1);
  let needReached = 0;
  let reachedVariance = 0;
  let coveredVariance = 0;
  let householdsContacted = 0;
  let residentsReached = 0;
  let from = 0;
  while (from < units) {
    const reachedShare = share[from] ?? 0;
    if (reachedShare === 0) {
      from++;
      continue;
    }
    const end = runEnds[from] ?? units;
    let to = from + 1;
    while (to < end && share[to] === reachedShare) to++;
    const low = 4 * from;
    const high = 4 * to;
    const reached = reachedShare * between(sums, low, high);
    const spread = reachedShare * between(sums, low + 1, high + 1);
    needReached += reached;
    coveredVariance += spread;
    reachedVariance += reachedShare * spread;
    householdsContacted += reachedShare * between(sums, low + 2, high + 2);
    residentsReached += between(sums, low + 3, high + 3);
    addTo(byArea, places[low], reached);
    addTo(byOrganisation, places[low + 1], reached);
    addTo(byDistrict, places[low + 2], reached);
    addTo(byTenure, places[low + 3], reached);
    from = to;
  }
  // Sum of (1 - share)^2 x variance, opened up: units nobody reaches need not be visited for it.
  const leftOutVariance = Math.max(0, (sums[4 * units + 1] ?? 0) - 2 * coveredVariance + reachedVariance);
  return { needReached, reachedVariance, leftOutVariance, householdsContacted, residentsReached, byArea, byOrganisation, byDistrict, byTenure };
}

function between(sums: Float64Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

function addTo(sums: Float64Array, place: number | undefined, amount: number): void {
  if (place !== undefined) sums[place] = (sums[place] ?? 0) + amount;
}
