import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { betaColumn, gammaColumn } from "../random/column-draws.ts";
import { randomDraws } from "../random/random-gamma.ts";
import { betaQuantile } from "../special/beta-quantile.ts";
import { normalQuantile } from "../special/normal-quantile.ts";
import { cutClasses, rankGroups } from "./cut-classes.ts";
import { distanceToTarget } from "./distance-to-target.ts";
import { minMax } from "./min-max.ts";
import { pointSteps } from "./point-steps.ts";
import { principalComponent } from "./principal-component.ts";
import { quantile } from "./quantile.ts";
import { exponentialRanks, normalScores, percentileRanks } from "./rank-scores.ts";
import { rankUncertainty } from "./rank-uncertainty.ts";
import { ranks, ranksFromTop } from "./ranks.ts";
import { risingOrder } from "./rising-order.ts";
import { spread } from "./spread.ts";
import { weightedMeans, weightedSums } from "./weighted-means.ts";
import { zScores } from "./z-scores.ts";

const column = (...values: number[]): Float64Array => Float64Array.from(values);
const fuzz = { seed: 20261122, numRuns: 200 } as const;
const figures = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, min: -1e6, max: 1e6 }), fc.constant(NaN)), { maxLength: 60 }).map((values) => Float64Array.from(values));

describe("spread and z", () => {
  it("[COMP1] 2, 4, 4, 4, 5, 5, 7, 9: mean 5, SD 2 with n and 2.138 with n - 1", () => {
    const values = column(2, 4, 4, 4, 5, 5, 7, 9);
    expect(spread(values, "population")).toEqual({ n: 8, mean: 5, sd: 2, low: 2, high: 9 });
    expect(spread(values, "sample")?.sd).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(zScores(values, "population")).toEqual(column(-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2));
  });

  it("[COMP1] a place without a figure counts in nothing and keeps none", () => {
    expect(spread(column(1, NaN, 3), "population")).toEqual({ n: 2, mean: 2, sd: 1, low: 1, high: 3 });
    expect(zScores(column(1, NaN, 3), "population")).toEqual(column(-1, NaN, 1));
  });

  it("[COMP1] weights count a place as often as they say", () => {
    const weighted = spread(column(1, 4), "population", column(2, 1));
    expect(weighted).toEqual({ ...spread(column(1, 1, 4), "population"), n: 2 });
  });
});

describe("ranks", () => {
  it("[COMP2] ties: lowest, average, highest, and judged from the top", () => {
    const values = column(10, 30, 20, 30, NaN);
    expect(ranks(values, "lowest")).toEqual(column(1, 3, 2, 3, NaN));
    expect(ranks(values, "average")).toEqual(column(1, 3.5, 2, 3.5, NaN));
    expect(ranks(values, "highest")).toEqual(column(1, 4, 2, 4, NaN));
    expect(ranksFromTop(values, "lowest")).toEqual(column(4, 1, 3, 1, NaN));
    expect(ranksFromTop(values, "highest")).toEqual(column(4, 2, 3, 2, NaN));
  });

  it("[COMP3] the normal quantile at published points (Abramowitz & Stegun 1964, table 26.5) and far out", () => {
    for (const [p, z] of [[0.5, 0], [0.975, 1.959963984540054], [0.999, 3.090232306167813], [0.0013498980316300933, -3], [1e-10, -6.361340902404056]] as const) expect(normalQuantile(p)).toBeCloseTo(z, 13);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(() => normalQuantile(1.2)).toThrow("Expected a probability from 0 to 1, got 1.2.");
    expect(Array.from(normalScores(column(5, 9, 7), "average") ?? [], (z) => z.toFixed(6))).toEqual(["-0.674490", "0.674490", "0.000000"]);
  });

  it("[COMP4] the first has 100, all of the top tenth more than 50, hardly anybody else", () => {
    const scores = exponentialRanks(Float64Array.from({ length: 1000 }, (_, i) => i), "lowest") ?? column();
    expect(scores[999]).toBeCloseTo(100, 10);
    // X = 50 lies at R = 0.898: the tenth is how the transformation is told, not a definition.
    expect(scores.filter((score) => score > 50)).toHaveLength(103);
    expect(scores[0]).toBeCloseTo(-23 * Math.log(1 - 0.001 * (1 - Math.exp(-100 / 23))), 13);
    expect(Array.from(scores).toSorted((a, b) => a - b)).toEqual(Array.from(scores));
  });

  it("[COMP4] England's average and Wales' lowest rank differ where places tie", () => {
    expect(exponentialRanks(column(1, 2, 2), "lowest")?.[2]).toBeCloseTo(100, 12);
    expect(exponentialRanks(column(1, 2, 2), "average")?.[2]).toBeCloseTo(-23 * Math.log(1 - (2.5 / 3) * (1 - Math.exp(-100 / 23))), 12);
  });

  it("[COMP5] min-max, percentile rank and distance to a target by hand", () => {
    expect(minMax(column(2, 4, 10, NaN), 1, 100)).toEqual(column(1, 1 + 99 / 4, 100, NaN));
    expect(percentileRanks(column(2, 4, 10, 4), "lowest")).toEqual(column(0, 1 / 3, 1, 1 / 3));
    expect(distanceToTarget(column(2, 4, 10))).toEqual(column(0, 0.25, 1));
    expect(distanceToTarget(column(2, 4, 10), 6)).toEqual(column(0, 0.5, 1));
    expect(distanceToTarget(column(2, 4), 1)).toBeNull();
  });
});

