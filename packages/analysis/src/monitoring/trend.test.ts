import { describe, expect, it } from "vitest";
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

  it("[JOIN3] fewer than six periods, or nobody at all, is no trend", () => {
    expect(joinpoint([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBeNull();
    expect(joinpoint(times, times.map(() => 0))).toBeNull();
    expect(() => joinpoint([1, 2], [1])).toThrow("Expected counts for 2 times, got 1.");
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

  it("[FARR2] a reference that reaches back before the counts is refused", () => {
    expect(() => farrington(quiet, 100)).toThrow("Expected at least 159 weeks before the first one judged, got 100.");
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
    expect(() => rossiCusum([0, 0, 9], 2)).toThrow("Expected cases in the 2 weeks before the first one judged, got 0.");
  });
});
