import type { Geography } from "./geography.ts";
import { at } from "./random.ts";
import type { StockUnit } from "./stock-types.ts";

/** The ladder of places above each unit: neighbourhood and quarter, numbered from 0, in step with the units. */
export interface Neighbourhoods {
  readonly neighbourhoodOf: Int32Array;
  readonly quarterOf: Int32Array;
  readonly neighbourhoods: number;
  readonly quarters: number;
  /** Middle of each quarter, metres from the drawing's corner. */
  readonly quarterMiddle: readonly (readonly [number, number])[];
}

/**
 * Groups units into neighbourhoods (an area is one; other street blocks go together by a grid of about 700 m)
 * and neighbourhoods into five quarters or so per district.
 */
export function groupNeighbourhoods(units: readonly StockUnit[], geography: Geography, quartersPerDistrict: number): Neighbourhoods {
  const { groupOf, count } = number(units.map((unit) => (unit.area >= 0 ? `a${unit.area}` : cellOf(unit, geography))));
  const middle = middles(units, groupOf, count);
  const quarterOfGroup = new Int32Array(count);
  let quarters = 0;
  for (const district of new Set(units.map((unit) => unit.district))) {
    const members = middle.flatMap((place, group) => (place.district === district ? [group] : []));
    const seeds = spread(members, middle, geography, quartersPerDistrict);
    for (const group of members) quarterOfGroup[group] = quarters + nearest(at(middle, group), seeds.map((seed) => at(middle, seed)), geography);
    quarters += seeds.length;
  }
  const quarterOf = groupOf.map((group) => at(quarterOfGroup, group));
  const quarterMiddle = middles(units, quarterOf, quarters).map(({ u, v }) => [u * geography.unitM[0], v * geography.unitM[1]] as const);
  return { neighbourhoodOf: groupOf, quarterOf, neighbourhoods: count, quarters, quarterMiddle };
}

interface Middle {
  u: number;
  v: number;
  weight: number;
  district: number;
}

function cellOf(unit: StockUnit, geography: Geography): string {
  return `d${unit.district}-${Math.floor((unit.u * geography.unitM[0]) / 700)}-${Math.floor((unit.v * geography.unitM[1]) / 700)}`;
}

function number(keys: readonly string[]): { groupOf: Int32Array; count: number } {
  const seen = new Map<string, number>();
  const groupOf = Int32Array.from(keys, (key) => {
    const known = seen.get(key) ?? seen.size;
    seen.set(key, known);
    return known;
  });
  return { groupOf, count: seen.size };
}

function middles(units: readonly StockUnit[], groupOf: Int32Array, count: number): Middle[] {
  const places: Middle[] = Array.from({ length: count }, () => ({ u: 0, v: 0, weight: 0, district: 0 }));
  for (const [index, unit] of units.entries()) {
    const place = at(places, at(groupOf, index));
    const weight = Math.max(1, unit.dwellings);
    place.u += unit.u * weight;
    place.v += unit.v * weight;
    place.weight += weight;
    place.district = unit.district;
  }
  return places.map((place) => ({ ...place, u: place.u / place.weight, v: place.v / place.weight }));
}

/** Members as far from each other as can be: the heaviest first, then always the one farthest from those chosen. */
function spread(members: readonly number[], middle: readonly Middle[], geography: Geography, count: number): number[] {
  const heaviest = members.reduce((best, member) => (at(middle, member).weight > at(middle, best).weight ? member : best), at(members, 0));
  const chosen = [heaviest];
  while (chosen.length < Math.min(count, members.length)) {
    let farthest = heaviest;
    let longest = -1;
    for (const member of members) {
      const distance = Math.min(...chosen.map((seed) => squaredM(at(middle, member), at(middle, seed), geography)));
      if (distance > longest) [farthest, longest] = [member, distance];
    }
    chosen.push(farthest);
  }
  return chosen;
}

function nearest(place: Middle, seeds: readonly Middle[], geography: Geography): number {
  let best = 0;
  for (let index = 1; index < seeds.length; index++) {
    if (squaredM(place, at(seeds, index), geography) < squaredM(place, at(seeds, best), geography)) best = index;
  }
  return best;
}

function squaredM(a: Middle, b: Middle, geography: Geography): number {
  const x = (a.u - b.u) * geography.unitM[0];
  const y = (a.v - b.v) * geography.unitM[1];
  return x * x + y * y;
}
