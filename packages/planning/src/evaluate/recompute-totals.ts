import { tenures } from "../table/tenures.ts";
import type { PlanningTable } from "../table/planning-table.ts";

/**
 * What a share per unit adds up to. The arrays by place have one entry per place and a last one for units
 * that belong to none.
 */
export interface UnitTotals {
  readonly needReached: number;
  /** Variance of needReached, and of the need left out; units are taken as independent. */
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
 * Every sum behind an evaluation, in one pass over the table's columns. O(units); bench/src/recompute.bench.ts
 * holds it against a bare sum of need times share.
 *
 * @param share reached share per unit, 0-1, in the table's order
 */
export function recomputeTotals(table: PlanningTable, share: Float64Array): UnitTotals {
  const { needHouseholds, needVariance, households, residents, areaOf, organisationOf, districtOf, tenureOf } = table;
  const units = needHouseholds.length;
  if (share.length !== units) throw new RangeError(`Expected shares for ${units} units, got ${share.length}.`);
  const byArea = new Float64Array(table.areas.length + 1);
  const byOrganisation = new Float64Array(table.organisations.length + 1);
  const byDistrict = new Float64Array(table.districts.length + 1);
  const byTenure = new Float64Array(tenures.length + 1);
  const outside = { area: table.areas.length, organisation: table.organisations.length, district: table.districts.length };
  let needReached = 0;
  let reachedVariance = 0;
  let leftOutVariance = 0;
  let householdsContacted = 0;
  let residentsReached = 0;
  for (let unit = 0; unit < units; unit++) {
    const reachedShare = share[unit] ?? 0;
    const variance = needVariance[unit] ?? 0;
    // Most units of a town are outside a scope: they touch nothing but the variance of what is left out.
    if (reachedShare === 0) {
      leftOutVariance += variance;
      continue;
    }
    const leftOut = 1 - reachedShare;
    const reached = reachedShare * (needHouseholds[unit] ?? 0);
    needReached += reached;
    reachedVariance += reachedShare * reachedShare * variance;
    leftOutVariance += leftOut * leftOut * variance;
    householdsContacted += reachedShare * (households[unit] ?? 0);
    residentsReached += residents[unit] ?? 0;
    addTo(byArea, areaOf[unit] ?? -1, outside.area, reached);
    addTo(byOrganisation, organisationOf[unit] ?? -1, outside.organisation, reached);
    addTo(byDistrict, districtOf[unit] ?? -1, outside.district, reached);
    addTo(byTenure, tenureOf[unit] ?? -1, tenures.length, reached);
  }
  return { needReached, reachedVariance, leftOutVariance, householdsContacted, residentsReached, byArea, byOrganisation, byDistrict, byTenure };
}

function addTo(sums: Float64Array, place: number, none: number, amount: number): void {
  const at = place < 0 ? none : place;
  sums[at] = (sums[at] ?? 0) + amount;
}
