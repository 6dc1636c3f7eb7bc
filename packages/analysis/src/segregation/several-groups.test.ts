import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sfc32 } from "../random/sfc32.ts";
import { atkinson } from "./atkinson.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { entropy, simpsonConcentration } from "./diversity.ts";
import { eta2 } from "./eta2.ts";
import { exposureMatrix } from "./exposure-matrix.ts";
import { gini } from "./gini.ts";
import { groupTable, tableTotals, type GroupTable } from "./group-table.ts";
import { isolation } from "./isolation.ts";
import { localSegregation } from "./local-segregation.ts";
import { multigroupDissimilarity } from "./multigroup-dissimilarity.ts";
import { multigroupGini } from "./multigroup-gini.ts";
import { multigroupTheilH } from "./multigroup-theil-h.ts";
import { mutualInformation } from "./mutual-information.ts";
import { nestLevels, nestedSegregation } from "./nested-segregation.ts";
import { orderOfShares } from "./order-of-shares.ts";
import { normalisedExposure } from "./normalised-exposure.ts";
import { relativeDiversity } from "./relative-diversity.ts";
import { segregationStandardErrors } from "./segregation-standard-errors.ts";
import { segregationWithin } from "./segregation-within.ts";
import { selfExcludedEta2 } from "./self-excluded-eta2.ts";
import { squaredCoefficientOfVariation } from "./squared-coefficient-of-variation.ts";
import { theilH } from "./theil-h.ts";

const group = [3, 1, 0];
const others = [1, 3, 4];
const seeded = { seed: 20261123, numRuns: 200 };
/** Tables of up to eight places and four groups; the last place is always peopled. */
const tables = fc.integer({ min: 2, max: 4 }).chain((groups) =>
  fc.array(fc.array(fc.nat(12), { minLength: groups, maxLength: groups }), { minLength: 2, maxLength: 8 }).map((rows): GroupTable => ({ counts: rows.flat(), groups })));
const indices = { multigroupDissimilarity, multigroupGini, multigroupTheilH, mutualInformation, normalisedExposure, relativeDiversity, squaredCoefficientOfVariation };
const twoGroupIndices = { dissimilarity, gini, isolation, eta2, selfExcludedEta2, theilH, atkinson };

describe("two groups, by hand: 3, 1, 0 of 4, 4, 4", () => {
  it("[SEGM1] eta2: isolation 5/8 against 1/3 is (5/8 - 1/3)/(2/3) = 7/16", () => expect(eta2(group, others)).toBeCloseTo(7 / 16, 15));
  it("[SEGM2] self-excluded eta2: 3*2/3 + 0 over 4 is 1/2, against 3/11: 5/16", () => expect(selfExcludedEta2(group, others)).toBeCloseTo((1 / 2 - 3 / 11) / (8 / 11), 15));
  it("[SEGM3] Theil's H: entropies of 3/4, 1/4 and 0 against that of 1/3", () => {
    const of = (p: number): number => -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
    expect(theilH(group, others)).toBeCloseTo(1 - (2 * of(1 / 4)) / 3 / of(1 / 3), 14);
  });
  it("[SEGM4] Atkinson at 1/2: 1 - (sum sqrt(x y))^2 / (X Y) is 1 - (2 sqrt 3)^2/32 = 5/8", () => {
    expect(atkinson(group, others)).toBeCloseTo(5 / 8, 14);
    expect(() => atkinson(group, others, 1)).toThrow("Expected a weight between 0 and 1, got 1.");
  });
});