describe("quantile, points and classes", () => {
  it("[COMP6] R's default on 1 to 10 and on two figures", () => {
    const ten = Float64Array.from({ length: 10 }, (_, i) => i + 1);
    expect([0, 0.2, 0.5, 0.9, 1].map((p) => quantile(ten, p))).toEqual([1, 2.8, 5.5, 9.1, 10]);
    expect(quantile([3, 4], 0.25)).toBe(3.25);
    expect(quantile([], 0.5)).toBeNull();
    expect(() => quantile([1], 1.5)).toThrow("got 1.5");
  });

  it("[COMP7] up and down, on the step and past it", () => {
    expect(pointSteps(column(1, 1.5, 3, NaN), [1.5, 2], [1, 4], true, true)).toEqual(column(0, 1, 4, NaN));
    expect(pointSteps(column(1, 1.5, 3), [1.5, 2], [1, 4], true, false)).toEqual(column(0, 0, 4));
    expect(pointSteps(column(0.9, 0.8, 0.5, 0.4), [0.8, 0.5], [1, 2], false, true)).toEqual(column(0, 1, 2, 2));
    expect(pointSteps(column(0.8, 0.5, 0.4), [0.8, 0.5], [1, 2], false, false)).toEqual(column(0, 1, 2));
    expect(Array.from(pointSteps(column(0.3 / 0.2), [1.5], [1], true, true))).toEqual([1]);
    expect(() => pointSteps(column(1), [1, 2], [1], true, true)).toThrow("Expected points for 2 steps, got 1.");
  });

  it("[COMP10] Berlin's cuts: -1 and 1 are in the middle, 1.5 below", () => {
    expect(Array.from(cutClasses(column(-1.0001, -1, 1, 1.0001, 1.5, 1.5001, NaN), [-1, 1, 1.5], [1, 0, 0]))).toEqual([0, 1, 1, 2, 2, 3, -1]);
    expect(() => cutClasses(column(1), [1], [])).toThrow("Expected owners for 1 cuts, got 0.");
  });

  it("[COMP10] tenths of 1,909 places: the English rule gives nine places another tenth than Wales prints", () => {
    const all = Float64Array.from({ length: 1909 }, (_, i) => i + 1);
    const [english, welsh] = [rankGroups(all, 1909, 10), rankGroups(all, 1909, 10, 191)];
    expect([english[0], english[1908], welsh[190], welsh[191], welsh[1908]]).toEqual([0, 9, 0, 1, 9]);
    expect(english.filter((group, i) => group !== welsh[i])).toHaveLength(9);
  });
});

