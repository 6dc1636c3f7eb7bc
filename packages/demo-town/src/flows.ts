import type { Flow } from "@byfokus/model";
import type { Geography } from "./geography.ts";
import type { HousingStock } from "./housing-stock.ts";
import { firstYear, lastYear } from "./people.ts";
import { demolitionDay } from "./plant-structure.ts";
import { countedIds, type Counts } from "./population.ts";
import { at, createRandom, drawIndex } from "./random.ts";

/** Moves are known for the newest years. */
export const flowYears = 5;

/** Of the households that leave an area, those that stay in another area of the town. */
const stayShare = 0.5;

/** Where the families of the demolished block went: areas by name and households; the rest found a home elsewhere in the town. */
const rehoused = [
  { area: "Møllehaven", households: 12 },
  { area: "Bakkelunden", households: 9 },
  { area: "Stationskvarteret", households: 7 },
  { area: "Åbrinken", households: 5 },
  { area: "Rosenhaven", households: 4 },
] as const;

/**
 * Households that moved between areas, out of them and into them, year by year. Who leaves comes from the population;
 * where to follows a gravity rule (size over distance), drawn household by household.
 */
export function drawFlows(stock: HousingStock, counts: Counts, geography: Geography, seed: number): Flow[] {
  const random = createRandom(seed, "flows");
  const leavers = at(counts.count, countedIds.indexOf("moveOuts"));
  const pulls = stock.areas.map((_, from) => stock.areas.map((area, to) => (from === to ? 0 : pull(stock, from, to, geography) * area.dwellings)));
  const flows: Flow[] = [];
  for (let year = lastYear - flowYears + 1; year <= lastYear; year++) {
    const moved = stock.areas.map(() => new Int32Array(stock.areas.length));
    const out = new Int32Array(stock.areas.length);
    for (const [index, stairwell] of stock.stairwells.entries()) {
      if (stairwell.area >= 0) out[stairwell.area] = at(out, stairwell.area) + at(leavers, (year - firstYear) * counts.stairwells + index);
    }
    const elsewhere = Int32Array.from(out);
    for (const [from, weights] of pulls.entries()) {
      for (let household = 0; household < at(out, from); household++) {
        if (random.unit() >= stayShare) continue;
        const row = at(moved, from);
        const to = drawIndex(weights, random);
        row[to] = at(row, to) + 1;
        elsewhere[from] = at(elsewhere, from) - 1;
      }
    }
    for (const [from, row] of moved.entries()) {
      const origin = at(stock.areas, from).id;
      for (const [to, households] of row.entries()) {
        if (households > 0) flows.push({ from: origin, to: at(stock.areas, to).id, year: String(year), households, reason: "ordinary" });
      }
      if (at(elsewhere, from) > 0) flows.push({ from: origin, year: String(year), households: at(elsewhere, from), reason: "ordinary" });
    }
    for (const [to, area] of stock.areas.entries()) {
      // Homes left are let again, so that as many households move in as out.
      const fromElsewhere = at(out, to) - moved.reduce((sum, row) => sum + at(row, to), 0);
      if (fromElsewhere > 0) flows.push({ to: area.id, year: String(year), households: fromElsewhere, reason: "ordinary" });
    }
  }
  return [...flows, ...rehousing(stock)];
}

/** The families of the demolished block, in the year it was emptied. */
function rehousing(stock: HousingStock): Flow[] {
  const idOf = (name: string): string => stock.areas.find((area) => area.name === name)?.id ?? name;
  const year = demolitionDay.slice(0, 4);
  const families = stock.planted.demolished.reduce((sum, index) => sum + at(stock.stairwells, index).dwellings, 0);
  const from = idOf("Egeparken");
  const inAreas = rehoused.reduce((sum, part) => sum + part.households, 0);
  return [
    ...rehoused.map(({ area, households }): Flow => ({ from, to: idOf(area), year, households, reason: "renovation" })),
    { from, year, households: families - inAreas, reason: "renovation" },
  ];
}

/** Falls with distance; homes of the same kind draw each other. */
function pull(stock: HousingStock, from: number, to: number, geography: Geography): number {
  const [a, b] = [at(stock.areas, from), at(stock.areas, to)];
  const x = (a.u - b.u) * geography.unitM[0];
  const y = (a.v - b.v) * geography.unitM[1];
  const distance = (x * x + y * y) / 1_000_000;
  const kind = (a.tenure === "social") === (b.tenure === "social") ? 2 : 1;
  return (kind * Math.sqrt(b.dwellings)) / ((1 + distance) * (1 + distance));
}
