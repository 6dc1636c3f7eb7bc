import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { sfc32 } from "../random/sfc32.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { expectedDissimilarity } from "./expected-dissimilarity.ts";
import { gini } from "./gini.ts";
import { interaction } from "./interaction.ts";
import { isolation } from "./isolation.ts";

const group = [3, 1, 0];
const others = [1, 3, 4];
const places = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 12 });
const seeded = { seed: 20261122, numRuns: 200 };

describe("two groups, by hand", () => {
  it("[SEGR1] D: half of |3/4-1/8| + |1/4-3/8| + |0-4/8| is 5/8", () => expect(dissimilarity(group, others)).toBeCloseTo(0.625, 15));
  it("[SEGR2] isolation: (3*3/4 + 1*1/4)/4 is 5/8", () => expect(isolation(group, others)).toBeCloseTo(0.625, 15));
  it("[SEGR3] interaction: (3*1/4 + 1*3/4)/4 is 3/8", () => expect(interaction(group, others)).toBeCloseTo(0.375, 15));
  it("[SEGR4] Gini: pairs of equal places differ by 1/2, 3/4 and 1/4; their mean over 2 P (1-P) is 3/4", () => expect(gini(group, others)).toBeCloseTo(0.75, 15));
});

describe("laws of evenness and exposure", () => {
  const all = { dissimilarity, isolation, interaction, gini };

  it("[SEGR5] no group gives null, one place gives no unevenness, full separation gives 1", () => {
    for (const measure of Object.values(all)) {
      expect(measure([], [])).toBeNull();
      expect(measure([0, 0], [1, 2])).toBeNull();
      expect(measure([1, 2], [0, 0])).toBeNull();
    }
    expect(dissimilarity([3], [4])).toBe(0);
    expect(gini([3], [4])).toBe(0);
    expect(dissimilarity([5, 0], [0, 7])).toBe(1);
    expect(gini([5, 0], [0, 7])).toBe(1);
    expect(isolation([5, 0], [0, 7])).toBe(1);
  });

  it("[SEGR6] order of places and empty places are irrelevant; places of equal mix may be merged", () => {
    fc.assert(fc.property(places, (rows) => {
      const x = rows.map(([a]) => a);
      const y = rows.map(([, b]) => b);
      for (const measure of Object.values(all)) {
        const plain = measure(x, y);
        if (plain === null) return;
        expect(measure([...x].reverse(), [...y].reverse())).toBeCloseTo(plain, 12);
        expect(measure([...x, 0], [...y, 0])).toBeCloseTo(plain, 12);
        // Each place split in two halves of the same mix.
        expect(measure([...x, ...x], [...y, ...y])).toBeCloseTo(plain, 12);
        expect(measure(x.map((n) => n * 7), y.map((n) => n * 7))).toBeCloseTo(plain, 12);
      }
    }), seeded);
  });

  it("[SEGR7] swapping the groups leaves D and Gini; isolation and interaction add to 1; D <= Gini <= 1", () => {
    fc.assert(fc.property(places, (rows) => {
      const x = rows.map(([a]) => a);
      const y = rows.map(([, b]) => b);
      const d = dissimilarity(x, y);
      const g = gini(x, y);
      if (d === null || g === null) return;
      expect(dissimilarity(y, x)).toBeCloseTo(d, 12);
      expect(gini(y, x)).toBeCloseTo(g, 12);
      expect((isolation(x, y) ?? 0) + (interaction(x, y) ?? 0)).toBeCloseTo(1, 12);
      expect(d).toBeLessThanOrEqual(g + 1e-12);
      expect(g).toBeLessThanOrEqual(1 + 1e-12);
    }), seeded);
  });

  it("[SEGR8] Gini in one sorted pass equals the sum over all pairs", () => {
    fc.assert(fc.property(places, (rows) => {
      const x = rows.map(([a]) => a);
      const y = rows.map(([, b]) => b);
      const fast = gini(x, y);
      if (fast !== null) expect(fast).toBeCloseTo(giniByPairs(x, y), 12);
    }), seeded);
  });

  it("[SEGR9] moving someone of the group to a place with a higher share, one of the others back, raises Gini", () => {
    expect(gini([4, 6], [6, 4])).toBeLessThan(gini([3, 7], [7, 3]) ?? 0);
    expect(gini([4, 6, 5], [6, 4, 5])).toBeLessThan(gini([3, 7, 5], [7, 3, 5]) ?? 0);
  });

  it("refuses unequal lengths and negative counts", () => {
    expect(() => dissimilarity([1], [1, 2])).toThrow("Expected the others in 1 places, got 2.");
    expect(() => isolation([1, -1], [1, 2])).toThrow("Expected counts of at least 0 in place 1, got -1 and 2.");
  });
});

