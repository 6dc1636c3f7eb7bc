import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { logBeta } from "../special/log-beta.ts";
import { sfc32 } from "../random/sfc32.ts";
import { betaBinomialLogLikelihood, binomialUnits, precisionScore } from "./beta-binomial-likelihood.ts";
import { betaPosterior } from "./beta-posterior.ts";
import { precisionCap, precisionFloor } from "./best-precision.ts";
import { fitBetaBinomial } from "./fit-beta-binomial.ts";
import { fitWithinPrecision } from "./fit-within-precision.ts";

describe("betaPosterior", () => {
  it("[SHRI1] by hand: 3 of 9 with a prior of 1/4 worth 8 is Beta(5, 12)", () => {
    const posterior = betaPosterior(3, 9, 0.25, 8);
    expect(posterior.a).toBe(5);
    expect(posterior.b).toBe(12);
    expect(posterior.mean).toBeCloseTo(5 / 17, 14);
    expect(posterior.variance).toBeCloseTo((5 * 12) / (17 ** 2 * 18), 14);
    expect(posterior.low).toBeLessThan(posterior.mean);
    expect(posterior.high).toBeGreaterThan(posterior.mean);
  });

  it("[SHRI1] the mean lies between the prior and the share observed, nearer the share when there is more of it", () => {
    const few = betaPosterior(3, 6, 0.2, 10).mean;
    const many = betaPosterior(300, 600, 0.2, 10).mean;
    expect(few).toBeGreaterThan(0.2);
    expect(few).toBeLessThan(many);
    expect(many).toBeLessThan(0.5);
    expect(betaPosterior(0, 0, 0.2, 10).mean).toBeCloseTo(0.2, 15);
  });

  it("refuses a count above its base and a prior without evidence", () => {
    expect(() => betaPosterior(3, 2, 0.2, 10)).toThrow("Expected a count from 0 to 2, got 3.");
    expect(() => betaPosterior(0, 0, 0.2, 0)).toThrow("Expected evidence above 0, got 0 and a precision of 0.");
  });
});

describe("fitBetaBinomial", () => {
  it("[SHRI2] recovers mean and precision of a simulated town: 4,000 stairwells, mean 0.3, precision 15.7, within 3 and 10 per cent", () => {
    const { counts, bases } = simulate(sfc32(61), 4000, 0.3, 15.7);
    const fit = fitBetaBinomial(counts, bases);
    expect(fit?.mean).toBeGreaterThan(0.291);
    expect(fit?.mean).toBeLessThan(0.309);
    expect(Math.abs((fit?.precision ?? 0) / 15.7 - 1)).toBeLessThan(0.1);
  });

  it("[SHRI3] no grid point has a higher likelihood", () => {
    const uneven = fc.array(fc.integer({ min: 1, max: 30 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))), { minLength: 3, maxLength: 12 });
    fc.assert(fc.property(uneven, (rows) => {
      const counts = rows.map(([x]) => x);
      const bases = rows.map(([, n]) => n);
      const fit = fitBetaBinomial(counts, bases);
      if (fit === null || fit.mean === 0 || fit.mean === 1) return;
      const at = (mean: number, s: number): number => slowLogLikelihood(counts, bases, mean, s);
      const best = at(fit.mean, fit.precision);
      for (const mean of [0.05, 0.2, 0.4, 0.6, 0.8, 0.95, fit.mean * 0.98, Math.min(0.999, fit.mean * 1.02)]) {
        for (const s of [0.01, 0.1, 1, 5, 20, 100, 1000, 1e5, fit.precision * 0.9]) {
          if (s > precisionFloor) expect(at(mean, s)).toBeLessThanOrEqual(best + 1e-6);
        }
      }
    }), { seed: 20261122, numRuns: 60 });
  });

  it("[SHRI3] the slope is that of the plain likelihood, for small and large counts", () => {
    const units = binomialUnits([3, 0, 12, 400, 7.5], [9, 4, 12, 900, 20]);
    for (const s of [0.3, 4, 77, 5000]) {
      const h = s * 1e-5;
      const at = (value: number): number => betaBinomialLogLikelihood(units, () => 0.37, value);
      const slope = (at(s + h) - at(s - h)) / (2 * h);
      expect(precisionScore(units, () => 0.37, s) / slope).toBeCloseTo(1, 5);
    }
  });

  it("[SHRI4] units that differ no more than by chance reach the cap; nobody and everybody counted too", () => {
    expect(fitBetaBinomial([2, 2, 2, 2], [8, 8, 8, 8])?.precision).toBe(precisionCap);
    expect(fitBetaBinomial([2, 2, 2, 2], [8, 8, 8, 8])?.mean).toBeCloseTo(0.25, 6);
    expect(fitBetaBinomial([0, 0], [5, 9])).toEqual({ mean: 0, precision: precisionCap });
    expect(fitBetaBinomial([5, 9], [5, 9])).toEqual({ mean: 1, precision: precisionCap });
  });

  it("[SHRI4] all-or-none units reach the floor", () => {
    const fit = fitBetaBinomial([0, 30, 0, 30, 0, 30], [30, 30, 30, 30, 30, 30]);
    expect(fit?.precision).toBe(precisionFloor);
    expect(fit?.mean).toBeCloseTo(0.5, 6);
  });

  it("[SHRI4] one person each shows no difference between units: the cap, not what rounding makes of it", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 30 }), (answers) => {
      const mean = answers.reduce<number>((sum, x) => sum + x, 0) / answers.length;
      expect(fitBetaBinomial(answers, answers.map(() => 1))).toEqual({ mean, precision: precisionCap });
      expect(fitWithinPrecision(answers, answers.map(() => 1), answers.map((_, i) => 0.2 + 0.01 * i))).toBe(precisionCap);
    }), { seed: 20261122, numRuns: 100 });
    expect(fitBetaBinomial([1, 0, 30, 0], [1, 1, 30, 30])?.precision).toBeLessThan(1);
  });

  it("[SHRI5] empty gives null, units without anybody change nothing, and the order is irrelevant", () => {
    expect(fitBetaBinomial([], [])).toBeNull();
    expect(fitBetaBinomial([0, 0], [0, 0])).toBeNull();
    const plain = fitBetaBinomial([1, 5, 3], [10, 10, 20]);
    expect(fitBetaBinomial([1, 0, 5, 3], [10, 0, 10, 20])).toEqual(plain);
    expect(fitBetaBinomial([3, 1, 5], [20, 10, 10])?.precision).toBeCloseTo(plain?.precision ?? 0, 6);
  });

  it("refuses unequal lengths and impossible counts", () => {
    expect(() => fitBetaBinomial([1], [2, 3])).toThrow("Expected counts for 2 units, got 1.");
    expect(() => fitBetaBinomial([4], [3])).toThrow("Expected a count from 0 to 3 in unit 0, got 4.");
  });
});