describe("edge cases", () => {
  it("[SEGM12] a place without anybody is dropped, not 0 per cent", () => {
    for (const measure of Object.values(twoGroupIndices)) expect(measure([...group, 0], [...others, 0])).toBeCloseTo(measure(group, others) ?? NaN, 14);
    for (const measure of Object.values(indices)) expect(measure({ counts: [3, 1, 0, 0, 1, 3], groups: 2 })).toBeCloseTo(measure({ counts: [3, 1, 1, 3], groups: 2 }) ?? NaN, 14);
  });

  it("[SEGM12] a group without anybody gives null", () => {
    for (const measure of Object.values(twoGroupIndices)) for (const [x, y] of [[[], []], [[0, 0], [1, 2]], [[1, 2], [0, 0]]] as const) expect(measure(x, y)).toBeNull();
    for (const measure of Object.values(indices)) for (const counts of [[], [1, 0, 0], [0, 0, 0]]) expect(measure({ counts, groups: 3 })).toBeNull();
    // One person alone in the group has none of it to meet.
    expect(selfExcludedEta2([1, 0], [3, 4])).toBeNull();
  });

  it("[SEGM12] a single place, or everybody in one, gives 0", () => {
    for (const measure of [dissimilarity, gini, eta2, theilH, atkinson, selfExcludedEta2]) {
      expect(measure([3], [4])).toBeCloseTo(0, 14);
      expect(measure([3, 0], [4, 0])).toBeCloseTo(0, 14);
    }
    for (const measure of Object.values(indices)) expect(measure({ counts: [3, 4, 5, 0, 0, 0], groups: 3 })).toBeCloseTo(0, 14);
  });

  it("[SEGM12] complete separation gives 1, and M the entropy", () => {
    for (const measure of [dissimilarity, gini, eta2, theilH, atkinson, selfExcludedEta2]) expect(measure([5, 0], [0, 7])).toBeCloseTo(1, 14);
    const apart = { counts: [5, 0, 0, 0, 7, 0, 0, 0, 2], groups: 3 };
    for (const [name, measure] of Object.entries(indices)) expect(measure(apart)).toBeCloseTo(name === "mutualInformation" ? entropy([5, 7, 2]) : 1, 14);
  });

  it("[SEGM12] a negative count (more in the group than people) is an error", () => {
    expect(() => eta2([5], [-1])).toThrow("Expected counts of at least 0 in place 0, got 5 and -1.");
    expect(() => mutualInformation({ counts: [1, 2, 3, -1], groups: 2 })).toThrow("Expected counts of at least 0 in place 1, got -1.");
    expect(() => mutualInformation({ counts: [1, 2, 3], groups: 2 })).toThrow("Expected whole rows of 2 counts, got 3.");
    expect(() => groupTable([[1, 2], [3]])).toThrow("Expected group 1 in 2 places, got 1.");
  });

  it("[SEGM12] fractions are allowed: half of every count is the same town", () => {
    for (const measure of Object.values(indices)) expect(measure({ counts: [1.5, 0.5, 0.5, 1.5], groups: 2 })).toBeCloseTo(measure({ counts: [3, 1, 1, 3], groups: 2 }) ?? NaN, 14);
  });
});