describe("expectedDissimilarity", () => {
  it("[CHAN1] many places of ten, one tenth in the group: near the binomial 0.387 of Winship 1977, table 2", () => {
    const { x, y } = equalPlaces(100_000, 10, 0.1);
    expect(expectedDissimilarity(x, y)).toBeCloseTo(0.387, 3);
  });

  it("[CHAN1] the same at one half: 0.246, and at a hundred per place and one tenth: 0.1319 (table 2 cuts it to 0.131)", () => {
    const half = equalPlaces(100_000, 10, 0.5);
    const hundred = equalPlaces(10_000, 100, 0.1);
    expect(expectedDissimilarity(half.x, half.y)).toBeCloseTo(0.246, 3);
    expect(expectedDissimilarity(hundred.x, hundred.y)).toBeCloseTo(0.1319, 3);
  });

  it("[CHAN2] equals the mean over every way of placing the group, on tiny tables", () => {
    const tiny = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(tiny, (rows) => {
      const x = rows.map(([a]) => a);
      const y = rows.map(([, b]) => b);
      const exact = expectedDissimilarity(x, y);
      if (exact === null) return;
      expect(exact).toBeCloseTo(meanOverPlacings(x, y), 12);
    }), seeded);
  });

  it("[CHAN3] the excess (D - E)/(1 - E) of random towns averages 0", () => {
    const random = sfc32(12);
    const sizes = Array.from({ length: 40 }, (_, i) => 5 + (i % 9));
    const all = sizes.reduce((a, b) => a + b, 0);
    let sum = 0;
    const towns = 3000;
    for (let town = 0; town < towns; town++) {
      const people = Int8Array.from({ length: all }, (_, i) => (i < all / 5 ? 1 : 0));
      for (let i = all - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [people[i], people[j]] = [people[j] ?? 0, people[i] ?? 0];
      }
      let at = 0;
      const x = sizes.map((size) => people.subarray(at, (at += size)).reduce((a, b) => a + b, 0));
      const y = sizes.map((size, i) => size - (x[i] ?? 0));
      const chance = expectedDissimilarity(x, y) ?? 0;
      sum += ((dissimilarity(x, y) ?? 0) - chance) / (1 - chance);
    }
    // The standard error is about 0.001.
    expect(Math.abs(sum / towns)).toBeLessThan(0.004);
  });

  it("[CHAN4] refuses fractions, and an empty group gives null", () => {
    expect(() => expectedDissimilarity([1.5], [2])).toThrow("Expected whole counts in place 0, got 1.5 and 2.");
    expect(expectedDissimilarity([0, 0], [3, 4])).toBeNull();
    expect(expectedDissimilarity([3], [4])).toBeCloseTo(0, 14);
  });

  it("[CHAN5] exact where the expected count of a place is a whole number", () => {
    // 10 places of 10, 30 of 100: tX/T is 3 exactly, which 10 * (30/100) in floating point is not.
    const x = Array.from({ length: 10 }, () => 3);
    const y = Array.from({ length: 10 }, () => 7);
    const slow = 10 * Array.from({ length: 11 }, (_, k) => Math.abs(k - 3) * choose(30, k) * choose(70, 10 - k) / choose(100, 10)).reduce((a, b) => a + b, 0);
    expect(expectedDissimilarity(x, y)).toBeCloseTo((slow * 100) / (2 * 30 * 70), 12);
  });
});

function equalPlaces(count: number, size: number, share: number): { readonly x: Float64Array; readonly y: Float64Array } {
  return { x: new Float64Array(count).fill(size * share), y: new Float64Array(count).fill(size - size * share) };
}

function giniByPairs(x: readonly number[], y: readonly number[]): number {
  const size = x.map((n, i) => n + (y[i] ?? 0));
  const all = size.reduce((a, b) => a + b, 0);
  const share = x.reduce((a, b) => a + b, 0) / all;
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < x.length; j++) {
      const [si, sj] = [size[i] ?? 0, size[j] ?? 0];
      if (si > 0 && sj > 0) sum += si * sj * Math.abs((x[i] ?? 0) / si - (x[j] ?? 0) / sj);
    }
  }
  return sum / (2 * all ** 2 * share * (1 - share));
}

/** Every way of placing the group, each weighted by how often it comes up. */
function meanOverPlacings(x: readonly number[], y: readonly number[]): number {
  const sizes = x.map((n, i) => n + (y[i] ?? 0));
  const inGroup = x.reduce((a, b) => a + b, 0);
  let sum = 0;
  let ways = 0;
  const place = (i: number, left: number, placed: readonly number[], weight: number): void => {
    if (i === sizes.length) {
      if (left > 0) return;
      sum += weight * (dissimilarity(placed, sizes.map((size, k) => size - (placed[k] ?? 0))) ?? 0);
      ways += weight;
      return;
    }
    for (let k = 0; k <= Math.min(left, sizes[i] ?? 0); k++) place(i + 1, left - k, [...placed, k], weight * choose(sizes[i] ?? 0, k));
  };
  place(0, inGroup, [], 1);
  return sum / ways;
}

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product = (product * (n - k + i)) / i;
  return product;
}
