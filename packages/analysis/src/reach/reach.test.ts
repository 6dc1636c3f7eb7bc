import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini } from "../segregation/gini.ts";
import { greedyCover } from "./greedy-cover.ts";
import { lorenzCurve } from "./lorenz-curve.ts";
import { bestCoverage, concentration, populationForCoverage } from "./read-curve.ts";
import { reachOfPrefixes, reachOfSelection } from "./reach-of-selection.ts";

/** Three places of 100: 60, 30 and 10 in need; the curve is (1/3, 0.6), (2/3, 0.9), (1, 1). */
const need = [30, 60, 10];
const all = [100, 100, 100];

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 12 }).map((rows) => ({
  need: rows.map(([x]) => x),
  all: rows.map(([x, y]) => x + y),
}));

describe("the curve of need", () => {
  it("[RCHM1] sorts places by falling share and sums: a case by hand", () => {
    const curve = lorenzCurve(need, all);
    expect([...(curve?.order ?? [])]).toEqual([1, 0, 2]);
    expect([...(curve?.need ?? [])]).toEqual([0, 0.6, 0.9, 1]);
    expect(curve?.population[1]).toBeCloseTo(1 / 3, 15);
  });

  it("[RCHM1] ties go by position, places without residents come last, nobody in need has no curve", () => {
    expect([...(lorenzCurve([1, 0, 2, 1], [2, 0, 4, 2])?.order ?? [])]).toEqual([0, 2, 3, 1]);
    expect(lorenzCurve([0, 0], [5, 5])).toBeNull();
    // Less than one expected person in all is need like any other.
    expect([...(lorenzCurve([0.1, 0.3], [5, 5])?.need ?? [])]).toEqual([0, expect.closeTo(0.75, 14), 1]);
    expect(lorenzCurve([], [])).toBeNull();
    expect(() => lorenzCurve([1], [1, 1])).toThrow("Expected residents of 1 places, got 2.");
    expect(() => lorenzCurve([3], [2])).toThrow("Expected need from 0 to the 2 residents of place 0, got 3.");
    expect(() => lorenzCurve([-1], [2])).toThrow("got -1");
  });

  it("[RCHM2] is read both ways by straight lines", () => {
    const curve = lorenzCurve(need, all);
    if (curve === null) throw new Error("Expected a curve.");
    expect(bestCoverage(curve, 0.5)).toBeCloseTo(0.75, 12);
    expect(populationForCoverage(curve, 0.75)).toBeCloseTo(0.5, 12);
    expect([bestCoverage(curve, 0), bestCoverage(curve, 1)]).toEqual([0, 1]);
    expect(() => bestCoverage(curve, 1.1)).toThrow("Expected a share from 0 to 1, got 1.1.");
    // Where some places have no need, all of it takes only the others.
    const partly = lorenzCurve([5, 0], [10, 30]);
    expect(partly && populationForCoverage(partly, 1)).toBe(0.25);
  });

  it("[RCHM3] concentration by hand: trapezoids 0.1 + 0.25 + 0.95/3 = 2/3, so C = 1/3", () => {
    const curve = lorenzCurve(need, all);
    expect(curve && concentration(curve)).toBeCloseTo(2 * ((0.6 / 2 + (0.6 + 0.9) / 2 + 1.9 / 2) / 3) - 1, 12);
  });

  it("[RCHM3] C = G (1 - P) on random places, and 0 where all are alike", () => {
    fc.assert(
      fc.property(places, ({ need: x, all: t }) => {
        const curve = lorenzCurve(x, t);
        const g = gini(x, t.map((size, i) => size - (x[i] ?? 0)));
        if (curve === null || g === null) return;
        const share = sum(x) / sum(t);
        expect(concentration(curve)).toBeCloseTo(g * (1 - share), 10);
      }),
      { seed: 61, numRuns: 300 },
    );
    const alike = lorenzCurve([1, 2, 3], [10, 20, 30]);
    expect(alike && concentration(alike)).toBeCloseTo(0, 12);
  });
});