describe("several groups", () => {
  it("[SEGM5]-[SEGM7] of two groups they are the indices of two groups; C, P and R are all eta2", () => {
    const table = groupTable([group, others]);
    expect(multigroupDissimilarity(table)).toBeCloseTo(dissimilarity(group, others) ?? NaN, 14);
    expect(multigroupGini(table)).toBeCloseTo(gini(group, others) ?? NaN, 14);
    expect(multigroupTheilH(table)).toBeCloseTo(theilH(group, others) ?? NaN, 14);
    for (const measure of [normalisedExposure, relativeDiversity, squaredCoefficientOfVariation]) expect(measure(table)).toBeCloseTo(7 / 16, 14);
  });

  it("[SEGM7] entropy and Simpson of halves, quarters and one", () => {
    expect(entropy([2, 2])).toBeCloseTo(Math.LN2, 15);
    expect(entropy([1, 1, 1, 1])).toBeCloseTo(2 * Math.LN2, 15);
    expect(entropy([9, 0])).toBe(0);
    expect(simpsonConcentration([1, 1, 2])).toBeCloseTo(3 / 8, 15);
  });

  it("[SEGM5] Gini in one sorted pass per group equals the sum over all pairs of places", () => {
    fc.assert(fc.property(tables, (table) => {
      const fast = multigroupGini(table);
      if (fast !== null) expect(fast).toBeCloseTo(giniByPairs(table), 12);
    }), seeded);
  });

  it("[SEGM5] shares are ordered as a plain sort orders them, also where they differ in the last digit only", () => {
    const random = sfc32(9);
    const shares = Float64Array.from({ length: 500 }, (_, i) => (i % 3 === 0 ? 0.3 + (i % 7) * Number.EPSILON : i % 50 === 1 ? 1 : random()));
    const from = Int32Array.from(shares.keys()).filter((i) => i % 11 !== 0);
    expect([...orderOfShares(shares, from)]).toEqual([...from].sort((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0) || a - b));
    expect([...orderOfShares(Float64Array.of(1), [0])]).toEqual([0]);
  });

  it("[SEGM6] M equals entropy of groups plus entropy of places less that of cells", () => {
    fc.assert(fc.property(tables, (table) => {
      const m = mutualInformation(table);
      const totals = tableTotals(table);
      if (m !== null && totals !== null) expect(m).toBeCloseTo(entropy(totals.ofGroup) + entropy(totals.ofPlace) - entropy(table.counts), 12);
    }), seeded);
  });

  it("[SEGM14] order of places and of groups, splitting places of equal mix and scaling change nothing; errors shrink by the root", () => {
    fc.assert(fc.property(tables, (table) => {
      for (const measure of Object.values(indices)) {
        const plain = measure(table);
        if (plain === null) return;
        expect(measure({ ...table, counts: Array.from(table.counts).reverse() })).toBeCloseTo(plain, 11);
        expect(measure({ ...table, counts: [...Array.from(table.counts), ...Array.from(table.counts)] })).toBeCloseTo(plain, 11);
        expect(measure({ ...table, counts: Array.from(table.counts, (count) => 9 * count) })).toBeCloseTo(plain, 11);
      }
      const errors = segregationStandardErrors(table);
      const scaled = segregationStandardErrors({ ...table, counts: Array.from(table.counts, (count) => 9 * count) });
      expect(scaled?.m).toBeCloseTo((errors?.m ?? NaN) / 3, 11);
      expect(scaled?.h).toBeCloseTo((errors?.h ?? NaN) / 3, 11);
    }), seeded);
  });

  it("[SEGM14] swapping two groups leaves D, Gini and H; moving one who evens out lowers Gini, H and eta2", () => {
    expect(theilH(others, group)).toBeCloseTo(theilH(group, others) ?? NaN, 14);
    for (const measure of [gini, theilH, eta2, atkinson]) expect(measure([4, 6, 5], [6, 4, 5])).toBeLessThan(measure([3, 7, 5], [7, 3, 5]) ?? 0);
  });

  it("[SEGM8] every row of the exposure matrix sums to 1, and its diagonal is isolation", () => {
    fc.assert(fc.property(tables, ({ counts, groups }) => {
      const matrix = exposureMatrix({ counts, groups });
      if (matrix === null) return;
      for (let a = 0; a < groups; a++) {
        const own = Array.from({ length: counts.length / groups }, (_, place) => counts[place * groups + a] ?? 0);
        const rest = own.map((count, place) => Array.from({ length: groups }, (_, b) => counts[place * groups + b] ?? 0).reduce((sum, n) => sum + n, 0) - count);
        const row = matrix.subarray(a * groups, (a + 1) * groups);
        if (own.every((count) => count === 0)) expect(row.every(Number.isNaN)).toBe(true);
        else {
          expect(row.reduce((sum, met) => sum + met, 0)).toBeCloseTo(1, 12);
          expect(row[a]).toBeCloseTo(isolation(own, rest) ?? NaN, 12);
        }
      }
    }), seeded);
  });

  it("[SEGM11] M is the mean of the places' local segregation, and of the groups'", () => {
    fc.assert(fc.property(tables, (table) => {
      const m = mutualInformation(table);
      const local = localSegregation(table);
      if (m === null || local === null) return;
      const mean = (values: Float64Array, shares: Float64Array): number => values.reduce((sum, value, at) => sum + ((shares[at] ?? 0) > 0 ? value * (shares[at] ?? 0) : 0), 0);
      expect(mean(local.places, local.placeShares)).toBeCloseTo(m, 12);
      expect(mean(local.groups, local.groupShares)).toBeCloseTo(m, 12);
    }), seeded);
  });
});

