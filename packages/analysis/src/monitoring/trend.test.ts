import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z95 } from "../intervals/wilson-interval.ts";
import { sfc32 } from "../random/sfc32.ts";
import { solveLinear } from "../special/solve-linear.ts";
import { farrington } from "./farrington.ts";
import { fitPoisson } from "./fit-poisson.ts";
import { joinpoint } from "./joinpoint.ts";
import { rossiCusum } from "./rossi-cusum.ts";

describe("solveLinear", () => {
  it("[JOIN1] by hand, with a pivot that must be looked for; without an inverse it says so", () => {
    expect([...solveLinear(Float64Array.of(0, 2, 4, 1), Float64Array.of(6, 7))]).toEqual([1, 3]);
    expect(() => solveLinear(Float64Array.of(1, 2, 2, 4), Float64Array.of(1, 2))).toThrow("Expected a matrix with an inverse, got nothing left in column 1.");
    expect(() => solveLinear(Float64Array.of(1), Float64Array.of(1, 2))).toThrow("Expected a matrix of 4 values, got 1.");
  });
});

describe("fitPoisson", () => {
  it("[JOIN1] a level alone is the log of the mean, with persons at risk the log of the rate", () => {
    const y = Float64Array.of(3, 5, 10);
    const ones = Float64Array.of(1, 1, 1);
    expect(fitPoisson(y, [ones]).coefficients[0]).toBeCloseTo(Math.log(6), 12);
    expect(fitPoisson(y, [ones], { offset: Float64Array.of(Math.log(10), Math.log(20), Math.log(30)) }).coefficients[0]).toBeCloseTo(Math.log(18 / 60), 12);
    expect(fitPoisson(y, [ones], { weights: Float64Array.of(1, 1, 0) }).coefficients[0]).toBeCloseTo(Math.log(4), 12);
  });

  it("[JOIN1] Dobson's counts 18, 17, 15, 20, 10, 20, 25, 13, 12 by outcome: deviance 5.1291 with treatment (R's glm help page)", () => {
    const y = Float64Array.of(18, 17, 15, 20, 10, 20, 25, 13, 12);
    const is = (level: number): Float64Array => y.map((_, i) => (i % 3 === level ? 1 : 0));
    const fit = fitPoisson(y, [y.map(() => 1), is(1), is(2)]);
    expect([...fit.coefficients].map((value) => value.toFixed(4))).toEqual(["3.0445", "-0.4543", "-0.2930"]);
    expect(fit.deviance).toBeCloseTo(5.1291, 4);
  });
});

