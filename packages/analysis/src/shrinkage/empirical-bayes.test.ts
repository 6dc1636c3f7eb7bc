import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { globalEmpiricalBayes } from "./global-empirical-bayes.ts";
import { localEmpiricalBayes } from "./local-empirical-bayes.ts";
import { poissonProbabilityMap } from "./poisson-probability-map.ts";

describe("globalEmpiricalBayes", () => {
  it("[EBAY1] by hand: 2 of 10 and 18 of 30", () => {
    // b = 20/40; s2 = (10 x 0.3^2 + 30 x 0.1^2) / 40 = 0.03; A = 0.03 - 0.5/20 = 0.005.
    const found = globalEmpiricalBayes([2, 18], [10, 30]);
    expect(found?.mean).toBe(0.5);
    expect(found?.variance).toBeCloseTo(0.005, 14);
    expect(found?.rates[0]).toBeCloseTo(0.5 - (0.005 / (0.005 + 0.05)) * 0.3, 14);
    expect(found?.rates[1]).toBeCloseTo(0.5 + (0.005 / (0.005 + 0.5 / 30)) * 0.1, 14);
  });

  it("[EBAY2] each rate lies between the place's own and the mean, and small places move most", () => {
    const found = globalEmpiricalBayes([6, 60, 20, 5], [20, 200, 200, 50]);
    const mean = found?.mean ?? 0;
    expect(found?.variance).toBeGreaterThan(0);
    expect(found?.rates[0]).toBeGreaterThan(mean);
    expect(found?.rates[0]).toBeLessThan(found?.rates[1] ?? 0);
    expect(found?.rates[1]).toBeLessThan(0.3);
  });

  it("[EBAY3] rates that differ no more than chance become the mean; nothing anywhere stays 0", () => {
    expect(globalEmpiricalBayes([3, 3, 3], [10, 10, 10])?.rates).toEqual([0.3, 0.3, 0.3]);
    expect(globalEmpiricalBayes([0, 0], [10, 40])).toEqual({ mean: 0, variance: 0, rates: [0, 0] });
  });

  it("[EBAY4] a place without anybody has no rate and changes nothing; nobody anywhere gives null", () => {
    const plain = globalEmpiricalBayes([2, 18], [10, 30]);
    expect(globalEmpiricalBayes([2, 0, 18], [10, 0, 30])).toEqual({ ...plain, rates: [plain?.rates[0], null, plain?.rates[1]] });
    expect(globalEmpiricalBayes([0, 0], [0, 0])).toBeNull();
    expect(globalEmpiricalBayes([], [])).toBeNull();
  });

  it("[EBAY2] [EBAY4] on random places: order is irrelevant, one person has a rate too, and every rate lies between its own and the mean", () => {
    const places = fc.array(fc.nat(30).chain((n) => fc.tuple(fc.nat(n), fc.constant(n))), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(places, (rows) => {
      const found = globalEmpiricalBayes(rows.map(([x]) => x), rows.map(([, n]) => n));
      const turned = globalEmpiricalBayes(rows.map(([x]) => x).toReversed(), rows.map(([, n]) => n).toReversed());
      if (found === null) {
        expect(turned).toBeNull();
        return;
      }
      rows.forEach(([x, n], i) => {
        const rate = found.rates[i] ?? null;
        expect(rate === null).toBe(n === 0);
        if (rate === null) return;
        expect(turned?.rates.at(-1 - i)).toBeCloseTo(rate, 10);
        expect(rate).toBeGreaterThanOrEqual(Math.min(x / n, found.mean) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(x / n, found.mean) + 1e-12);
      });
    }), { seed: 1991, numRuns: 200 });
    expect(globalEmpiricalBayes([1, 0, 20], [1, 9, 40])?.rates[0]).not.toBeNull();
  });

  it("[EBAY5] what is not known is a mistake, never none", () => {
    expect(() => globalEmpiricalBayes([1, NaN], [10, 10])).toThrow("Expected a count of at least 0 among somebody in place 1, got NaN of 10.");
    expect(() => localEmpiricalBayes([1, 2], [10, NaN], [[1], [0]])).toThrow("in place 1, got 2 of NaN.");
    expect(() => poissonProbabilityMap([3], [0])).toThrow("in place 0, got 3 of 0.");
    expect(() => poissonProbabilityMap([3], [1, 2])).toThrow("Expected counts for 2 places, got 1.");
  });

  it("[EBAY6] comes nearer the truth than raw rates in a simulated town", () => {
    const random = sfc32(3);
    const truth = Array.from({ length: 300 }, () => 0.1 + 0.2 * random());
    const bases = truth.map(() => 10 + Math.floor(60 * random()));
    const counts = truth.map((share, i) => Array.from({ length: bases[i] ?? 0 }, random).filter((draw) => draw < share).length);
    const error = (rates: readonly (number | null)[]): number => rates.reduce<number>((sum, rate, i) => sum + ((rate ?? 0) - (truth[i] ?? 0)) ** 2, 0);
    const shrunk = error(globalEmpiricalBayes(counts, bases)?.rates ?? []);
    expect(shrunk).toBeLessThan(0.6 * error(counts.map((count, i) => count / (bases[i] ?? 1))));
  });
});

