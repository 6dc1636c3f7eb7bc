import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometric } from "../special/hypergeometric.ts";
import { logBinomialProbability } from "../special/saddle-point.ts";
import { binomialMidP } from "./binomial-mid-p.ts";
import { binomialTails } from "./binomial-tails.ts";
import { binomialTest } from "./binomial-test.ts";
import { fisherTest } from "./fisher-test.ts";
import { poissonRatioTest } from "./poisson-ratio-test.ts";

describe("binomialTails", () => {
  it("[EXCT1] both tails hold the count: 3 of 12 at 0.1 by hand", () => {
    const { atMost, atLeast } = binomialTails(3, 12, 0.1);
    expect(atLeast).toBeCloseTo(0.110869977745, 12);
    expect(atMost + atLeast - 1).toBeCloseTo(220 * 0.1 ** 3 * 0.9 ** 9, 13);
    expect(binomialTails(0, 12, 0.1).atLeast).toBe(1);
    expect(binomialTails(12, 12, 0.1).atMost).toBe(1);
    expect(() => binomialTails(13, 12, 0.1)).toThrow("Expected a count from 0 to 12, got 13.");
    expect(() => binomialTails(1, 12, 1.1)).toThrow("Expected a share from 0 to 1, got 1.1.");
    expect(() => binomialTails(1.5, 12, 0.1)).toThrow("Expected whole numbers, got 1.5 of 12.");
  });
});

describe("binomialTest", () => {
  it("[EXCT2] R 4.2.2 binom.test", () => {
    const known = [[0, 12, 0.1, 0.623427284692], [3, 12, 0.1, 0.110869977745], [7, 20, 0.15, 0.0219351008568451], [12, 12, 0.9, 0.623427284692], [40, 300, 0.1, 0.0664829443763107]] as const;
    for (const [x, n, share, p] of known) expect(binomialTest(x, n, share)).toBeCloseTo(p, 12);
  });

  it("[EXCT2] equals summing every count no more likely than the seen one, on random cases", () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 99 }), (one, two, percent) => {
      const [x, n] = [Math.min(one, two), Math.max(one, two)];
      const share = percent / 100;
      const chances = Array.from({ length: n + 1 }, (_, count) => Math.exp(logBinomialProbability(count, n, share)));
      const slow = chances.reduce((sum, chance) => (chance <= (chances[x] ?? 0) * (1 + 1e-7) ? sum + chance : sum), 0);
      expect(binomialTest(x, n, share)).toBeCloseTo(Math.min(1, slow), 11);
    }), { seed: 20, numRuns: 400 });
  });

  it("[EXCT2] nobody asked, shares of 0 and 1, and fractions", () => {
    expect(binomialTest(0, 0, 0.3)).toBe(1);
    expect([binomialTest(0, 5, 0), binomialTest(1, 5, 0), binomialTest(5, 5, 1), binomialTest(4, 5, 1)]).toEqual([1, 0, 1, 0]);
    expect(() => binomialTest(1.5, 4, 0.3)).toThrow("Expected whole numbers, got 1.5 of 4.");
  });
});

describe("binomialMidP", () => {
  it("[EXCT3] a change from 20 of 200 to 33 of 210 while the city goes from 10 to 11 per cent (computed in Python and R)", () => {
    const asTheCity = (210 * 0.11) / (200 * 0.1 + 210 * 0.11);
    expect(asTheCity).toBeCloseTo(0.535962877030, 12);
    expect(binomialMidP(33, 53, asTheCity)).toBeCloseTo(0.208944277050, 11);
  });

  it("[EXCT3] by hand, at most 1, and below the exact test's doubled tail", () => {
    // 0 of 3 at 1/2: 2 (1/8 - 1/16).
    expect(binomialMidP(0, 3, 0.5)).toBeCloseTo(1 / 8, 14);
    expect(binomialMidP(5, 10, 0.5)).toBeCloseTo(1, 13);
    expect(binomialMidP(0, 0, 0.5)).toBe(1);
  });

  it("[EXCT3] averages a half where the share is true, for any size and share", () => {
    for (const [n, share] of [[7, 0.2], [30, 0.5], [4, 0.9]] as const) {
      let mean = 0;
      for (let x = 0; x <= n; x++) mean += binomialMidP(x, n, share) * Math.exp(logBinomialProbability(x, n, share));
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    }
  });
});

