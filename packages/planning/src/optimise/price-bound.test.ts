import { sfc32 } from "@byfokus/analysis";
import { describe, expect, it } from "vitest";
import { priceBound } from "./price-bound.ts";
import { noPrices, pricesFromRow, pricesToRow } from "./program-prices.ts";
import type { ScopeProgram } from "./scope-program.ts";
import { everyChoice } from "./test-support/every-choice.ts";
import { randomProgram } from "./test-support/random-program.ts";

describe("price bound", () => {
  it("[BOUN1] no choice that keeps the rules reaches more, at any prices: 300 random programs, every choice, 12 random prices each", () => {
    let feasible = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const program = randomProgram(seed, { areas: 2, offers: 4 });
      const random = sfc32(10_000 + seed);
      let best = Number.NEGATIVE_INFINITY;
      for (const { reached } of everyChoice(program)) if (reached !== null) best = Math.max(best, reached);
      if (best > Number.NEGATIVE_INFINITY) feasible += 1;
      for (let round = 0; round < 12; round++) {
        const row = pricesToRow(noPrices(program)).map((_, at) => (random() < 0.4 ? 0 : (at === 0 || at === 1 ? 20 : 3) * random() ** 2));
        const { bound } = priceBound(program, pricesFromRow(program, row));
        expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-6);
      }
    }
    expect(feasible).toBeGreaterThan(150);
  });

  it("[BOUN2] one area worked by hand: at 10 households per FTE the staff level and the offers inside compete", () => {
    // Area: 1.0 FTE reaches 12, 1.1 reaches 13.5, 1.2 reaches 14; offers inside: 0.5 FTE for 8 and 0.5 FTE for 3.
    // At a price of 10 per FTE: 2, 2.5 and 2 against 3 + 0; budget 1.5 FTE gives 15. So 15 + 3, and area work is 0.5 short.
    const program = oneArea();
    const { bound, choice, areaProfit, offerProfit, room } = priceBound(program, { ...noPrices(program), fte: 10 });
    expect(bound).toBeCloseTo(18, 12);
    expect([...areaProfit]).toEqual([expect.closeTo(-0.5, 12)]);
    expect([...offerProfit]).toEqual([expect.closeTo(3, 12), expect.closeTo(-2, 12)]);
    expect([[...choice.tenths], [...choice.taken]]).toEqual([[0], [1, 0]]);
    // 1.5 FTE less the 0.5 of the offer.
    expect(room[0]).toBeCloseTo(1, 12);
  });

  it("[BOUN2] without prices the bound is all that can be reached, within the budget's reach of each area alone", () => {
    expect(priceBound(oneArea(), noPrices(oneArea())).bound).toBeCloseTo(14, 12);
    expect(priceBound({ ...oneArea(), fte: 1.1 }, noPrices(oneArea())).bound).toBeCloseTo(13.5, 12);
  });

  it("[BOUN3] a rule that is off has no price", () => {
    const program = oneArea();
    const prices = { ...noPrices(program), fte: 10, moved: 5, precision: 2, leftOut: 3, organisations: [4], pots: [6], potShares: [1] };
    expect(priceBound(program, prices).bound).toBeCloseTo(18, 12);
  });

  it("[BOUN3] negative, infinite and missing prices are refused", () => {
    const program = oneArea();
    expect(() => priceBound(program, { ...noPrices(program), fte: -1 })).toThrow("Expected prices of at least 0, got -1.");
    expect(() => priceBound(program, { ...noPrices(program), moved: Number.NaN })).toThrow("got NaN");
    expect(() => priceBound(program, { ...noPrices(program), organisations: [] })).toThrow("Expected 7 prices, got 6.");
  });

  it("[BOUN4] the room left is how the bound changes with a price", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const program = randomProgram(seed);
      const random = sfc32(seed);
      const row = pricesToRow(noPrices(program)).map((_, at) => (at < 2 ? 10 : 1) * random());
      const { bound, room } = priceBound(program, pricesFromRow(program, row));
      if (!Number.isFinite(bound)) continue;
      const other = row.map((price, at) => price * (0.5 + random()) + (at === 0 ? 1 : 0));
      const line = room.reduce((sum, slope, at) => sum + slope * ((other[at] ?? 0) - (row[at] ?? 0)), bound);
      expect(priceBound(program, pricesFromRow(program, other)).bound, `seed ${seed}`).toBeGreaterThanOrEqual(line - 1e-7);
    }
  });
});

function oneArea(): ScopeProgram {
  const parts = { organisations: [{ at: 0, share: 1 }], slices: [{ at: 0, share: 1 }], today: -1 };
  return {
    type: "areasPlus",
    fte: 1.5,
    krPerFte: 600_000,
    mostAreas: null,
    areas: [{ id: "area", leastTenths: 10, mostTenths: 12, reached: Float64Array.of(12, 13.5, 14), contacted: Float64Array.of(30, 33, 34), ...parts, required: false, offers: [0, 1] }],
    offers: [
      { id: "block1", fte: 0.5, reached: 8, contacted: 20, ...parts, area: 0 },
      { id: "block2", fte: 0.5, reached: 3, contacted: 20, ...parts, area: 0 },
    ],
    lots: [],
    fixed: { fte: 0, reached: 0, contacted: 0, byOrganisation: Float64Array.of(0), fteBySlice: Float64Array.of(0) },
    needTotal: 50,
    organisations: [{ id: "organisation", need: 50 }],
    pots: [{ id: "pot", krPerYear: 1, maxShare: null }],
    slices: [[0]],
    today: [],
    rules: { minShareOfEachOrganisation: null, maxFteMoved: null, minPrecision: null, funded: false },
  };
}