describe("localEmpiricalBayes", () => {
  it("[EBAY7] with everybody a neighbour of everybody it is the global one, by either rule", () => {
    const [counts, bases] = [[6, 60, 20, 5], [20, 200, 200, 50]];
    const all = counts.map((_, i) => counts.flatMap((__, j) => (j === i ? [] : [j])));
    const global = globalEmpiricalBayes(counts, bases)?.rates ?? [];
    for (const variance of ["marshall", "neighboursOwn"] as const) {
      localEmpiricalBayes(counts, bases, all, { variance }).forEach((rate, i) => expect(rate).toBeCloseTo(global[i] ?? 0, 14));
    }
  });

  it("[EBAY8] the two rules by hand: a row of three places of 10 persons with 1, 2 and 9 counted", () => {
    const row = [[1], [0, 2], [1]];
    // First place: b = 3/20, around it s2 = (10 x 0.05^2 + 10 x 0.05^2) / 20 = 0.0025 < b/10: the mean.
    const marshall = localEmpiricalBayes([1, 2, 9], [10, 10, 10], row);
    expect(marshall[0]).toBeCloseTo(0.15, 14);
    // Last place: b = 11/20; s2 = 0.35^2; A = 0.1225 - 0.055 = 0.0675; 0.55 + A / (A + 0.055) x 0.35.
    expect(marshall[2]).toBeCloseTo(0.55 + (0.0675 / 0.1225) * 0.35, 14);
    // The neighbour's own mean is 0.4: s2 = ((0.9 - 0.55)^2 + (0.2 - 0.4)^2) / 2 = 0.08125; A = 0.02625.
    const own = localEmpiricalBayes([1, 2, 9], [10, 10, 10], row, { variance: "neighboursOwn" });
    expect(own[2]).toBeCloseTo(0.55 + (0.02625 / 0.08125) * 0.35, 14);
  });

  it("[EBAY9] an island keeps its own rate, a place without anybody has none, and the order is irrelevant", () => {
    expect(localEmpiricalBayes([3, 1], [10, 10], [[], []])).toEqual([0.3, 0.1]);
    expect(localEmpiricalBayes([3, 0, 4], [10, 0, 8], [[1, 2], [0], [0]])[1]).toBeNull();
    // A neighbour without anybody says nothing, one person does.
    for (const variance of ["marshall", "neighboursOwn"] as const) {
      const [first, , last] = localEmpiricalBayes([3, 0, 4], [10, 0, 8], [[1, 2], [0], [0, 1]], { variance });
      expect([first, last]).toEqual(localEmpiricalBayes([3, 4], [10, 8], [[1], [0]], { variance }));
    }
    // 9 of 10 beside 1 of 1: 10/11, own means alike, s2 = (10 x (9/10 - 10/11)^2 + (1/11)^2) / 11 is less than chance gives.
    expect(localEmpiricalBayes([9, 1], [10, 1], [[1], [0]], { variance: "neighboursOwn" })).toEqual([expect.closeTo(10 / 11, 14), expect.closeTo(10 / 11, 14)]);
    // 8 of 8 beside 0 of 1 and of the first alone: means 8/9 both, s2 = (8 (1/9)^2 + (8/9)^2) / 9 = 8/81, less than (8/9) / 4.5.
    expect(localEmpiricalBayes([8, 0], [8, 1], [[1], [0]], { variance: "neighboursOwn" })[1]).toBeCloseTo(8 / 9, 14);
    const turned = localEmpiricalBayes([9, 2, 1], [10, 10, 10], [[1], [2, 0], [1]]);
    expect(turned.toReversed()).toEqual(localEmpiricalBayes([1, 2, 9], [10, 10, 10], [[1], [0, 2], [1]]).map((rate) => expect.closeTo(rate ?? 0, 14)));
    expect(() => localEmpiricalBayes([1], [2], [])).toThrow("Expected neighbours for 1 places, got 0.");
    expect(() => localEmpiricalBayes([1], [2], [[0]])).toThrow("Expected neighbours of place 0 from 0 to 0, itself left out, got 0.");
  });
});

describe("poissonProbabilityMap", () => {
  it("[EBAY10] by hand: 1 of 10 and 5 of 20 at a common rate of 1/5", () => {
    const [first, second] = poissonProbabilityMap([1, 5], [10, 20]) ?? [];
    expect(first).toEqual({ expected: 2, relativeRisk: 0.5, probability: expect.closeTo(3 * Math.exp(-2), 14) });
    expect(second?.probability).toBeCloseTo(Math.exp(-4) * (1 + 4 + 8 + 64 / 6 + 256 / 24 + 1024 / 120), 14);
  });

  it("[EBAY10] less than one expected event has a relative risk like any other", () => {
    // 1 of 100 together: half an event expected in each.
    expect(poissonProbabilityMap([1, 0], [50, 50])).toEqual([
      { expected: 0.5, relativeRisk: 2, probability: expect.closeTo(1.5 * Math.exp(-0.5), 14) },
      { expected: 0.5, relativeRisk: 0, probability: expect.closeTo(Math.exp(-0.5), 14) },
    ]);
  });

  it("[EBAY10] nobody at risk is nothing unusual; nobody anywhere gives null; nothing anywhere has no relative risk", () => {
    expect(poissonProbabilityMap([1, 0], [10, 0])?.[1]).toEqual({ expected: 0, relativeRisk: null, probability: 1 });
    expect(poissonProbabilityMap([0], [0])).toBeNull();
    expect(poissonProbabilityMap([0, 0], [10, 20])?.[0]).toEqual({ expected: 0, relativeRisk: null, probability: 1 });
  });
});
