import { describe, expect, it } from "vitest";
import { bestPrices, priceSteps } from "./best-prices.ts";
import { priceBound } from "./price-bound.ts";
import { noPrices } from "./program-prices.ts";
import { repairChoice } from "./repair-choice.ts";
import { choiceFigures } from "./choice-figures.ts";
import { coreProgram, wholeChoice } from "./core-program.ts";
import { bestByTrying, everyChoice, plainReached } from "./test-support/every-choice.ts";
import { randomProgram } from "./test-support/random-program.ts";

const seeds = Array.from({ length: 150 }, (_, at) => 500 + at);

describe("best prices", () => {
  it("[BOUN5] the bound at the best prices is above every choice, at most the bound without prices, and only falls on the way", () => {
    for (const seed of seeds) {
      const program = randomProgram(seed, { areas: 2, offers: 5 });
      const best = bestByTrying(program);
      const steps = priceSteps(program);
      let last = Number.POSITIVE_INFINITY;
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) {
        expect(step.value, `seed ${seed}`).toBeLessThanOrEqual(last);
        last = step.value;
      }
      const { bound } = priceBound(program, step.value.prices);
      expect(bound).toBe(step.value.at.bound);
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(priceBound(program, noPrices(program)).bound * (1 + 2e-6) + 1e-9);
      if (best !== null) expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(best - 1e-6);
    }
  });

  it("[BOUN5] the same program gives the same prices, digit for digit", () => {
    for (const seed of seeds.slice(0, 20)) expect(bestPrices(randomProgram(seed))).toEqual(bestPrices(randomProgram(seed)));
  });
});

describe("repaired choice", () => {
  it("[BOUN6] keeps every rule, or is not given; it is given for most programs that have a choice", () => {
    let possible = 0;
    let repaired = 0;
    for (const seed of seeds) {
      const program = randomProgram(seed, { areas: 2, offers: 5 });
      const prices = bestPrices(program);
      const choice = repairChoice(program, priceBound(program, prices), prices);
      if (bestByTrying(program) !== null) possible += 1;
      if (choice === null) continue;
      repaired += 1;
      const reached = plainReached(program, choice);
      expect(reached, `seed ${seed}`).not.toBeNull();
      expect(choiceFigures(program, choice).reached).toBeCloseTo(reached ?? Number.NaN, 9);
    }
    expect(repaired / possible).toBeGreaterThan(0.5);
  });
});

describe("core program", () => {
  it("[BOUN7] what is settled by proof leaves out no choice better than the slack allows", () => {
    let settled = 0;
    for (const seed of seeds) {
      const program = randomProgram(seed, { areas: 2, offers: 5 });
      const best = bestByTrying(program);
      if (best === null) continue;
      const prices = bestPrices(program);
      const at = priceBound(program, prices);
      const core = coreProgram(program, at, prices, { areas: Number.POSITIVE_INFINITY, offers: Number.POSITIVE_INFINITY, slack: at.bound - best + 1e-7 });
      expect(core.proven, `seed ${seed}`).toBe(true);
      if (!core.whole) settled += 1;
      let bestInCore = Number.NEGATIVE_INFINITY;
      for (const { choice } of everyChoice(core.program)) bestInCore = Math.max(bestInCore, plainReached(program, wholeChoice(program, core, choice)) ?? Number.NEGATIVE_INFINITY);
      expect(bestInCore, `seed ${seed}`).toBeCloseTo(best, 6);
    }
    expect(settled).toBeGreaterThan(20);
  });

  it("[BOUN7] a core keeps the figures of the whole program", () => {
    for (const seed of seeds.slice(0, 60)) {
      const program = randomProgram(seed);
      const prices = bestPrices(program);
      const core = coreProgram(program, priceBound(program, prices), prices, { areas: 1, offers: 2, slack: Number.POSITIVE_INFINITY });
      let looked = 0;
      for (const { choice } of everyChoice(core.program)) {
        if (looked++ > 200) break;
        const inCore = choiceFigures(core.program, choice);
        const inWhole = choiceFigures(program, wholeChoice(program, core, choice));
        expect(inCore.reached).toBeCloseTo(inWhole.reached, 9);
        expect(inCore.fteMoved).toBeCloseTo(inWhole.fteMoved, 9);
        expect(inCore.fte).toBeCloseTo(inWhole.fte, 9);
        expect(plainReached(core.program, choice) === null, `seed ${seed}`).toBe(plainReached(program, wholeChoice(program, core, choice)) === null);
      }
    }
  });
});
