import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { drawBinomial } from "../random/draw-binomial.ts";
import { drawHypergeometric } from "../random/draw-hypergeometric.ts";
import { sfc32 } from "../random/sfc32.ts";
import { betaQuantile } from "../special/beta-quantile.ts";
import { hypergeometric } from "../special/hypergeometric.ts";
import { logBinomialProbability } from "../special/saddle-point.ts";
import { biasCorrectedDissimilarity } from "./bias-corrected-dissimilarity.ts";
import { bootstrapBias } from "./bootstrap-bias.ts";
import { bootstrapDissimilarity } from "./bootstrap-dissimilarity.ts";
import { densityCorrectedDissimilarity } from "./density-corrected-dissimilarity.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { entropy } from "./diversity.ts";
import { excessOverChance } from "./excess-over-chance.ts";
import { expectedDissimilarity } from "./expected-dissimilarity.ts";
import { expectedDissimilarityBinomial } from "./expected-dissimilarity-binomial.ts";
import { expectedMutualInformation, expectedTheilH } from "./expected-mutual-information.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { millerMadow } from "./miller-madow.ts";
import { multigroupTheilH } from "./multigroup-theil-h.ts";
import { mutualInformation } from "./mutual-information.ts";
import { randomAllocationTest } from "./random-allocation.ts";
import { segregationStandardErrors } from "./segregation-standard-errors.ts";
import { selfExcludedEta2 } from "./self-excluded-eta2.ts";

/** Places of 5 to 13 people, a fifth and a tenth of them in two groups of three. */
const sizes = Array.from({ length: 40 }, (_, i) => 5 + (i % 9));
const people = sizes.reduce((a, b) => a + b, 0);

