import { tenures } from "../table/tenures.ts";
import type { PlanningTable } from "../table/planning-table.ts";

/**
 * A table cut into runs of neighbouring units that belong to the same area, organisation, district and tenure, with
 * running sums of its columns, so that any stretch of units inside a run is summed by one subtraction per column.
 * What is read together lies together: four entries a unit, one line of the processor's cache.
 */
export interface UnitRuns {
  /** Per unit, the first unit after its run. */
  readonly runEnds: Int32Array;
  /** At 4i to 4i + 3: need, need variance, households and residents of the first i units, summed. */
  readonly sums: Float64Array;
  /** At 4i to 4i + 3: area, organisation, district and tenure of unit i; "none" is the number of places. */
  readonly places: Int32Array;
}

const runsByTable = new WeakMap<PlanningTable, UnitRuns>();

/** Built once per table, O(units); 52 bytes a unit. */
export function unitRuns(table: PlanningTable): UnitRuns {
  const known = runsByTable.get(table);
  if (known !== undefined) return known;
  const places = placesOfUnits(table);
  const runs: UnitRuns = { runEnds: runEnds(places), places, sums: runningSums([table.needHouseholds, table.needVariance, table.households, table.residents]) };
  runsByTable.set(table, runs);
  return runs;
}

function placesOfUnits({ areas, areaOf, organisations, organisationOf, districts, districtOf, tenureOf }: PlanningTable): Int32Array {
  const orLast = (place: number | undefined, count: number): number => (place === undefined || place < 0 ? count : place);
  return Int32Array.from({ length: 4 * areaOf.length }, (_, entry) => {
    const unit = entry >> 2;
    switch (entry & 3) {
      case 0:
        return orLast(areaOf[unit], areas.length);
      case 1:
        return orLast(organisationOf[unit], organisations.length);
      case 2:
        return orLast(districtOf[unit], districts.length);
      default:
        return orLast(tenureOf[unit], tenures.length);
    }
  });
}

function runEnds(places: Int32Array): Int32Array {
  const units = places.length >> 2;
  const ends = new Int32Array(units);
  let end = units;
  for (let unit = units - 1; unit >= 0; unit--) {
    const next = unit + 1;
    if (next < end && [0, 1, 2, 3].some((column) => places[4 * unit + column] !== places[4 * next + column])) end = next;
    ends[unit] = end;
  }
  return ends;
}

/** Compensated (Neumaier), so that the difference of two late sums is as good as the sum of the stretch. */
function runningSums(columns: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(4 * ((columns[0]?.length ?? 0) + 1));
  columns.forEach((values, column) => {
    let sum = 0;
    let lost = 0;
    values.forEach((value, at) => {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
      sums[4 * (at + 1) + column] = sum + lost;
    });
  });
  return sums;
}
