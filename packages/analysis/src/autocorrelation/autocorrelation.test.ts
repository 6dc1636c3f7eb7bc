import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeRows } from "../weights/edge-rows.ts";
import { rowStandardise } from "../weights/row-standardise.ts";
import { weightRows, type WeightRows } from "../weights/weight-rows.ts";
import { weightSums } from "../weights/weight-sums.ts";
import { bivariateLocalMoran } from "./bivariate-local-moran.ts";
import { geary } from "./geary.ts";
import { globalG } from "./global-g.ts";
import { joinCounts } from "./join-counts.ts";
import { localG, localGStar } from "./local-g.ts";
import { localGeary } from "./local-geary.ts";
import { localJoinCounts } from "./local-join-counts.ts";
import { localMoranMoments } from "./local-moran-moments.ts";
import { localMoran } from "./local-moran.ts";
import { moran } from "./moran.ts";
import { patternClasses } from "./pattern-classes.ts";
import { rateScores } from "./rate-scores.ts";

/** Four places in a line. */
const line = edgeRows(4, [[0, 1], [1, 2], [2, 3]]);
const values = [1, 2, 3, 4];

/** Random places with somewhat random neighbours; some may be islands. */
const towns = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.array(fc.nat(20), { maxLength: 4 })), { minLength: 5, maxLength: 21 }).map((rows) => ({
  x: rows.map(([value]) => value),
  rows: weightRows(rows.map(([, list], i) => [...new Set(list)].filter((j) => j < rows.length && j !== i))),
}));
const seeded = { seed: 20261122, numRuns: 100 };

describe("statistics of a whole town, by hand", () => {
  it("[AUTO1] a line of 1, 2, 3, 4: deviations -1.5, -.5, .5, 1.5, z'z = 5, pairs .75 - .25 + .75, I = 4/6 x 2.5/5", () => {
    expect(moran(values, line)?.value).toBeCloseTo(1 / 3, 14);
    expect(moran(values, line)?.expectation).toBeCloseTo(-1 / 3, 14);
  });

  it("[AUTO2] each step is 1: C = 3 x 6 / (2 x 6 x 5)", () => expect(geary(values, line)?.value).toBeCloseTo(0.3, 14));

  it("[AUTO3] neighbours 2 + 6 + 12 of all pairs 35", () => {
    expect(globalG(values, line)?.value).toBeCloseTo(20 / 35, 14);
    expect(() => globalG([-1, 2, 3, 4], line)).toThrow("Expected a figure of at least 0 at place 0, got -1.");
  });

  it("[AUTO1] [AUTO2] [AUTO3] [AUTO4] expectation and variance are those over all 120 orders of five values", () => {
    const rows = weightRows([[1, 2], [0], [3], [2, 4], []], [[1, 2], [1], [0.5], [1, 3], []]);
    const five = [1, 2, 4, 8, 9];
    const over = (statistic: (order: readonly number[]) => number): { mean: number; variance: number } => {
      const all = orders(five).map(statistic);
      const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
      return { mean, variance: all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length };
    };
    for (const statistic of [moran, geary, globalG]) {
      const { mean, variance } = over((order) => statistic(order, rows)?.value ?? NaN);
      expect(statistic(five, rows)?.expectation).toBeCloseTo(mean, 12);
      expect(statistic(five, rows)?.randomisation?.variance).toBeCloseTo(variance, 12);
    }
    // Three classes: 1 and 2, 4 and 8, 9.
    const joined = (order: readonly number[]) => joinCounts(order.map((value) => (value < 3 ? 0 : value < 9 ? 1 : 2)), 3, rows);
    for (const pick of [(found: ReturnType<typeof joined>) => found.joins[0]?.[0], (found: ReturnType<typeof joined>) => found.joins[1]?.[2], (found: ReturnType<typeof joined>) => found.different]) {
      const { mean, variance } = over((order) => pick(joined(order))?.value ?? NaN);
      expect(pick(joined(five))?.expectation).toBeCloseTo(mean, 12);
      expect(pick(joined(five))?.randomisation?.variance).toBeCloseTo(variance, 12);
    }
  });

  it("[AUTO4] a line of 0, 0, 1, 1: one join inside each class and one between; an unknown class is refused", () => {
    const found = joinCounts([0, 0, 1, 1], 2, line);
    expect([found.joins[0]?.[0]?.value, found.joins[1]?.[1]?.value, found.joins[0]?.[1]?.value, found.different.value]).toEqual([1, 1, 1, 1]);
    expect(() => joinCounts([0, 0, 1, 2], 2, line)).toThrow("Expected classes from 0 to 1 at place 3, got 2.");
  });

  it("[AUTO7] rates of 1 in 10 and 3 in 20 by hand; equal rates score 0, nothing counted gives null", () => {
    // b = 4/30; s2 = (10 (1/30)^2 + 20 (1/60)^2)/30; a = s2 - b/15 < 0 and stays so; where a + b/n <= 0 it becomes b/n.
    const b = 4 / 30;
    const a = (10 / 900 + 20 / 3600) / 30 - b / 15;
    const [first = NaN, second = NaN] = rateScores([1, 3], [10, 20]) ?? [];
    expect(first).toBeCloseTo((0.1 - b) / Math.sqrt(a + b / 10), 12);
    expect(second).toBeCloseTo((0.15 - b) / Math.sqrt(b / 20), 12);
    expect([...(rateScores([1, 2, 4], [10, 20, 40]) ?? [])].map(Math.abs)).toEqual([0, 0, 0]);
    expect(rateScores([0, 0], [5, 5])).toBeNull();
    expect(() => rateScores([1], [0])).toThrow("got 1 and 0");
    expect(() => rateScores([1], [])).toThrow("Expected 1 bases, got 0.");
  });
});