describe("what chance alone gives", () => {
  it("[SEGB1] E[M] by hand: two places of one, one in the group: M is always ln 2", () => {
    expect(expectedMutualInformation({ counts: [1, 0, 0, 1], groups: 2 })).toBeCloseTo(Math.LN2, 14);
    expect(expectedTheilH({ counts: [1, 0, 0, 1], groups: 2 })).toBeCloseTo(1, 14);
    // Two places of two, two in the group: of six ways two give ln 2, four give 0.
    expect(expectedMutualInformation({ counts: [2, 0, 0, 2], groups: 2 })).toBeCloseTo(Math.LN2 / 3, 14);
  });

  it("[SEGB1] E[M] equals the sum over every count of every cell, on tiny tables of three groups", () => {
    const tiny = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(tiny, (rows) => {
      const table = { counts: rows.flat(), groups: 3 };
      const fast = expectedMutualInformation(table);
      const totals = tableTotals(table);
      if (fast === null || totals === null) return;
      let slow = 0;
      for (const t of totals.ofPlace) for (const n of totals.ofGroup) for (let k = Math.max(1, t + n - totals.all); k <= Math.min(t, n); k++) slow += (k / totals.all) * Math.log((totals.all * k) / (t * n)) * hypergeometric(k, t, n, totals.all);
      expect(fast).toBeCloseTo(slow, 12);
    }), { seed: 7, numRuns: 200 });
  });

  it("[SEGB8] the excess of D, M and H, and the self-excluded eta2, average 0 in towns made at random", () => {
    const random = sfc32(21);
    const sums = { d: 0, m: 0, h: 0, eta: 0 };
    const towns = 3000;
    for (let town = 0; town < towns; town++) {
      const table = randomTown(random, 2);
      const [x, y] = [column(table, 0), column(table, 1)];
      sums.d += excessOverChance(dissimilarity(x, y), expectedDissimilarity(x, y)) ?? 0;
      sums.m += excessOverChance(mutualInformation(table), expectedMutualInformation(table), entropy(tableTotals(table)?.ofGroup ?? [])) ?? 0;
      sums.h += excessOverChance(multigroupTheilH(table), expectedTheilH(table)) ?? 0;
      sums.eta += selfExcludedEta2(x, y) ?? 0;
    }
    // Standard errors 0.0007 to 0.001.
    for (const sum of Object.values(sums)) expect(Math.abs(sum / towns)).toBeLessThan(0.0035);
  });

  it("[SEGB8] the excess of M of three groups averages 0 too", () => {
    const random = sfc32(22);
    let sum = 0;
    for (let town = 0; town < 2000; town++) {
      const table = randomTown(random, 3);
      sum += (mutualInformation(table) ?? 0) - (expectedMutualInformation(table) ?? 0);
    }
    expect(Math.abs(sum / 2000)).toBeLessThan(0.0015);
  });

  it("[SEGB1] no room above chance gives null", () => {
    expect(excessOverChance(1, 1)).toBeNull();
    expect(excessOverChance(null, 0.2)).toBeNull();
    expect(excessOverChance(0.4, 0.25)).toBeCloseTo(0.2, 15);
    expect(excessOverChance(0.1, 0.25)).toBeLessThan(0);
  });

  it("[SEGB4] the binomial form is the limit of the exact one for many places", () => {
    const x = Array.from({ length: 20_000 }, () => 1);
    const y = x.map(() => 9);
    expect(expectedDissimilarityBinomial(x.map(() => 10), 0.1)).toBeCloseTo(expectedDissimilarity(x, y) ?? NaN, 4);
    // Winship 1977, table 2.
    expect(expectedDissimilarityBinomial([10], 0.1)).toBeCloseTo(0.387, 3);
    expect(expectedDissimilarityBinomial([10], 0.5)).toBeCloseTo(0.246, 3);
    expect(expectedDissimilarityBinomial([10], 0)).toBeNull();
    expect(() => expectedDissimilarityBinomial([1.5], 0.2)).toThrow("Expected a whole number of people in place 0, got 1.5.");
  });

  it("[SEGB7] p-values of towns made at random are uniform (Kolmogorov-Smirnov), the mean is the exact one", () => {
    const random = sfc32(23);
    const found = Array.from({ length: 200 }, () => randomAllocationTest(randomTown(random, 3), mutualInformation, { draws: 99, random })).map((test) => test?.p ?? NaN);
    const sorted = found.sort((a, b) => a - b);
    const distance = Math.max(...sorted.map((p, at) => Math.max(Math.abs(p - at / 200), Math.abs(p - (at + 1) / 200))));
    // 1.63/sqrt(200) at 1 per cent, and 0.01 for p in steps of a hundredth.
    expect(distance).toBeLessThan(0.125);
    const town = randomTown(random, 3);
    const test = randomAllocationTest(town, multigroupTheilH, { draws: 4000, random });
    expect(Math.abs((test?.mean ?? 0) - (expectedTheilH(town) ?? 0))).toBeLessThan((4 * (test?.sd ?? 0)) / Math.sqrt(4000));
  });

  it("[SEGB9] fractions are refused wherever chance is worked out or drawn", () => {
    const table = { counts: [1, 2.5, 2, 1], groups: 2 };
    const random = sfc32(1);
    for (const refuse of [() => expectedMutualInformation(table), () => bootstrapBias(table), () => randomAllocationTest(table, mutualInformation, { random }), () => biasCorrectedDissimilarity([1, 2], [2.5, 1]), () => bootstrapDissimilarity([1, 2], [2.5, 1], { random })]) {
      expect(refuse).toThrow("Expected whole counts in place 0, got 2.5.");
    }
  });

  it("[SEGB9] without two groups everything is null", () => {
    const table = { counts: [1, 0, 2, 0], groups: 2 };
    const random = sfc32(1);
    for (const value of [expectedMutualInformation(table), expectedTheilH(table), bootstrapBias(table), millerMadow(table), segregationStandardErrors(table), randomAllocationTest(table, mutualInformation, { random }), biasCorrectedDissimilarity([1, 2], [0, 0]), bootstrapDissimilarity([1, 2], [0, 0], { random }), densityCorrectedDissimilarity([1, 2], [0, 0])]) expect(value).toBeNull();
  });
});