describe("fitWithinPrecision", () => {
  it("[SHRI6] with one mean for all it agrees with the full fit at that mean", () => {
    const { counts, bases } = simulate(sfc32(5), 800, 0.4, 9);
    const fit = fitBetaBinomial(counts, bases);
    const within = fitWithinPrecision(counts, bases, bases.map(() => fit?.mean ?? 0));
    expect((within ?? 0) / (fit?.precision ?? 1)).toBeCloseTo(1, 6);
  });

  it("[SHRI6] recovers one common precision around many different means, within 10 per cent", () => {
    const random = sfc32(77);
    const counts: number[] = [];
    const bases: number[] = [];
    const means: number[] = [];
    for (let group = 0; group < 60; group++) {
      const mean = 0.1 + 0.5 * random();
      const town = simulate(random, 60, mean, 16);
      counts.push(...town.counts);
      bases.push(...town.bases);
      means.push(...town.bases.map(() => mean));
    }
    expect(Math.abs((fitWithinPrecision(counts, bases, means) ?? 0) / 16 - 1)).toBeLessThan(0.1);
  });

  it("[SHRI6] of two tops it takes the higher: 23 of 49 lies near a half, 5 of 5 does not", () => {
    for (const [counts, bases] of [[[23, 5], [49, 5]], [[23, 5, 5], [49, 5, 5]]] as const) {
      const means = bases.map(() => 0.5);
      const best = slowLogLikelihood(counts, bases, 0.5, fitWithinPrecision(counts, bases, means) ?? NaN);
      for (let t = -9; t <= 13; t += 0.25) expect(slowLogLikelihood(counts, bases, 0.5, Math.exp(t))).toBeLessThanOrEqual(best + 1e-6);
    }
  });

  it("[SHRI5] empty gives null, and so do means of 0 and 1", () => {
    expect(fitWithinPrecision([], [], [])).toBeNull();
    expect(fitWithinPrecision([0, 4], [4, 4], [0, 1])).toBeNull();
    const [counts, bases, means] = [[2, 9, 1, 7], [10, 12, 9, 10], [0.4, 0.4, 0.4, 0.4]];
    expect(fitWithinPrecision([...counts, 3, 0], [...bases, 4, 5], [...means, 1, 0])).toBe(fitWithinPrecision(counts, bases, means));
    expect(fitWithinPrecision([...counts, 0], [...bases, 0], [...means, 0.1])).toBe(fitWithinPrecision(counts, bases, means));
    expect(() => fitWithinPrecision([1], [2], [])).toThrow("Expected means for 1 units, got 0.");
  });
});

/** The likelihood as the books write it: beta functions, no shortcuts. */
function slowLogLikelihood(counts: readonly number[], bases: readonly number[], mean: number, s: number): number {
  return counts.reduce((sum, x, i) => sum + logBeta(x + mean * s, (bases[i] ?? 0) - x + (1 - mean) * s) - logBeta(mean * s, (1 - mean) * s), 0);
}

/** Beta-binomial stairwells of 6 to 20 persons. Polya's urn: each person's answer pulls the next ones along. */
function simulate(random: () => number, units: number, mean: number, s: number): { readonly counts: number[]; readonly bases: number[] } {
  const bases = Array.from({ length: units }, () => 6 + Math.floor(random() * 15));
  const counts = bases.map((n) => {
    let x = 0;
    for (let drawn = 0; drawn < n; drawn++) if (random() < (mean * s + x) / (s + drawn)) x++;
    return x;
  });
  return { counts, bases };
}
