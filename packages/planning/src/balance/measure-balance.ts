import { dissimilarity, expectedDissimilarity, isolation } from "@byfokus/analysis";
import type { PlanningContext, PlanningTable } from "../table/planning-table.ts";
import type { BalanceMeasures, BalanceReport } from "./balance-report.ts";

/**
 * How evenly households in need are spread over the town, on two divisions of it: by area, with the homes outside
 * areas as one place per district, so that every home is somewhere; and by district, homes without one as a place of
 * their own.
 *
 * The group is expected households in need, which has fractions; what chance alone would give is exact only for whole
 * households, so that baseline alone is worked out on rounded counts.
 */
export function measureBalance({ table }: PlanningContext): BalanceReport {
  const districts = table.districts.length;
  return {
    byArea: measure(table, (unit) => {
      const area = table.areaOf[unit] ?? -1;
      return area >= 0 ? area : table.areas.length + orLast(table.districtOf[unit] ?? -1, districts);
    }),
    byDistrict: measure(table, (unit) => orLast(table.districtOf[unit] ?? -1, districts)),
  };
}

function orLast(place: number, last: number): number {
  return place < 0 ? last : place;
}

function measure({ needHouseholds, households }: PlanningTable, placeOf: (unit: number) => number): BalanceMeasures {
  const places = new Map<number, { inNeed: number; others: number }>();
  households.forEach((all, unit) => {
    const place = places.get(placeOf(unit)) ?? { inNeed: 0, others: 0 };
    const need = needHouseholds[unit] ?? 0;
    places.set(placeOf(unit), { inNeed: place.inNeed + need, others: place.others + Math.max(0, all - need) });
  });
  const peopled = [...places.values()].filter(({ inNeed, others }) => inNeed + others > 0);
  const inNeed = peopled.map((place) => place.inNeed);
  const others = peopled.map((place) => place.others);
  const all = sum(inNeed) + sum(others);
  const found = dissimilarity(inNeed, others);
  const chance = expectedDissimilarity(...rounded(inNeed, others));
  return {
    places: peopled.length,
    dissimilarity: found,
    dissimilarityByChance: chance,
    // Where chance alone separates completely there is no room for an excess.
    dissimilarityExcess: found === null || chance === null || 1 - chance < 1e-9 ? null : (found - chance) / (1 - chance),
    isolation: isolation(inNeed, others),
    isolationEven: sum(inNeed) > 0 && sum(others) > 0 ? sum(inNeed) / all : null,
  };
}

/** Whole households, each place keeping its rounded size. */
function rounded(inNeed: readonly number[], others: readonly number[]): [number[], number[]] {
  const whole = inNeed.map((need) => Math.round(need));
  return [whole, whole.map((need, place) => Math.max(0, Math.round((inNeed[place] ?? 0) + (others[place] ?? 0)) - need))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