describe("putting together", () => {
  it("[COMP8] 1, 4 and 16 with equal weights: 7, 4, 16/7; a sum with one unknown is scaled up", () => {
    const parts = [column(1, 1), column(4, NaN), column(16, 16)];
    const put = (kind: "sum" | "arithmetic" | "geometric" | "harmonic") => Array.from(weightedMeans(parts, [1, 1, 1], kind, new Float64Array(2)));
    expect(put("sum")).toEqual([21, 25.5]);
    expect(put("arithmetic")).toEqual([7, 8.5]);
    expect(put("geometric")).toEqual([expect.closeTo(4, 13), expect.closeTo(4, 13)]);
    expect(put("harmonic")).toEqual([expect.closeTo(48 / 21, 13), expect.closeTo(32 / 17, 13)]);
    expect(Array.from(weightedMeans([column(NaN)], [1], "sum", new Float64Array(1)))).toEqual([NaN]);
  });

  it("[COMP8] a geometric or harmonic mean of 0 or less is an error, not NaN", () => {
    expect(() => weightedMeans([column(1, 2), column(3, -0.5)], [1, 1], "geometric", new Float64Array(2))).toThrow("Expected values above 0 for a geometric mean, got -0.5 at entry 1 of part 1.");
    expect(() => weightedMeans([column(0)], [1], "harmonic", new Float64Array(1))).toThrow("harmonic mean, got 0");
    expect(() => weightedMeans([column(0)], [1, 2], "sum", new Float64Array(1))).toThrow("Expected weights for 1 parts, got 2.");
  });

  it("[COMP8] sums four columns at a time equal the plain sum, for any number of columns", () => {
    const random = sfc32(8);
    for (let m = 1; m <= 9; m++) {
      const parts = Array.from({ length: m }, () => Float64Array.from({ length: 17 }, () => random() - 0.5));
      const weights = parts.map(() => random());
      const out = new Float64Array(17);
      expect(weightedSums(parts, weights, out)).toBe(true);
      out.forEach((sum, i) => expect(sum).toBeCloseTo(parts.reduce((total, part, j) => total + (weights[j] ?? 0) * (part[i] ?? 0), 0), 13));
    }
  });

  it("[COMP9] two z-scores that go together: both entries 1/sqrt 2; turned, they still sum to more than 0", () => {
    const a = column(-1, 0, 1, 2, -2);
    expect(Array.from(principalComponent([a, a]) ?? [])).toEqual([expect.closeTo(Math.SQRT1_2, 13), expect.closeTo(Math.SQRT1_2, 13)]);
    const [p = 0, q = 0] = principalComponent([a, a.map((x) => -2 * x)]) ?? [];
    expect([p, q]).toEqual([expect.closeTo(-1 / Math.sqrt(5), 13), expect.closeTo(2 / Math.sqrt(5), 13)]);
    expect(p + q).toBeGreaterThan(0);
  });

  it("[COMP9] no direction has more variance, in random columns", () => {
    const random = sfc32(9);
    const parts = Array.from({ length: 4 }, () => Float64Array.from({ length: 40 }, () => random()));
    parts[1] = parts[1]!.map((value, i) => value + 2 * (parts[0]?.[i] ?? 0));
    const along = (weights: ArrayLike<number>) => (spread(weightedMeans(parts, weights, "sum", new Float64Array(40)), "population")?.sd ?? 0) ** 2;
    const component = principalComponent(parts) ?? column();
    expect(component.reduce((sum, entry) => sum + entry * entry, 0)).toBeCloseTo(1, 12);
    for (let trial = 0; trial < 300; trial++) {
      const other = Array.from({ length: 4 }, () => random() - 0.5);
      const length = Math.hypot(...other);
      expect(along(other.map((entry) => entry / length))).toBeLessThanOrEqual(along(component) + 1e-12);
    }
  });
});