describe("poissonRatioTest", () => {
  it("[EXCT4] R 4.2.2 poisson.test: 9 against 3, 0 against 4, 25 against 40", () => {
    const known = [[9, 100, 3, 100, 3, 0.14599609375, 0.748684450197064, 17.2280031269], [0, 50, 4, 60, 0, 0.13120688477563, 0, 1.81784023123904], [25, 1000, 40, 1200, 0.75, 0.265558070815001, 0.436071980420167, 1.26695446256669]] as const;
    for (const [x1, t1, x2, t2, ratio, p, low, high] of known) {
      const test = poissonRatioTest({ count: x1, time: t1 }, { count: x2, time: t2 });
      expect(test).toEqual({ ratio: expect.closeTo(ratio, 12), p: expect.closeTo(p, 12), low: expect.closeTo(low, 10), high: expect.closeTo(high, 9) });
    }
  });

  it("[EXCT4] without events in the second there is no ratio and no upper bound; without any there is nothing to tell", () => {
    expect(poissonRatioTest({ count: 4, time: 60 }, { count: 0, time: 50 })).toMatchObject({ ratio: null, high: null });
    expect(poissonRatioTest({ count: 0, time: 1 }, { count: 0, time: 1 })).toEqual({ ratio: null, p: 1, low: 0, high: null });
    expect(() => poissonRatioTest({ count: 0, time: 0 }, { count: 0, time: 1 })).toThrow("Expected times and a ratio above 0, got 0, 1 and 1.");
    expect(() => poissonRatioTest({ count: -1, time: 1 }, { count: 0, time: 1 })).toThrow("Expected counts of at least 0, got -1 and 0.");
  });

  it("[EXCT4] swapping the two inverts the ratio and leaves p; testing the seen ratio gives 1", () => {
    const one = poissonRatioTest({ count: 9, time: 80 }, { count: 3, time: 100 });
    const other = poissonRatioTest({ count: 3, time: 100 }, { count: 9, time: 80 });
    expect(other.p).toBeCloseTo(one.p, 12);
    expect(other.low * (one.high ?? 0)).toBeCloseTo(1, 9);
    expect(poissonRatioTest({ count: 9, time: 80 }, { count: 3, time: 100 }, { ratio: one.ratio ?? 1 }).p).toBe(1);
  });
});

describe("fisherTest", () => {
  it("[EXCT5] R 4.2.2 fisher.test: p to 12 digits, odds ratio and limits to R's coarse 1e-3", () => {
    const known = [[8, 4, 2, 10, 0.0360748418360478, 8.91367468927277, 1.11492036800819, 123.433540902808], [30, 70, 18, 90, 0.0316779792479604, 2.13495426368634, 1.0536335482813, 4.42717108091203]] as const;
    for (const [a, b, c, d, p, oddsRatio, low, high] of known) {
      const test = fisherTest(a, b, c, d);
      expect(test.p).toBeCloseTo(p, 12);
      expect(Math.abs((test.oddsRatio ?? 0) / oddsRatio - 1)).toBeLessThan(1e-3);
      expect(Math.abs(test.low / low - 1)).toBeLessThan(1e-3);
      expect(Math.abs((test.high ?? 0) / high - 1)).toBeLessThan(1e-3);
    }
    const none = fisherTest(0, 12, 5, 9);
    expect(none).toMatchObject({ p: expect.closeTo(0.0424749163879599, 12), oddsRatio: 0, low: 0 });
    expect(Math.abs((none.high ?? 0) / 1.08725522033452 - 1)).toBeLessThan(1e-3);
  });

  it("[EXCT5] at the odds ratio the expected table is the seen one; at the limits each tail holds 2.5 per cent", () => {
    const { oddsRatio, low, high } = fisherTest(8, 4, 2, 10);
    const tilted = (odds: number): number[] => {
      const weights = Array.from({ length: 11 }, (_, m) => hypergeometric(m, 12, 10, 24) * odds ** m);
      const all = weights.reduce((sum, weight) => sum + weight);
      return weights.map((weight) => weight / all);
    };
    expect(tilted(oddsRatio ?? 0).reduce((sum, chance, m) => sum + chance * m)).toBeCloseTo(8, 9);
    expect(tilted(low).slice(8).reduce((sum, chance) => sum + chance)).toBeCloseTo(0.025, 10);
    expect(tilted(high ?? 0).slice(0, 9).reduce((sum, chance) => sum + chance)).toBeCloseTo(0.025, 10);
  });

  it("[EXCT5] turning the table leaves p and the odds ratio; swapping its rows inverts it", () => {
    const plain = fisherTest(8, 4, 2, 10);
    expect(fisherTest(8, 2, 4, 10)).toEqual({ p: expect.closeTo(plain.p, 12), oddsRatio: expect.closeTo(plain.oddsRatio ?? 0, 8), low: expect.closeTo(plain.low, 8), high: expect.closeTo(plain.high ?? 0, 6) });
    expect((fisherTest(2, 10, 8, 4).oddsRatio ?? 0) * (plain.oddsRatio ?? 0)).toBeCloseTo(1, 9);
  });

  it("[EXCT5] an empty margin tells nothing; all in one cell has no bound", () => {
    expect(fisherTest(0, 0, 0, 0)).toEqual({ oddsRatio: null, p: 1, low: 0, high: null });
    expect(fisherTest(0, 7, 0, 9)).toEqual({ oddsRatio: null, p: 1, low: 0, high: null });
    expect(fisherTest(5, 0, 0, 6)).toMatchObject({ oddsRatio: null, high: null });
    expect(() => fisherTest(1, 2, -1, 4)).toThrow("Expected whole numbers of at least 0, got 1, 2, -1 and 4.");
  });
});
