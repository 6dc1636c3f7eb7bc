import type { LawFigure, LawRow } from "@byfokus/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyByLaw, type LawOptions } from "./classify-by-law.ts";
import type { LawVerdict } from "./law-verdict.ts";
import { movingOutToLimit, personsToLimit } from "./persons-to-limit.ts";
import { fraction, rationalOf } from "./rational.ts";
import { classOf, counts, criterionOf, lawRow, percent, shippedBook } from "./test-support/law-test-data.ts";

const judge = (row: LawRow, regimeId = "2021", options: LawOptions = {}): LawVerdict | undefined => classifyByLaw([row], regimeId, shippedBook, options)[0];
const seeded = { seed: 61, numRuns: 2000 };

describe("distance to a limit", () => {
  it("[LAWP6] more than 60 % of 500: 300 lacks one, 301 is one over", () => {
    expect(criterionOf(judge(lawRow({ basicEdu: counts([300, 500]) })), "basicEdu").persons?.low).toBe(-1);
    expect(criterionOf(judge(lawRow({ basicEdu: counts([301, 500]) })), "basicEdu").persons?.low).toBe(1);
  });

  it("[LAWP6] is never 0, and so many changes turn the verdict while one fewer does not", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("gt" as const, "ge" as const), fc.integer({ min: 1, max: 99 }), (base, share, operator, per100) => {
      const count = Math.round(base * share);
      const met = (n: number): boolean => (operator === "gt" ? 100 * n > per100 * base : 100 * n >= per100 * base);
      const distance = personsToLimit(rationalOf(count), rationalOf(base), operator, fraction(per100, 100));
      if (distance === null) throw new Error("Expected a distance.");
      expect(distance).not.toBe(0);
      expect(distance > 0).toBe(met(count));
      expect(met(count - distance)).toBe(!met(count));
      expect(met(count - distance + Math.sign(distance))).toBe(met(count));
    }), seeded);
  });

  it("[LAWP7] moving out takes people from the base too: the smallest number that turns the verdict, found by trying", () => {
    expect(criterionOf(judge(lawRow({ basicEdu: counts([301, 500]) })), "basicEdu").movingOut).toEqual({ low: 3, high: 3 });
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom("gt" as const, "ge" as const), fc.integer({ min: 1, max: 99 }), (base, share, operator, per100) => {
      const count = Math.round(base * share);
      const met = (k: number): boolean => (operator === "gt" ? 100 * (count - k) > per100 * (base - k) : 100 * (count - k) >= per100 * (base - k));
      if (!met(0)) return;
      let least: number | null = 0;
      while (least !== null && met(least)) least = least < count ? least + 1 : null;
      expect(movingOutToLimit(rationalOf(count), rationalOf(base), operator, fraction(per100, 100))).toBe(least);
    }), seeded);
  });

  it("[LAWP8] mean of two years by hand: 45 % last year leaves 35 % for this one", () => {
    const limits = { convictedLimits: [{ list: "2021-12-01", times: 3, percent: 2.5, source: "test" }] };
    // At least 2.5 %: last year 30 of 1,000 = 3 %, so this year at least 2 % of 900 = 18.
    expect(criterionOf(judge(lawRow({ convicted: counts([17, 900], [30, 1000]) }), "2021", limits), "convicted")).toMatchObject({ verdict: "notMet", persons: { low: -1, high: -1 } });
    expect(criterionOf(judge(lawRow({ convicted: counts([18, 900], [30, 1000]) }), "2021", limits), "convicted")).toMatchObject({ verdict: "met", persons: { low: 1, high: 1 } });
    // 5 % or more last year: nothing this year can bring the mean below 2.5 %.
    expect(criterionOf(judge(lawRow({ convicted: counts([3, 900], [50, 1000]) }), "2021", limits), "convicted")).toMatchObject({ verdict: "met", persons: null, cannotChangeThisYear: true });
    expect(criterionOf(judge(lawRow({ outsideLabour: counts([350.5, 1000], [450, 1000]) })), "outsideLabour").persons).toEqual({ low: 0.5, high: 0.5, exact: true, unit: "fullTimePersons" });
  });

  it("[LAWP8] both readings of an average, with a doubt where they fall apart", () => {
    // Means: (30 % + 51 %) / 2 = 40.5 %; pooled: (300 + 102) / 1,200 = 33.5 %.
    const apart = criterionOf(judge(lawRow({ outsideLabour: counts([300, 1000], [102, 200]) })), "outsideLabour");
    expect(apart).toMatchObject({ verdict: "met", value: 0.405, pooled: 0.335, doubts: ["averages"], years: { used: 2, needed: 2 } });
    expect(criterionOf(judge(lawRow({ outsideLabour: counts([500, 1000], [510, 1000]) })), "outsideLabour").doubts).toEqual([]);
  });

  it("[LAWP8] one year where the law averages two is judged, and says so; a gap ends the average", () => {
    expect(criterionOf(judge(lawRow({ outsideLabour: counts([500, 1000]) })), "outsideLabour")).toMatchObject({ verdict: "met", years: { used: 1, needed: 2 }, doubts: ["fewerYears"] });
    const gap: LawFigure = { kind: "counts", years: [{ year: 2021, count: 500, base: 1000 }, { year: 2019, count: 100, base: 1000 }] };
    expect(criterionOf(judge(lawRow({ outsideLabour: gap })), "outsideLabour").years.used).toBe(1);
    const hidden: LawFigure = { kind: "counts", years: [{ year: 2021, count: 500, base: 1000 }, { year: 2020, count: "suppressed", base: 1000 }] };
    expect(criterionOf(judge(lawRow({ outsideLabour: hidden })), "outsideLabour").years.used).toBe(1);
  });

  it("[LAWP9] full-time persons have one decimal; exactly at the limit is 0 and not fulfilled, a hair over is at least a tenth", () => {
    const at = (count: number) => criterionOf(judge(lawRow({ outsideLabour: counts([count, 1000], [400, 1000]) })), "outsideLabour");
    expect(at(400)).toMatchObject({ verdict: "notMet", persons: { low: 0, unit: "fullTimePersons" } });
    expect(at(400.01)).toMatchObject({ verdict: "met", persons: { low: 0.1 } });
    expect(at(399.99)).toMatchObject({ verdict: "notMet", persons: { low: -0.1 } });
    expect(at(412.34).persons?.low).toBe(12.3);
  });

  it("[LAWP10] income is told in kroner: (55 % of 400,000 - 215,000) x 700 taxpayers", () => {
    const income = criterionOf(judge(lawRow({ income: { kind: "income", mean: 215_000, region: 400_000, taxpayers: 700 } })), "income");
    expect(income).toMatchObject({ verdict: "met", persons: null, kroner: { perTaxpayer: 5000, total: 3_500_000 } });
    expect(criterionOf(judge(lawRow({ income: { kind: "income", mean: 230_000, region: 400_000, taxpayers: "missing" } })), "income").kroner).toEqual({ perTaxpayer: -10_000, total: null });
  });

  it("[LAWP11] a rounded percentage gives a range: 60.2 % of 500 is 301, 60 % without decimals 298 to 302", () => {
    expect(criterionOf(judge(lawRow({ basicEdu: percent("60.2", 500) })), "basicEdu").persons).toEqual({ low: 1, high: 1, exact: false, unit: "persons" });
    expect(criterionOf(judge(lawRow({ basicEdu: percent("60", 500) })), "basicEdu")).toMatchObject({ verdict: "notMet", doubts: ["rounded"], persons: { low: -3, high: 2, exact: false } });
  });

  it("[LAWP12] protected figures: too close to tell where the limit lies inside the noise", () => {
    const noisy = (count: number): LawFigure => ({ kind: "counts", years: [{ year: 2021, count, base: 500 }], plusMinus: 5 });
    expect(criterionOf(judge(lawRow({ basicEdu: noisy(303) })), "basicEdu")).toMatchObject({ verdict: "unknown", reason: "tooClose", persons: { low: -3, high: 8, exact: false } });
    expect(criterionOf(judge(lawRow({ basicEdu: noisy(306) })), "basicEdu")).toMatchObject({ verdict: "met", persons: { low: 1, high: 11 } });
  });

  it("[LAWP13] a limit worked out from another multiple keeps its rounding: 1.45 % is twice, so three times is 2.1675 to 2.1825 %", () => {
    const at = (printed: number) => criterionOf(judge(lawRow({ convicted: { kind: "percent", percent: printed, decimals: 6 } }, { list: "2022-12-01" })), "convicted");
    expect(at(2.16)).toMatchObject({ verdict: "notMet", doubts: [], limit: 0.02175 });
    expect(at(2.17)).toMatchObject({ verdict: "notMet", doubts: ["limitDerived"] });
    expect(at(2.18)).toMatchObject({ verdict: "met", doubts: ["limitDerived"] });
    expect(at(2.19)).toMatchObject({ verdict: "met", doubts: [] });
    expect(criterionOf(judge(lawRow({ convicted: percent("1.45") }, { list: "2022-12-01" })), "prevention.convicted").verdict).toBe("met");
    expect(criterionOf(judge(lawRow({ convicted: percent("2.5") }, { list: "2024-12-01" })), "convicted")).toMatchObject({ verdict: "unknown", reason: "limitMissing", value: 0.025, limit: null });
  });
});