describe("nothing to compare", () => {
  it("[COMP14] a column that is the same everywhere, or empty, gives null", () => {
    const same = column(0.1, 0.1, NaN, 0.1);
    for (const values of [same, column(NaN), column()]) {
      expect([zScores(values, "population"), zScores(values, "sample"), minMax(values, 0, 1), distanceToTarget(values)]).toEqual([null, null, null, null]);
    }
    for (const values of [column(NaN), column()]) expect([spread(values, "population"), normalScores(values, "average"), exponentialRanks(values, "lowest"), percentileRanks(values, "lowest")]).toEqual([null, null, null, null]);
    expect(principalComponent([same, same])).toBeNull();
    expect(principalComponent([column(1, NaN), column(NaN, 1)])).toBeNull();
  });

  it("[COMP14] one place", () => {
    expect([zScores(column(3), "sample"), percentileRanks(column(3), "lowest")]).toEqual([null, null]);
    expect(ranks(column(3), "average")).toEqual(column(1));
  });
});

describe("order", () => {
  it("[COMP15] of the places changes only the order of the result", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const turned = values.slice().reverse();
        for (const work of [
          (x: Float64Array) => ranks(x, "average"),
          (x: Float64Array) => exponentialRanks(x, "lowest"),
          (x: Float64Array) => normalScores(x, "average"),
          (x: Float64Array) => minMax(x, 0, 1),
        ]) expect(work(turned)?.reverse() ?? null).toEqual(work(values));
      }),
      fuzz,
    );
  });

  it("[COMP11] rising order is the engine's sort, also when values crowd together", () => {
    const plain = (values: Float64Array) => Array.from(values.keys()).filter((i) => !Number.isNaN(values[i])).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
    fc.assert(
      fc.property(figures, (values) => {
        expect(Array.from(risingOrder(values))).toEqual(plain(values));
      }),
      fuzz,
    );
    const random = sfc32(11);
    const crowded = Float64Array.from({ length: 5000 }, (_, i) => (i === 7 ? 1e12 : random()));
    const skewed = Float64Array.from({ length: 3000 }, () => (-Math.log(random())) ** 9);
    const tied = Float64Array.from({ length: 3000 }, () => Math.floor(5 * random()));
    for (const values of [crowded, skewed, tied, column(-0, 0, -Infinity, Infinity, 5)]) expect(Array.from(risingOrder(values))).toEqual(plain(values));
  });
});

describe("rank uncertainty", () => {
  it.each(["lowest", "average", "highest"] as const)("[COMP12] order statistics and top share are those of sorting every draw: ties %s", (ties) => {
    const random = sfc32(12);
    const [places, draws, top] = [300, 120, 30];
    const drawn = Array.from({ length: draws }, () => Float64Array.from({ length: places }, (_, i) => (i === 5 ? NaN : Math.floor(40 * random()) + i / 10)));
    const found = rankUncertainty(places, (draw, out) => out.set(drawn[draw] ?? []), { draws, top, ties });
    const ranked = drawn.map((scores) => ranksFromTop(scores, ties));
    for (let i = 0; i < places; i++) {
      const all = ranked.map((each) => each[i] ?? NaN).sort((a, b) => a - b);
      expect([found.low[i], found.high[i], found.topShare[i]]).toEqual(i === 5 ? [NaN, NaN, NaN] : [all[5], all[113], all.filter((rank) => rank <= top).length / draws]);
    }
  });

  it("[COMP12] more places than two bytes hold, no places, and no draws", () => {
    const { low, high } = rankUncertainty(40_000, (_, out) => out.forEach((__, i) => (out[i] = i)), { draws: 2, top: 1 });
    expect([low[0], high[0], low[39_999]]).toEqual([40_000, 40_000, 1]);
    expect(rankUncertainty(0, () => undefined, { draws: 3, top: 1 }).low).toHaveLength(0);
    expect(() => rankUncertainty(1, () => undefined, { draws: 0, top: 1 })).toThrow("Expected at least one draw, got 0.");
    expect(() => rankUncertainty(1e6, () => undefined, { draws: 1000, top: 1 })).toThrow("got 1000 draws of 1000000 places");
  });
});