describe("reach of a choice", () => {
  it("[RCHM4] coverage, outside, precision, leakage, lift, best and efficiency by hand", () => {
    const reach = reachOfSelection(need, all, [true, false, false]);
    expect(reach?.coverage).toBeCloseTo(0.3, 12);
    expect(reach?.outside).toBeCloseTo(0.7, 12);
    expect(reach?.precision).toBeCloseTo(0.3, 12);
    expect(reach?.leakage).toBeCloseTo(0.7, 12);
    expect(reach?.lift).toBeCloseTo(0.9, 12);
    expect(reach?.best).toBeCloseTo(0.6, 12);
    expect(reach?.efficiency).toBeCloseTo((0.3 - 1 / 3) / (0.6 - 1 / 3), 12);
  });

  it("[RCHM5] what is undefined is null: nobody chosen, everybody chosen, places alike, nobody in need", () => {
    expect(reachOfSelection(need, all, [0, 0, 0])).toMatchObject({ coverage: 0, outside: 1, precision: null, leakage: null, lift: null, efficiency: null });
    expect(reachOfSelection(need, all, [1, 1, 1])).toMatchObject({ coverage: 1, outside: 0, lift: 1, efficiency: null });
    expect(reachOfSelection([1, 1], [4, 4], [1, 0])).toMatchObject({ coverage: 0.5, lift: 1, efficiency: null });
    expect(reachOfSelection([0], [4], [1])).toBeNull();
    expect(() => reachOfSelection(need, all, [1])).toThrow("Expected a choice for 3 places, got 1.");
  });

  it("[RCHM6] no choice holds more than the best; order of places is irrelevant", () => {
    fc.assert(
      fc.property(places, fc.infiniteStream(fc.boolean()), ({ need: x, all: t }, draws) => {
        const chosen = x.map(() => draws.next().value);
        const reach = reachOfSelection(x, t, chosen);
        if (reach === null) return;
        expect(reach.coverage).toBeLessThanOrEqual(reach.best + 1e-12);
        const turned = reachOfSelection([...x].reverse(), [...t].reverse(), [...chosen].reverse());
        for (const key of Object.keys(reach) as (keyof typeof reach)[]) {
          if (reach[key] === null) expect(turned?.[key]).toBeNull();
          else expect(turned?.[key]).toBeCloseTo(reach[key], 12);
        }
      }),
      { seed: 62, numRuns: 300 },
    );
  });

  it("[RCHM7] every prefix in one sweep is every prefix worked out alone", () => {
    fc.assert(
      fc.property(places, fc.integer(), ({ need: x, all: t }, turn) => {
        const order = x.map((_, i) => i).sort((i, j) => ((i * 7919 + turn) % 13) - ((j * 7919 + turn) % 13) || i - j);
        const prefixes = reachOfPrefixes(x, t, order);
        for (let size = 0; size <= x.length; size++) {
          const alone = reachOfSelection(x, t, x.map((_, i) => order.indexOf(i) < size));
          if (alone === null) {
            expect(prefixes).toBeNull();
            return;
          }
          expect(prefixes?.coverage[size]).toBeCloseTo(alone.coverage, 12);
          expect(prefixes?.populationShare[size]).toBeCloseTo(alone.populationShare, 12);
          expect(prefixes?.best[size]).toBeCloseTo(alone.best, 10);
        }
      }),
      { seed: 63, numRuns: 300 },
    );
    const own = reachOfPrefixes(need, all);
    expect([...(own?.coverage ?? [])]).toEqual([0, 0.6, 0.9, 1]);
    expect(own?.efficiency[1]).toBeCloseTo(1, 12);
    expect(own?.efficiency[0]).toBeNaN();
    expect(() => reachOfPrefixes(need, all, [0, 1, 1])).toThrow("Expected an order of all 3 places, got 3 entries with 2 of them.");
  });
});

describe("maximal covering by the greedy rule", () => {
  it("[RCHM8] the largest site first is not always best: greedy covers 5 of 6, the best two all 6, and the bound tells it", () => {
    // Sites a {0,1,2,3}, b {0,1,4}, c {2,3,5}: greedy a, then b (5); the best are b and c (6).
    const greedy = greedyCover([[0, 1, 2, 3], [0, 1, 4], [2, 3, 5]], [1, 1, 1, 1, 1, 1], 2);
    expect(greedy.sites).toEqual([0, 1]);
    expect([...greedy.covered]).toEqual([4, 5]);
    expect(greedy.bound).toBeGreaterThanOrEqual(6);
  });

  it("[RCHM8] ties by position, nothing left ends it, mistakes are told", () => {
    expect(greedyCover([[0], [1], [0, 1]], [1, 1], 3).sites).toEqual([2]);
    expect(greedyCover([[1], [0]], [1, 1], 1).sites).toEqual([0]);
    expect(greedyCover([], [], 2)).toEqual({ sites: [], covered: new Float64Array(), bound: 0 });
    expect(() => greedyCover([[5]], [1], 1)).toThrow("Expected places below 1 for site 0, got 5.");
    expect(() => greedyCover([[0]], [-1], 1)).toThrow("got -1");
  });

  it("[RCHM9] is the plain greedy rule, reaches 1 - 1/e of the optimum, and its bound is never under it (random, by enumeration)", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 5 }), { minLength: 1, maxLength: 7 }), fc.array(fc.nat(9), { minLength: 10, maxLength: 10 }), fc.integer({ min: 1, max: 4 }), (covers, weights, count) => {
        const { sites, covered, bound } = greedyCover(covers, weights, count);
        expect(sites).toEqual(plainGreedy(covers, weights, count));
        const optimum = bestOf(covers, weights, count);
        const value = covered.at(-1) ?? 0;
        expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * optimum - 1e-9);
        expect(bound).toBeGreaterThanOrEqual(optimum - 1e-9);
        expect(bound).toBeGreaterThanOrEqual(value - 1e-9);
      }),
      { seed: 64, numRuns: 300 },
    );
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function weightOf(covers: readonly (readonly number[])[], weights: readonly number[], sites: readonly number[]): number {
  return sum([...new Set(sites.flatMap((site) => covers[site] ?? []))].map((place) => weights[place] ?? 0));
}

function plainGreedy(covers: readonly (readonly number[])[], weights: readonly number[], count: number): number[] {
  const sites: number[] = [];
  while (sites.length < count) {
    const values = covers.map((_, site) => weightOf(covers, weights, [...sites, site]));
    const lead = values.indexOf(Math.max(...values));
    if ((values[lead] ?? 0) <= weightOf(covers, weights, sites)) return sites;
    sites.push(lead);
  }
  return sites;
}

function bestOf(covers: readonly (readonly number[])[], weights: readonly number[], count: number): number {
  let best = 0;
  for (let set = 0; set < 2 ** covers.length; set++) {
    const sites = covers.map((_, site) => site).filter((site) => ((set >> site) & 1) === 1);
    if (sites.length <= count) best = Math.max(best, weightOf(covers, weights, sites));
  }
  return best;
}