describe("levels", () => {
  const town = { counts: [8, 2, 6, 4, 3, 7, 1, 9], groups: 2 };

  it("[SEGM9] the parts of any nesting sum to M and H; each is the mean of what lies within the places above", () => {
    const random = sfc32(8);
    for (let run = 0; run < 50; run++) {
      const counts = Array.from({ length: 60 }, () => Math.floor(9 * random()));
      const table = { counts, groups: 3 };
      const districts = Array.from({ length: 20 }, () => Math.floor(3 * random()));
      const areas = districts.map((district) => 10 * district + Math.floor(3 * random()));
      const parts = nestedSegregation(table, [districts, areas]) ?? [];
      expect(parts).toHaveLength(3);
      expect(parts.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(mutualInformation(table) ?? NaN, 12);
      expect(parts.reduce((sum, { h }) => sum + h, 0)).toBeCloseTo(multigroupTheilH(table) ?? NaN, 12);
      expect(parts.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
      for (const { m } of parts) expect(m).toBeGreaterThan(-1e-12);
      const [, area] = nestLevels([districts, areas], 20);
      const within = segregationWithin(table, area?.codes ?? [], area?.places ?? 0) ?? [];
      expect(within.reduce((sum, { share, m }) => sum + share * m, 0)).toBeCloseTo(parts[2]?.m ?? NaN, 12);
    }
  });

  it("[SEGM9] by hand: two districts of two areas each", () => {
    const [between, inside] = nestedSegregation(town, [[0, 0, 1, 1]]) ?? [];
    expect(between?.m).toBeCloseTo(mutualInformation({ counts: [14, 6, 4, 16], groups: 2 }) ?? NaN, 14);
    expect(inside?.m).toBeCloseTo(((mutualInformation({ counts: [8, 2, 6, 4], groups: 2 }) ?? 0) + (mutualInformation({ counts: [3, 7, 1, 9], groups: 2 }) ?? 0)) / 2, 14);
  });

  it("[SEGM9] an area in two districts counts as one in each", () => {
    const [, area] = nestLevels([[0, 0, 1, 1], [5, 6, 6, 7]], 4);
    expect(area?.places).toBe(4);
    expect(() => nestedSegregation(town, [[0, 1]])).toThrow("Expected level 0 for 4 places, got 2.");
    expect(() => nestedSegregation(town, [[0, 1, -1, 0]])).toThrow("got -1 for place 2");
  });

  it("[SEGM10] a larger place of one group alone has no H of its own", () => {
    const [one, two] = segregationWithin({ counts: [3, 0, 5, 0, 2, 6], groups: 2 }, [0, 0, 1], 2) ?? [];
    expect(one).toEqual({ share: 0.5, m: 0, h: null, entropyRatio: 0 });
    expect(two?.m).toBeCloseTo(0, 14);
    expect(two?.entropyRatio).toBeCloseTo(entropy([2, 6]) / entropy([10, 6]), 14);
  });
});

function giniByPairs({ counts, groups }: GroupTable): number {
  const totals = tableTotals({ counts, groups });
  if (totals === null) return NaN;
  let sum = 0;
  for (let k = 0; k < groups; k++) {
    for (let i = 0; i < totals.places; i++) {
      for (let j = 0; j < totals.places; j++) {
        const [ti, tj] = [totals.ofPlace[i] ?? 0, totals.ofPlace[j] ?? 0];
        if (ti > 0 && tj > 0) sum += ti * tj * Math.abs((counts[i * groups + k] ?? 0) / ti - (counts[j * groups + k] ?? 0) / tj);
      }
    }
  }
  return sum / (2 * totals.all ** 2 * (1 - simpsonConcentration(totals.ofGroup)));
}