describe("statistics of each place", () => {
  it("[AUTO5] by hand: z_i lag_i / m2 with m2 = 5/4, or 5/3 for a sample", () => {
    expect([...(localMoran(values, line)?.value ?? [])]).toEqual([0.6, 0.4, 0.4, 0.6]);
    localMoran(values, line, { variance: "sample" })?.value.forEach((value, i) => expect(value).toBeCloseTo(([0.45, 0.3, 0.3, 0.45])[i] ?? NaN, 14));
  });

  it("[AUTO5] parts sum to S0 times Moran's I; the moments are those over all ways of dealing", () => {
    fc.assert(fc.property(towns, ({ x, rows }) => {
      const [whole, parts] = [moran(x, rows), localMoran(x, rows)];
      if (whole === null || parts === null) return;
      expect(parts.value.reduce((sum, value) => sum + value, 0)).toBeCloseTo(weightSums(rows).s0 * whole.value, 9);
    }), seeded);
    const rows = weightRows([[1, 2], [0], [1], [], [0, 1, 2]], [[1, 2], [1], [0.5], [], [1, 1, 1]]);
    const five = [1, 2, 4, 8, 9];
    const held = localMoranMoments(five, rows);
    const total = localMoranMoments(five, rows, { held: false });
    for (const place of [0, 1, 2, 4]) {
      const mean = (all: readonly number[]): number => all.reduce((sum, value) => sum + value, 0) / all.length;
      const all = orders(five).map((order) => localMoran(order, rows)?.value[place] ?? NaN);
      expect(total?.expectation[place]).toBeCloseTo(mean(all), 12);
      expect(total?.variance[place]).toBeCloseTo(mean(all.map((value) => (value - mean(all)) ** 2)), 12);
      const kept = orders(five).filter((order) => order[place] === five[place]).map((order) => localMoran(order, rows)?.value[place] ?? NaN);
      expect(held?.expectation[place]).toBeCloseTo(mean(kept), 12);
      expect(held?.variance[place]).toBeCloseTo(mean(kept.map((value) => (value - mean(kept)) ** 2)), 12);
    }
    expect(held?.p[3]).toBeNaN();
  });

  it("[AUTO6] by hand: Gi of the first of four; Gi* of the first with itself", () => {
    // The others 2, 3, 4: mean 3, variance 2/3; the one neighbour is 2: (2 - 3)/sqrt(2/3).
    expect(localG(values, line)?.[0]).toBeCloseTo(-1 / Math.sqrt(2 / 3), 12);
    // All: mean 2.5, variance 5/4; 1 + 2 against 5: -2/sqrt(5/4 (4 x 2 - 4)/3).
    expect(localGStar(values, line)?.[0]).toBeCloseTo(-2 / Math.sqrt((5 / 4) * (4 / 3)), 12);
  });

  it("[AUTO6] row-standardised and binary rows give the same scores", () => {
    fc.assert(fc.property(towns, ({ x, rows }) => {
      for (const measure of [localG, localGStar]) measure(x, rows)?.forEach((score, i) => {
        const other = measure(x, rowStandardise(rows))?.[i] ?? NaN;
        if (Number.isNaN(score)) expect(other).toBeNaN();
        else expect(other).toBeCloseTo(score, 9);
      });
    }), seeded);
  });

  it("[AUTO8] bivariate, Geary and join counts by hand", () => {
    // Standard scores of 1, 2, 3, 4 over their sample deviation sqrt(5/3); a second figure turned round.
    const found = bivariateLocalMoran(values, [4, 3, 2, 1], line);
    [-0.45, -0.3, -0.3, -0.45].forEach((value, i) => expect(found?.[i]).toBeCloseTo(value, 12));
    [0.6, 1.2, 1.2, 0.6].forEach((value, i) => expect(localGeary(values, line)?.[i]).toBeCloseTo(value, 12));
    expect([...localJoinCounts([1, 1, 0, 1], line)]).toEqual([1, 1, 0, 0]);
    expect(() => localJoinCounts([1, 2, 0, 1], line)).toThrow("Expected 0 or 1 at place 1, got 2.");
  });
});