describe("errors and bias", () => {
  const town = { counts: [40, 20, 20, 40, 5, 60, 1, 80], groups: 2 };

  it("[SEGB2] [SEGB3] errors and bias of M and H are those of 20,000 redrawn towns", () => {
    const random = sfc32(24);
    const all = 266;
    const [m, h] = [mutualInformation(town) ?? 0, multigroupTheilH(town) ?? 0];
    const sums = { m: 0, h: 0, mm: 0, hh: 0 };
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw++) {
      const counts = new Float64Array(8);
      let [left, weight] = [all, all];
      town.counts.forEach((count, at) => {
        counts[at] = drawBinomial(left, count / weight, random);
        left -= counts[at] ?? 0;
        weight -= count;
      });
      const drawn = { counts, groups: 2 };
      const [offM, offH] = [(mutualInformation(drawn) ?? 0) - m, (multigroupTheilH(drawn) ?? 0) - h];
      sums.m += offM;
      sums.h += offH;
      sums.mm += offM ** 2;
      sums.hh += offH ** 2;
    }
    const errors = segregationStandardErrors(town);
    const bias = bootstrapBias(town);
    // Four standard errors of the simulation; that of a bias is SE/sqrt(draws) = 0.00016 and 0.00028.
    expect(Math.abs((bias?.m ?? 0) - sums.m / draws)).toBeLessThan(0.0007);
    expect(Math.abs((bias?.h ?? 0) - sums.h / draws)).toBeLessThan(0.0012);
    expect(Math.sqrt(sums.mm / draws - (sums.m / draws) ** 2) / (errors?.m ?? 0)).toBeCloseTo(1, 1);
    expect(Math.sqrt(sums.hh / draws - (sums.h / draws) ** 2) / (errors?.h ?? 0)).toBeCloseTo(1, 1);
    expect(bias?.m).toBeCloseTo(millerMadow(town) ?? NaN, 3);
  });

  it("[SEGB3] the bias equals the mean over every table of 120 people in four cells: of M exactly, of H to the second order", () => {
    const small = { counts: [72, 8, 24, 16], groups: 2 };
    const [m, h] = [mutualInformation(small) ?? 0, multigroupTheilH(small) ?? 0];
    const logFactorial = Array.from({ length: 121 }, (_, n) => Array.from({ length: n }, (__, k) => Math.log(k + 1)).reduce((sum, log) => sum + log, 0));
    const log = (n: number): number => logFactorial[n] ?? 0;
    const mean = { m: 0, h: 0 };
    for (let a = 0; a <= 120; a++) for (let b = 0; a + b <= 120; b++) for (let c = 0; a + b + c <= 120; c++) {
      const counts = [a, b, c, 120 - a - b - c];
      const chance = Math.exp(log(120) + counts.reduce((sum, n, at) => sum - log(n) + n * Math.log((small.counts[at] ?? 0) / 120), 0));
      mean.m += chance * (mutualInformation({ counts, groups: 2 }) ?? 0);
      mean.h += chance * (multigroupTheilH({ counts, groups: 2 }) ?? 0);
    }
    const bias = bootstrapBias(small);
    expect(bias?.m).toBeCloseTo(mean.m - m, 10);
    expect(Math.abs((bias?.h ?? 0) / (mean.h - h) - 1)).toBeLessThan(0.015);
  });

  it("[SEGB3] Miller-Madow by hand: 8 cells, 4 places, 2 groups, 266 people: 3/532", () => expect(millerMadow(town)).toBeCloseTo(3 / 532, 15));

  it("[SEGB5] the bias-corrected D is what a bootstrap goes to, and of large towns D itself", () => {
    const x = [30, 12, 20, 2, 40, 33];
    const y = [90, 50, 60, 28, 41, 100];
    const exact = biasCorrectedDissimilarity(x, y);
    const drawn = bootstrapDissimilarity(x, y, { draws: 20_000, random: sfc32(25) });
    expect(drawn?.from).toBe("counts");
    expect(Math.abs((exact ?? 0) - (drawn?.corrected ?? 1))).toBeLessThan((4 * (drawn?.standardError ?? 0)) / Math.sqrt(20_000));
    expect(drawn?.low).toBeLessThan(exact ?? 0);
    expect(drawn?.high).toBeGreaterThan(exact ?? 1);
    const times = (counts: readonly number[]): number[] => counts.map((count) => 100_000 * count);
    expect(biasCorrectedDissimilarity(times(x), times(y))).toBeCloseTo(dissimilarity(x, y) ?? NaN, 4);
    expect(bootstrapDissimilarity(x, y, { draws: 20, random: sfc32(1) })).toEqual(bootstrapDissimilarity(x, y, { draws: 20, random: sfc32(1) }));
  });

  it("[SEGB5] worked out, it equals the sum over every pair of redrawn counts", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(25), fc.nat(40)), { minLength: 2, maxLength: 5 }), (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const [all, rest] = [x.reduce((a, b) => a + b, 0), y.reduce((a, b) => a + b, 0)];
      if (all === 0 || rest === 0) return;
      const chance = (k: number, n: number, share: number): number => (share === 0 || share === 1 ? Number(k === n * share) : Math.exp(logBinomialProbability(k, n, share)));
      let redrawn = 0;
      x.forEach((count, place) => {
        for (let a = 0; a <= all; a++) for (let b = 0; b <= rest; b++) redrawn += chance(a, all, count / all) * chance(b, rest, (y[place] ?? 0) / rest) * Math.abs(a / all - b / rest);
      });
      expect(biasCorrectedDissimilarity(x, y)).toBeCloseTo(2 * (dissimilarity(x, y) ?? NaN) - redrawn / 2, 12);
    }), { seed: 29, numRuns: 40 });
  });

  it("[SEGB5] at stairwell size the smoothed bootstrap comes nearer the truth than redrawing the counts", () => {
    // 300 stairwells of 9; true shares beta(1.2, 3.6).
    const random = sfc32(26);
    const off = { smoothed: 0, counts: 0 };
    for (let run = 0; run < 12; run++) {
      const shares = Array.from({ length: 300 }, () => betaQuantile(random(), 1.2, 3.6));
      const x = shares.map((share) => drawBinomial(9, share, random));
      const y = x.map((count) => 9 - count);
      const truth = dissimilarity(shares, shares.map((share) => 1 - share)) ?? 0;
      const smoothed = bootstrapDissimilarity(x, y, { draws: 100, random });
      expect(smoothed?.from).toBe("smoothed");
      off.smoothed += ((smoothed?.corrected ?? 0) - truth) / 12;
      off.counts += ((biasCorrectedDissimilarity(x, y) ?? 0) - truth) / 12;
    }
    expect(Math.abs(off.smoothed)).toBeLessThan(0.4 * Math.abs(off.counts));
    expect(Math.abs(off.smoothed)).toBeLessThan(0.02);
  });

  it("[SEGB6] density-corrected D: at most D, near it in large towns, 0 where differences are below their error", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(30), fc.nat(60)), { minLength: 2, maxLength: 12 }), (rows) => {
      const [x, y] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const corrected = densityCorrectedDissimilarity(x, y);
      if (corrected === null) return;
      expect(corrected).toBeGreaterThanOrEqual(0);
      expect(corrected).toBeLessThanOrEqual((dissimilarity(x, y) ?? 0) + 1e-12);
    }), { seed: 27, numRuns: 200 });
    expect(densityCorrectedDissimilarity([10, 11], [20, 19])).toBe(0);
    expect(densityCorrectedDissimilarity([3e7, 1e7], [1e7, 3e7])).toBeCloseTo(0.5, 6);
  });

  it("[SEGB10] binomial and hypergeometric draws have their distribution (chi-square)", () => {
    const random = sfc32(28);
    for (const [draw, probability, most] of [
      [() => drawBinomial(40, 0.3, random), (k: number) => Math.exp(logBinomialProbability(k, 40, 0.3)), 40],
      [() => drawHypergeometric(8, 30, 100, random), (k: number) => hypergeometric(k, 8, 30, 100), 8],
      [() => drawHypergeometric(40, 30, 100, random), (k: number) => hypergeometric(k, 40, 30, 100), 30],
    ] as const) {
      const seen = new Float64Array(most + 1);
      for (let i = 0; i < 50_000; i++) {
        const drawn = draw();
        seen[drawn] = (seen[drawn] ?? 0) + 1;
      }
      let [chiSquare, classes] = [0, 0];
      for (let k = 0; k <= most; k++) {
        const expected = 50_000 * probability(k);
        if (expected < 10) continue;
        chiSquare += ((seen[k] ?? 0) - expected) ** 2 / expected;
        classes++;
      }
      // Mean classes - 1, standard deviation sqrt(2 (classes - 1)).
      expect(chiSquare).toBeLessThan(classes + 4 * Math.sqrt(2 * classes));
    }
    expect([drawBinomial(5, 0, random), drawBinomial(5, 1, random), drawHypergeometric(4, 0, 9, random), drawHypergeometric(4, 9, 9, random), drawHypergeometric(9, 4, 9, random)]).toEqual([0, 5, 0, 4, 4]);
  });
});

/** The people of `sizes` shuffled: the first groups hold a fifth and a tenth. */
function randomTown(random: () => number, groups: number): GroupTable {
  const labels = Int8Array.from({ length: people }, (_, i) => (i < people / 5 ? 0 : groups > 2 && i < people * 0.3 ? 2 : 1));
  for (let i = people - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [labels[i], labels[j]] = [labels[j] ?? 0, labels[i] ?? 0];
  }
  const counts = new Float64Array(sizes.length * groups);
  let at = 0;
  sizes.forEach((size, place) => {
    for (const label of labels.subarray(at, (at += size))) counts[place * groups + label] = (counts[place * groups + label] ?? 0) + 1;
  });
  return { counts, groups };
}

function column({ counts, groups }: GroupTable, group: number): number[] {
  return Array.from({ length: counts.length / groups }, (_, place) => counts[place * groups + group] ?? 0);
}