describe("distance to a class", () => {
  it("[LAWP14] leaving: two of three met must fail; from the largest to the sum of the two smallest", () => {
    const limits = { convictedLimits: [{ list: "2021-12-01", times: 3, percent: 2, source: "test" }] };
    const verdict = judge(lawRow({ outsideLabour: counts([430, 1000], [400, 1000]), basicEdu: counts([310, 500]), convicted: counts([24, 1000], [20, 1000]) }), "2021", limits);
    // Convicted 5 (20 is the first to fulfil), basic education 10, outside labour 30.
    expect(classOf(verdict, "udsat").distance).toEqual({ direction: "leave", low: 10, high: 15, criteria: ["convicted", "basicEdu"] });
  });

  it("[LAWP14] entering: one more must be met; income has no persons and is never in the set", () => {
    const verdict = judge(lawRow({ outsideLabour: counts([430, 1000], [400, 1000]), basicEdu: counts([290, 500]), income: percent("55.1") }));
    expect(classOf(verdict, "udsat").byCriteria).toBe("unknown");
    const known = judge(lawRow({ outsideLabour: counts([430, 1000], [400, 1000]), basicEdu: counts([290, 500]), convicted: counts([0, 1000], [0, 1000]), income: percent("55.1") }), "2021", { convictedLimits: [{ list: "2021-12-01", times: 3, percent: 2, source: "test" }] });
    expect(classOf(known, "udsat").distance).toEqual({ direction: "enter", low: 11, high: 11, criteria: ["basicEdu"] });
  });

  it("[LAWP14] origin is never in the set: entering through it has no distance, leaving goes through the other criteria", () => {
    const criteria = { outsideLabour: counts([430, 1000], [400, 1000]), basicEdu: counts([310, 500]), convicted: counts([0, 1000], [0, 1000]), income: percent("60") };
    const limits = { convictedLimits: [{ list: "2021-12-01", times: 3, percent: 2, source: "test" }] };
    expect(classOf(judge(lawRow({ ...criteria, nonwestern: counts([500, 1200]) }), "2021", limits), "parallelsamfund")).toMatchObject({ verdict: "notMet", distance: null });
    expect(classOf(judge(lawRow({ ...criteria, nonwestern: counts([601, 1200]) }), "2021", limits), "parallelsamfund").distance).toEqual({ direction: "leave", low: 10, high: 10, criteria: ["basicEdu"] });
  });
});
