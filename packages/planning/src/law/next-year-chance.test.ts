import { describe, expect, it } from "vitest";
import { classChance } from "./class-chance.ts";
import { lawHitRate, listPersistence, scoreChances } from "./law-hit-rate.ts";
import { classifyByLaw } from "./classify-by-law.ts";
import { betaBinomialAtLeast } from "./next-year-chance.ts";
import { compare, fraction, rationalOf, toNumber } from "./rational.ts";
import { counts, lawRow, shippedBook } from "./test-support/law-test-data.ts";

describe("chances", () => {
  it("[LAWP20] beta-binomial by hand: Beta(1, 1) gives every count the same chance", () => {
    for (let least = 0; least <= 11; least++) expect(betaBinomialAtLeast(least, 10, 1, 1)).toBeCloseTo((11 - least) / 11, 12);
    // n = 1: the mean of the beta.
    expect(betaBinomialAtLeast(1, 1, 3, 7)).toBeCloseTo(0.3, 12);
  });

  it("[LAWP20] the tail of a large base against the sum of all its terms by another road", () => {
    // P(X = x) by multiplying up from x = 0 in logarithms.
    const [n, a, b] = [700, 281.5, 419.5];
    const logs = [0];
    for (let i = 0; i < n; i++) logs[0] = (logs[0] ?? 0) + Math.log((b + i) / (a + b + i));
    for (let x = 1; x <= n; x++) logs[x] = (logs[x - 1] ?? 0) + Math.log(((n - x + 1) * (a + x - 1)) / (x * (b + n - x)));
    for (const least of [200, 250, 281, 282, 320, 400]) {
      expect(betaBinomialAtLeast(least, n, a, b)).toBeCloseTo(logs.slice(least).reduce((sum, log) => sum + Math.exp(log), 0), 10);
    }
  });

  it("[LAWP20] two of three by hand: independent 0.5, 0.5, 0.5 gives one half; 0.9, 0.5, 0.2 gives 0.55", () => {
    const two = [{ count: 2, of: ["a", "b", "c"] }];
    const at = (...chances: readonly (number | null)[]) => classChance(two, chances.map((chance, i) => ({ id: "abc"[i] ?? "", chance, isAssumed: false })));
    expect(at(0.5, 0.5, 0.5)).toEqual({ value: 0.5, byKnown: 0.5, low: 0.5, high: 0.5 });
    // .9*.5*.8 + .9*.5*.2 + .1*.5*.2 + .9*.5*.2 = .36 + .09 + .01 + .09 = .55
    expect(at(0.9, 0.5, 0.2).value).toBeCloseTo(0.55, 12);
    expect(at(0.9, 0.5, 0.2).low).toBeCloseTo(0.5, 12);
    expect(at(0.9, 0.5, null)).toMatchObject({ value: null, byKnown: 0.45, low: 0.45 });
    expect(at(0.9, 0.5, null).high).toBeCloseTo(0.95, 12);
    expect(at(1, 1, null).value).toBe(1);
  });
});

describe("how chances turned out", () => {
  it("[LAWP25] Brier score and calibration by hand", () => {
    const rate = scoreChances([{ chance: 0.9, listed: true }, { chance: 0.95, listed: false }, { chance: 0.2, listed: false }, { chance: 1, listed: true }]);
    expect(rate.brier).toBeCloseTo((0.01 + 0.9025 + 0.04 + 0) / 4, 12);
    expect(rate.brierOfShare).toBe(0.25);
    expect(rate.calibration.map(({ from, forecasts, listed }) => [from, forecasts, listed])).toEqual([[0.2, 1, 0], [0.9, 3, 2]]);
    expect(scoreChances([])).toEqual({ forecasts: 0, brier: null, brierOfShare: null, calibration: [] });
  });

  it("[LAWP25] chances of one list are scored on the next: as published, else as computed; the last list waits", () => {
    const rows = ["A", "B", "C"].flatMap((areaId) => ["2021-12-01", "2022-12-01"].map((list) => lawRow({ outsideLabour: counts([700, 1000], [700, 1000]), basicEdu: counts([areaId === "C" ? 100 : 450, 500]), convicted: counts([0, 1000], [0, 1000]), income: { kind: "percent", percent: 80, decimals: 1 } }, { areaId, list })));
    const limits = ["2021-12-01", "2022-12-01"].map((list) => ({ list, times: 3, percent: 2.4, source: "test" }));
    const verdicts = classifyByLaw(rows, "2021", shippedBook, { convictedLimits: limits });
    const rate = lawHitRate(verdicts, "udsat", shippedBook);
    expect([rate.forecasts, rate.calibration.map(({ listed }) => listed)]).toEqual([3, [0, 2]]);
    expect(rate.brier).toBeLessThan(1e-6);
    expect(lawHitRate(verdicts, "udsat", shippedBook, [{ list: "2022-12-01", classId: "udsat", areaIds: ["A"], complete: true }]).brier).toBeCloseTo(1 / 3, 3);
  });

  it("[LAWP25] what the lists alone foretell: the share that stayed before", () => {
    const { transitions, hitRate } = listPersistence([{ list: "1", areaIds: ["A", "B", "C"] }, { list: "2", areaIds: ["A", "B", "D"] }, { list: "3", areaIds: ["A", "D"] }]);
    expect(transitions).toEqual([{ from: "1", to: "2", listed: 3, stayed: 2, joined: 1 }, { from: "2", to: "3", listed: 3, stayed: 2, joined: 0 }]);
    // One transition teaches (2 + 1/2) / 4 = 0.625; then two of three stay.
    expect(hitRate.brier).toBeCloseTo((2 * 0.375 ** 2 + 0.625 ** 2) / 3, 12);
    expect(listPersistence([]).hitRate.forecasts).toBe(0);
  });
});

describe("exact fractions", () => {
  it("[LAWP1] a number is the decimal it is written as", () => {
    expect(compare(rationalOf(0.1), fraction(1, 10))).toBe(0);
    expect(compare(rationalOf(1e-7), fraction(1, 10_000_000))).toBe(0);
    expect(compare(rationalOf(1.5e21), fraction(15, 1e-20))).toBe(0);
    expect(compare(rationalOf(-2.5), fraction(-5, 2))).toBe(0);
    expect(toNumber(fraction(1, 3))).toBe(1 / 3);
    expect(() => fraction(1, 0)).toThrow("Expected a divisor other than 0, got 0.");
    expect(() => rationalOf(NaN)).toThrow("got NaN");
  });
});