describe("random draws", () => {
  const moments = (draw: () => number, n = 40_000) => {
    const found = spread(Float64Array.from({ length: n }, draw), "population");
    return [found?.mean ?? NaN, (found?.sd ?? NaN) ** 2] as const;
  };

  it("[COMP13] mean and variance: normal 0, 1; gamma k, k; beta a/(a+b), ab/((a+b)^2(a+b+1))", () => {
    const random = randomDraws(sfc32(13));
    const near = ([mean, variance]: readonly [number, number], m: number, v: number) => {
      expect(Math.abs(mean - m)).toBeLessThan(4 * Math.sqrt(v / 40_000));
      expect(Math.abs(variance / v - 1)).toBeLessThan(0.06);
    };
    near(moments(random.normal), 0, 1);
    for (const shape of [0.3, 1, 4.5, 80]) near(moments(() => random.gamma(shape)), shape, shape);
    for (const [a, b] of [[0.5, 0.5], [2, 8], [30, 70]] as const) near(moments(() => random.beta(a, b)), a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1)));
    const out = new Float64Array(3);
    near(moments(() => (random.dirichlet([20, 30, 50], out), out[0] ?? 0)), 0.2, (0.2 * 0.8) / 101);
    expect(out.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
  });

  it("[COMP13] columns of beta and gamma draws have the quantiles of their distribution, small and large, and keep NaN", () => {
    const uniform = sfc32(14);
    const random = randomDraws(uniform);
    const [a, b] = [column(0.5, 10, 40, 900, NaN), column(9.5, 200, 60, 5100, 3)];
    const draw = betaColumn(a, b);
    const out = new Float64Array(5);
    const drawn = Array.from({ length: 40_000 }, () => (draw(random, uniform, out), out.slice()));
    for (const i of [0, 1, 2, 3]) {
      const sd = Math.sqrt(((a[i] ?? 0) * (b[i] ?? 0)) / ((a[i] ?? 0) + (b[i] ?? 0)) ** 2 / ((a[i] ?? 0) + (b[i] ?? 0) + 1));
      const sorted = drawn.map((each) => each[i] ?? NaN).sort((x, y) => x - y);
      // 0.03 SD of the expansion, and four standard errors of a quantile of 40,000 draws.
      for (const p of [0.05, 0.5, 0.95]) expect(Math.abs((quantile(sorted, p) ?? NaN) - betaQuantile(p, a[i] ?? 0, b[i] ?? 0)) / sd).toBeLessThan(0.03 + 0.045);
    }
    expect(out[4]).toBeNaN();
    const counts = gammaColumn(column(0.5, 30), column(2, 10));
    const pair = column(0, 0);
    const pairs = Array.from({ length: 40_000 }, () => (counts(random, uniform, pair), pair.slice()));
    for (const [i, mean, variance] of [[0, 0.25, 0.125], [1, 3, 0.3]] as const) {
      const found = spread(Float64Array.from(pairs, (each) => each[i] ?? NaN), "population");
      expect(Math.abs((found?.mean ?? NaN) - mean)).toBeLessThan(4 * Math.sqrt(variance / 40_000));
      expect(Math.abs((found?.sd ?? NaN) ** 2 / variance - 1)).toBeLessThan(0.06);
    }
  });

  it("[COMP13] point masses, one seed one sequence, and mistakes", () => {
    const random = randomDraws(sfc32(1));
    expect([random.gamma(0), random.beta(0, 3), random.beta(3, 0)]).toEqual([0, 0, 1]);
    expect(() => random.gamma(-1)).toThrow("Expected a shape of at least 0, got -1.");
    const draw = (seed: number) => { const again = randomDraws(sfc32(seed)); return [again.normal(), again.beta(2, 3), again.gamma(0.4)]; };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});