describe("joinpoint", () => {
  const times = Array.from({ length: 20 }, (_, t) => t);
  const broken = times.map((t) => Math.round(50 * Math.exp(0.2 * Math.max(0, t - 12))));

  it("[JOIN2] finds a break that was put there, by BIC and by permutation", () => {
    const found = joinpoint(times, broken, { permutations: 99, seed: 3 });
    expect(found?.knot).toBeCloseTo(12, 0);
    expect(found?.coefficients[2]).toBeCloseTo(0.2, 1);
    expect(found?.preferred).toBe(true);
    expect(found?.p).toBe(0.01);
  });

  it("[JOIN3] an exact straight trend has none, and the same seed gives the same p", () => {
    const straight = times.map((t) => Math.round(40 * Math.exp(0.03 * t)));
    const found = joinpoint(times, straight, { permutations: 49, seed: 3 });
    expect(found?.preferred).toBe(false);
    expect(found?.p).toBeGreaterThan(0.05);
    expect(joinpoint(times, straight, { permutations: 49, seed: 3 })).toEqual(found);
  });

  it("[JOIN3] p is near uniform where the trend is straight: at most 0.1 in no more than a fifth of 60 towns", () => {
    const random = sfc32(2000);
    const poisson = (mean: number): number => { let x = 0; for (let left = Math.exp(-mean), product = random(); product > left; product *= random()) x++; return x; };
    const low = Array.from({ length: 60 }, () => joinpoint(times.slice(0, 12), times.slice(0, 12).map((t) => poisson(15 + t)), { permutations: 39, step: 0.5 })?.p ?? 1).filter((p) => p <= 0.1);
    expect(low.length).toBeLessThanOrEqual(12);
  });

  it("[JOIN2] twice as many persons with twice as many cases changes no slope; persons at risk remove a growing town", () => {
    const growing = times.map((t) => 1000 * (1 + t));
    const found = joinpoint(times, times.map((t) => 10 * (1 + t)), { bases: growing, permutations: 0 });
    expect(found?.straightDeviance).toBeCloseTo(0, 9);
    expect(found?.coefficients[1]).toBeCloseTo(0, 9);
    expect(found?.p).toBeNull();
  });

  it("[JOIN2] BIC adds ln n for each of four parameters with a knot and of two without, and the smaller one is preferred", () => {
    const random = sfc32(1978);
    const seen = new Set<boolean>();
    for (let round = 0; round < 40; round++) {
      const counts = times.map((t) => Math.floor(20 + 12 * random() + (t > 9 ? 1.2 * (t - 9) : 0)));
      const found = joinpoint(times, counts, { permutations: 0, step: 1 });
      expect(found?.bic).toBeCloseTo((found?.deviance ?? NaN) + 4 * Math.log(20), 10);
      expect(found?.straightBic).toBeCloseTo((found?.straightDeviance ?? NaN) + 2 * Math.log(20), 10);
      expect(found?.preferred).toBe((found?.bic ?? NaN) < (found?.straightBic ?? NaN));
      seen.add(found?.preferred === true);
    }
    expect(seen.size).toBe(2);
  });

  it("[JOIN2] a break at the first or the last knot of the grid, two periods from either end, is found there", () => {
    const ten = times.slice(0, 10);
    expect(joinpoint(ten, ten.map((t) => (t < 9 ? 50 : 400)), { permutations: 0 })?.knot).toBe(8);
    expect(joinpoint(ten, ten.map((t) => (t > 0 ? 50 : 400)), { permutations: 0 })?.knot).toBe(1);
  });

  it("[JOIN3] fewer than six periods, or nobody at all, is no trend", () => {
    expect(joinpoint([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBeNull();
    expect(joinpoint(times, times.map(() => 0))).toBeNull();
    expect(() => joinpoint([1, 2], [1])).toThrow("Expected counts for 2 times, got 1.");
    expect(() => joinpoint(times, times.map((t) => (t === 4 ? NaN : 3)))).toThrow("Expected a count of at least 0 in time 4, got NaN.");
    expect(() => joinpoint(times, times, { bases: times })).toThrow("Expected persons above 0 in time 0, got 0.");
    expect(() => joinpoint(times, times, { bases: [1] })).toThrow("Expected persons for 20 times, got 1.");
  });

  it("[JOIN3] cases at so few times that a slope could be endless hold no break; anything else is fitted with finite figures", () => {
    expect(joinpoint([1, 2, 3, 4, 5, 6, 7], [0, 0, 0, 0, 0, 0, 7])).toBeNull();
    expect(joinpoint([1, 2, 3, 4, 5, 6, 7], [7, 4, 0, 0, 0, 0, 0])).toBeNull();
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, 2, 5), { minLength: 6, maxLength: 9 }), (counts) => {
      const found = joinpoint(counts.map((_, t) => t), counts, { permutations: 9, step: 0.5 });
      if (found === null) expect(counts.filter((count) => count > 0).length).toBeLessThan(5);
      else {
        expect([...found.coefficients, found.deviance, found.straightDeviance, found.p].every(Number.isFinite)).toBe(true);
        expect(found.deviance).toBeLessThanOrEqual(found.straightDeviance + 1e-6);
      }
    }), { seed: 20261122, numRuns: 150 });
  });
});