describe("laws", () => {
  it("[AUTO9] the order of places is irrelevant", () => {
    fc.assert(fc.property(towns, ({ x, rows }) => {
      const n = x.length;
      const turnedRows = weightRows(Array.from({ length: n }, (_, i) => Array.from(row(rows, n - 1 - i), (j) => n - 1 - j)));
      const turned = [...x].reverse();
      for (const measure of [moran, geary, globalG]) {
        const [plain, other] = [measure(x, rows), measure(turned, turnedRows)];
        if (plain === null) expect(other).toBeNull();
        else expect(other?.value).toBeCloseTo(plain.value, 10);
        if (plain?.randomisation) expect(other?.randomisation?.z).toBeCloseTo(plain.randomisation.z, 8);
      }
      const [local, other] = [localMoran(x, rows), localMoran(turned, turnedRows)];
      local?.value.forEach((value, i) => expect(other?.value[n - 1 - i]).toBeCloseTo(value, 10));
    }), seeded);
  });

  it("[AUTO9] another unit and another zero change neither Moran, Geary nor the G scores", () => {
    fc.assert(fc.property(towns, ({ x, rows }) => {
      const other = x.map((value) => 1000 + 7 * value);
      for (const measure of [moran, geary]) if (measure(x, rows) !== null) expect(measure(other, rows)?.value).toBeCloseTo(measure(x, rows)?.value ?? NaN, 8);
      localG(x, rows)?.forEach((score, i) => Number.isNaN(score) || expect(localG(other, rows)?.[i]).toBeCloseTo(score, 8));
    }), seeded);
  });

  it("[AUTO10] nothing varies or nobody has a neighbour: null; a missing figure is refused; fewer than four places have no variance", () => {
    const alone = weightRows([[], [], [], []]);
    for (const measure of [moran, geary, globalG]) {
      expect(measure([0.1, 0.1, 0.1, 0.1], line)).toBeNull();
      expect(measure(values, alone)).toBeNull();
      expect(measure([], weightRows([]))).toBeNull();
      expect(() => measure([1, 2], line)).toThrow("Expected values of 4 places, got 2.");
      expect(() => measure([1, NaN, 2, 3], line)).toThrow("Expected a figure at place 1, got NaN.");
      expect(measure([1, 2, 4], edgeRows(3, [[0, 1]]))?.randomisation).toBeNull();
    }
    for (const measure of [localMoran, localG, localGStar, localGeary, localMoranMoments]) {
      expect(measure([2, 2, 2, 2], line)).toBeNull();
      expect(() => measure([1, 2], line)).toThrow("got 2");
    }
    expect(bivariateLocalMoran([1, 1, 1, 1], values, line)).toBeNull();
    const everybody = edgeRows(3, [[0, 1], [0, 2], [1, 2]]);
    expect([...(localG([1, 2, 4], everybody) ?? [])]).toEqual([NaN, NaN, NaN]);
    expect([...(localGStar([1, 2, 4], everybody) ?? [])]).toEqual([NaN, NaN, NaN]);
  });

  it("[PERM5] [AUTO10] classes by the signs where p is at most the level; an island is an isolate, not a figure", () => {
    const rows = weightRows([[1], [0], [3], [2], [], [0]]);
    const z = Float64Array.of(1, -1, 1, -1, 5, 1);
    const lag = Float64Array.of(1, -1, -1, 1, 0, 1);
    expect(patternClasses(z, lag, Float64Array.of(0.05, 0.01, 0, 0.02, NaN, 0.051), rows, 0.05)).toEqual(["highHigh", "lowLow", "highLow", "lowHigh", "isolate", "notSignificant"]);
    expect([...(localG([1, 2, 3, 4, 5, 7], rows) ?? [])][4]).toBeNaN();
  });
});

function row({ start, neighbour }: WeightRows, i: number): Int32Array {
  return neighbour.subarray(start[i], start[i + 1]);
}

function orders(of: readonly number[]): number[][] {
  return of.length === 0 ? [[]] : of.flatMap((first, i) => orders(of.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}

