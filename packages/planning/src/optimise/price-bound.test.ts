import { sfc32 } from "@byfokus/analysis";
import { describe, expect, it } from "vitest";
import { priceBound } from "./price-bound.ts";
import { noPrices, pricesFromRow, pricesToRow } from "./program-prices.ts";
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
});