describe("farrington", () => {
  const quiet = Array.from({ length: 200 }, (_, week) => 4 + (week % 3));

  it("[FARR1] a steady town has a level limit and no trend; one large week is an alarm", () => {
    const weeks = farrington([...quiet, 30], 160);
    expect(weeks).toHaveLength(41);
    expect(weeks.at(-1)).toMatchObject({ week: 200, alarm: true, trend: false });
    expect(weeks.slice(0, -1).some(({ alarm }) => alarm)).toBe(false);
    expect(weeks[0]?.expected).toBeCloseTo(5, 0);
  });

  it("[FARR2] fewer than five cases in four weeks: limit 0, no alarm; nobody in the whole reference: nothing expected", () => {
    const few = Array.from({ length: 170 }, (_, week) => (week % 20 === 0 ? 1 : 0));
    expect(farrington(few, 160).every(({ limit, alarm }) => limit === 0 && !alarm)).toBe(true);
    expect(farrington([...new Float64Array(165), 9], 165)[0]).toEqual({ week: 165, expected: null, limit: 0, alarm: false, trend: false });
  });

  it("[FARR1] two years, no trend: weights, dispersion and limit as the paper's formulas give them, on random weeks with an outbreak", () => {
    const random = sfc32(1996);
    for (let round = 0; round < 20; round++) {
      const counts = Array.from({ length: 120 }, (_, week) => 3 + Math.floor(9 * random()) + (week === 14 + round % 3 ? 5 + round : 0));
      const week = 119;
      const y = [-104, -52].flatMap((back) => Array.from({ length: 7 }, (_, step) => counts[week + back - 3 + step] ?? NaN));
      const dispersionAt = (mean: number, weights: readonly number[]): number => Math.max(1, y.reduce((sum, value, i) => sum + ((weights[i] ?? NaN) * (value - mean) ** 2) / mean, 0) / (y.length - 1));
      const plain = y.reduce((sum, value) => sum + value, 0) / y.length;
      const phi = dispersionAt(plain, y.map(() => 1));
      const s = y.map((value) => (1.5 * (value ** (2 / 3) * plain ** (-1 / 6) - Math.sqrt(plain))) / Math.sqrt(phi * (1 - 1 / y.length)));
      const raw = s.map((residual) => (residual > 1 ? residual ** -2 : 1));
      const weights = raw.map((weight) => (weight * y.length) / raw.reduce((sum, other) => sum + other, 0));
      const mu = y.reduce((sum, value, i) => sum + (weights[i] ?? NaN) * value, 0) / y.length;
      const weighted = dispersionAt(mu, weights);
      // The expected count's variance is phi mu / n, so that se^2 / mu is phi / n.
      const limit = (mu ** (2 / 3) + z95 * Math.sqrt((4 / 9) * mu ** (1 / 3) * (weighted + weighted / y.length))) ** 1.5;
      expect(farrington(counts, week, { years: 2 })).toEqual([{ week, expected: expect.closeTo(mu, 8), limit: expect.closeTo(limit, 8), alarm: (counts[week] ?? 0) > limit, trend: false }]);
    }
  });

  it("[FARR1] three years that fall alike: the trend is kept and foresees; rising ones foresee more than was ever seen, and are not believed", () => {
    const falling = Array.from({ length: 200 }, (_, week) => 80 * 2 ** (-week / 52));
    expect(farrington(falling, 199)[0]).toMatchObject({ expected: expect.closeTo(80 * 2 ** (-199 / 52), 8), trend: true });
    expect(farrington(falling, 199, { years: 2 })[0]?.trend).toBe(false);
    expect(farrington(falling.toReversed(), 199)[0]?.trend).toBe(false);
  });

  it("[FARR1] a steady town is given a trend about as often as the test says: one time in twenty", () => {
    const random = sfc32(2983331);
    const weeks = Array.from({ length: 800 }, () => farrington(Array.from({ length: 160 }, () => Math.floor(20 * random())), 159)[0]?.trend === true);
    const kept = weeks.filter(Boolean).length / weeks.length;
    expect(kept).toBeGreaterThan(0.01);
    // The second, weighted fit makes it a little more.
    expect(kept).toBeLessThan(0.1);
  });

  it("[FARR2] a reference that reaches back before the counts is refused", () => {
    expect(() => farrington(quiet, 100)).toThrow("Expected at least 159 weeks before the first one judged, got 100.");
    expect(farrington(quiet, 159)).toHaveLength(41);
    expect(farrington(quiet, 158, { halfWindow: 2 })).toHaveLength(42);
  });

  it("[FARR2] an unknown week is refused, never read as a quiet one", () => {
    expect(() => farrington(quiet.map((count, week) => (week === 7 ? NaN : count)), 160)).toThrow("Expected a count of at least 0 in week 7, got NaN.");
    expect(() => rossiCusum([4, 4, NaN], 2)).toThrow("Expected a count of at least 0 in week 2, got NaN.");
    expect(() => rossiCusum([-1, 9, 9], 2)).toThrow("Expected a count of at least 0 in week 0, got -1.");
  });

  it("[FARR1] a past outbreak in the reference is weighted down", () => {
    const outbreak = quiet.map((count, week) => (week === 190 - 104 ? 60 : count));
    const weighted = farrington(outbreak, 190)[0]?.expected ?? NaN;
    expect(Math.abs(weighted - 5)).toBeLessThan(1);
  });
});

describe("rossiCusum", () => {
  it("[FARR3] by hand: mean 4, then 9: z = (9 - 12 + 2 sqrt 36) / 4 = 2.25", () => {
    expect(rossiCusum([4, 4, 9], 2)).toEqual([{ week: 2, value: expect.closeTo(2.25 - 1.04, 14), alarm: false }]);
    // A second week of 9 adds as much again, a third of 1 takes (1 - 12 + 2 sqrt 4) / 4 = -1.75 off.
    expect(rossiCusum([4, 4, 9, 9, 1], 2).map(({ week, value, alarm }) => [week, value.toFixed(2), alarm])).toEqual([[2, "1.21", false], [3, "2.42", true], [4, "0.00", false]]);
    expect(rossiCusum([4, 4, 9], 2, { k: 0, h: 2.25 })[0]?.alarm).toBe(true);
    expect(() => rossiCusum([0, 0, 9], 2)).toThrow("Expected cases in the 2 weeks before the first one judged, got 0.");
  });
});
