import type { Count, IndexDimension, IndexFigure, IndexGroup, IndexMethod, IndexPart } from "@byfokus/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildLadder } from "./build-ladder.ts";
import type { Ladder } from "./ladder.ts";

const text = { da: "tekst", en: "text" };

function figure(id: string, parts: Partial<IndexFigure> = {}): IndexFigure {
  return { kind: "figure", id, column: id, direction: "up", normalise: { kind: "z", sd: "population" }, ...parts };
}

function dimension(parts: readonly IndexPart[], rest: Partial<IndexDimension> = {}): IndexDimension {
  return { id: "score", title: text, parts, weights: "given", aggregate: { kind: "sum" }, classes: { kind: "rankGroups", groups: 2 }, ...rest };
}

function method(parts: readonly IndexPart[], rest: Partial<IndexMethod> = {}, inDimension: Partial<IndexDimension> = {}): IndexMethod {
  return { schema: "byfokus-index-method/1", id: "test", title: text, source: "test", status: "construction", validFrom: "2026-01-01", highIs: "worse", missing: "excludePlace", ties: "lowest", dimensions: [dimension(parts, inDimension)], ...rest };
}

const labels = (...ids: string[]) => ids.map((id) => ({ id, title: text }));
const table = (columns: Readonly<Record<string, readonly Count[]>>) => ({ ids: "abcdefghijklmnop".slice(0, Object.values(columns)[0]?.length).split(""), columns });
const place = (ladder: Ladder, id: string) => ladder.places.find((each) => each.id === id);
const scores = (ladder: Ladder) => Object.fromEntries(ladder.places.map(({ id, score }) => [id, score]));

describe("buildLadder", () => {
  it("[LADD1] by hand: two z-scores of three areas, one of them turned", () => {
    // work 10, 20, 30: z = -1.2247, 0, 1.2247. Education 3, 1, 2 is good: z turned = -1.2247, 1.2247, 0.
    const ladder = buildLadder(table({ work: [10, 20, 30], education: [3, 1, 2] }), method([figure("work"), figure("education", { direction: "down" })]));
    const z = Math.sqrt(1.5);
    expect(ladder.places.map(({ id, rank, score }) => [id, rank, score])).toEqual([["b", 1, expect.closeTo(z, 12)], ["c", 1, expect.closeTo(z, 12)], ["a", 3, expect.closeTo(-2 * z, 12)]]);
    expect(place(ladder, "b")?.parts).toEqual({ score: expect.closeTo(z, 12), work: 0, education: expect.closeTo(z, 12) });
    expect(ladder.parts.map(({ id, kind, n, mean }) => [id, kind, n, mean])).toEqual([["score", "dimension", 3, expect.closeTo(0, 12)], ["work", "figure", 3, 20], ["education", "figure", 3, 2]]);
  });

  it("[LADD7] by hand: a figure no place has keeps its part of a sum, and no place then claims how sure its class is", () => {
    const points = (id: string) => figure(id, { normalise: { kind: "none" } });
    const cut = { classes: { kind: "fixed", cuts: [{ at: 6, owner: "upper" }], labels: labels("low", "high") } } as const;
    const ladder = buildLadder(table({ work: [3, 2, 0], pay: [1, 2, 1], gone: ["missing", "missing", "missing"] }), method([points("work"), points("pay"), points("gone")], { missing: "dropFigure" }, cut));
    // Two of three figures: 4, 4 and 1 become 6, 6 and 1.5, and are held against a border of 6 made for three.
    expect(scores(ladder)).toEqual({ a: 6, b: 6, c: 1.5 });
    expect(ladder.places.map(({ classes, classStability }) => [classes["score"], classStability])).toEqual([["high", null], ["high", null], ["low", null]]);
    const whole = buildLadder(table({ work: [3, 2, 0], pay: [1, 2, 1] }), method([points("work"), points("pay")], { missing: "dropFigure" }, cut));
    expect(scores(whole)).toEqual({ a: 4, b: 4, c: 1 });
    expect(whole.places.map(({ classStability }) => classStability)).not.toContain(null);
  });

  it("[LADD2] the order of places and columns is irrelevant, and ties are listed by id", () => {
    const rows = fc.array(fc.record({ a: fc.integer({ min: 0, max: 6 }), b: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant<Count>("missing"), fc.constant<Count>("suppressed")) }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (list) => {
        const all = list.map((row, i) => ({ ...row, id: `p${String(i).padStart(2, "0")}` }));
        const build = (order: typeof all) => buildLadder({ ids: order.map(({ id }) => id), columns: { b: order.map(({ b }) => b), a: order.map(({ a }) => a) } }, method([figure("a"), figure("b")], { missing: "dropFigure" }), { draws: 20 });
        const [one, other] = [build(all), build(all.toReversed())];
        expect(other.places.map(({ id, state, reason, class: found }) => [id, state, reason, found])).toEqual(one.places.map(({ id, state, reason, class: found }) => [id, state, reason, found]));
        for (const { id, score, rank } of one.places) {
          expect(place(other, id)?.rank).toBe(rank);
          if (score !== null) expect(place(other, id)?.score).toBeCloseTo(score, 10);
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  const states = table({ work: [10, "missing", "suppressed", 40, 50, 60, 0], base: [100, 100, 100, 0, 100, 100, 100], people: [900, 900, 900, 900, 299, "suppressed", 300] });
  const strict = method([figure("work", { over: "base" })], { residents: { column: "people", atLeast: 300 }, outliers: [{ id: "a", why: text }] });

  it("[LADD3] every way of being outside has its own state and reason; 0 is a figure", () => {
    const ladder = buildLadder({ ...states, ids: [..."abcdefg"] }, { ...strict, missing: "dropFigure" });
    expect(Object.fromEntries(ladder.places.map(({ id, state, reason }) => [id, [state, reason?.key, reason?.part]]))).toEqual({
      a: ["excluded", "namedOutlier", undefined],
      b: ["missing", "figureMissing", "work"],
      c: ["suppressed", "figureSuppressed", "work"],
      d: ["missing", "nobodyCounted", "work"],
      e: ["tooSmall", "fewResidents", undefined],
      f: ["suppressed", "residentsSuppressed", undefined],
      // Alone in the index, it cannot be compared with anybody.
      g: ["undefined", "sameEverywhere", "work"],
    });
    expect(ladder.dropped.reduce((sum, { n }) => sum + n, 0)).toBe(7);
  });

  it("[LADD3] a place without a rank has nothing else either; of several reasons the first in the method's order is told", () => {
    const ladder = buildLadder(table({ a: [1, 2, "suppressed"], b: [1, 2, "missing"] }), method([figure("a"), figure("b")]));
    expect(place(ladder, "c")).toEqual({ id: "c", state: "suppressed", reason: { key: "figureSuppressed", part: "a" }, score: null, rank: null, rankLow: null, rankHigh: null, topShare: null, class: null, classStability: null, classes: { score: null }, parts: { score: null, a: null, b: null }, imputed: [], attention: false, residents: null });
    expect(ladder.dropped).toEqual([{ state: "suppressed", reason: { key: "figureSuppressed", part: "a" }, n: 1 }]);
  });

  it("[LADD4] places outside leave means, deviations, ranks and cuts", () => {
    const rule = method([figure("work")], { residents: { column: "people", atLeast: 300 }, outliers: [{ id: "e", why: text }] }, { classes: { kind: "quantiles", cuts: [{ at: 0.5, owner: "lower" }], labels: labels("low", "high") } });
    const all = buildLadder(table({ work: [1, 2, 3, 1000, -500], people: [300, 400, 500, 5, 900] }), rule);
    const alone = buildLadder(table({ work: [1, 2, 3], people: [300, 400, 500] }), rule);
    expect(all.places.filter(({ state }) => state === "ranked")).toEqual(alone.places);
    expect([all.parts, all.classes]).toEqual([alone.parts, alone.classes]);
  });

  it("[LADD5] a figure that is the same everywhere gives null with a reason, or is left out where the method says so", () => {
    const figures = table({ a: [1, 2, 4], same: [7, 7, 7] });
    const refused = buildLadder(figures, method([figure("a"), figure("same")]));
    for (const { state, reason, score } of refused.places) expect([state, reason, score]).toEqual(["undefined", { key: "sameEverywhere", part: "same" }, null]);
    expect(refused.sensitivity).toEqual([]);
    const left = buildLadder(figures, method([figure("a"), figure("same")], { missing: "dropFigure" }));
    expect(left.places.map(({ id, rank }) => [id, rank])).toEqual([["c", 1], ["b", 2], ["a", 3]]);
    expect(place(left, "a")?.parts.same).toBeNull();
    for (const kind of ["rank", "percentile", "normalScore", "exponential"] as const) expect(buildLadder(figures, method([figure("same", { normalise: { kind, ties: "average" } })])).places[0]?.state).toBe("undefined");
  });

  it("[LADD5] a sum that comes out the same everywhere cannot be standardised again", () => {
    const ladder = buildLadder(table({ a: [1, 2], b: [2, 1] }), method([figure("a"), figure("b")], {}, { renormalise: { kind: "z", sd: "population" } }));
    expect(ladder.places[0]).toMatchObject({ state: "undefined", reason: { key: "sameEverywhere", part: "score" } });
  });

  it("[LADD6] ties and groups are the method's", () => {
    const figures = table({ a: [5, 5, 1, 0] });
    const none = { normalise: { kind: "none" } } as const;
    const ranked = (ties: IndexMethod["ties"]) => buildLadder(figures, method([figure("a", none)], { ties })).places.map(({ rank }) => rank);
    expect([ranked("lowest"), ranked("average"), ranked("highest")]).toEqual([[1, 1, 3, 4], [1.5, 1.5, 3, 4], [2, 2, 3, 4]]);
    const grouped = buildLadder(figures, method([figure("a", none)], {}, { classes: { kind: "rankGroups", groups: 2, size: 3 } }));
    expect(grouped.places.map((each) => each.class)).toEqual(["1", "1", "1", "2"]);
    expect(grouped.classes.map(({ id, places }) => [id, places])).toEqual([["2", 1], ["1", 3]]);
  });

  it("[LADD6] the Swedish classes: cuts at mean + k SD belong to the class above", () => {
    const cuts = [-1, 0, 1].map((at) => ({ at, owner: "upper" as const }));
    const ladder = buildLadder(table({ a: [2, 4, 4, 4, 5, 5, 7, 9] }), method([figure("a", { normalise: { kind: "none" } })], {}, { classes: { kind: "standardDeviations", sd: "population", cuts, labels: labels("4", "3", "2", "1") } }));
    expect("abcdefgh".split("").map((id) => place(ladder, id)?.class)).toEqual(["4", "3", "3", "3", "2", "2", "1", "1"]);
    expect(ladder.classes.map(({ from, to }) => [from, to])).toEqual([[null, 3], [3, 5], [5, 7], [7, null]]);
  });

  describe("missing", () => {
    const none = { normalise: { kind: "none" } } as const;
    const figures = table({ a: [1, 2, 3, 4], b: [10, "missing", 30, 80] });
    const build = (missing: IndexMethod["missing"], normalise: IndexFigure["normalise"] = none.normalise) => buildLadder(figures, method([figure("a", none), figure("b", { normalise })], { missing }));

    it("[LADD7] leave the place out, or the figure with the sum scaled up, or fill in and say so", () => {
      expect(scores(build("excludePlace"))).toEqual({ d: 84, c: 33, a: 11, b: null });
      expect(scores(build("dropFigure"))).toEqual({ d: 84, c: 33, a: 11, b: 4 });
      expect(scores(build("imputeMean"))).toEqual({ d: 84, c: 33, a: 11, b: 42 });
      expect(scores(build("imputeMedian"))).toEqual({ d: 84, c: 33, a: 11, b: 32 });
      expect(place(build("imputeMean"), "b")?.imputed).toEqual(["b"]);
      expect(place(build("imputeMean"), "a")?.imputed).toEqual([]);
    });

    it("[LADD7] neutral is 0 after normalising, not a figure of 0", () => {
      const ladder = build("neutral", { kind: "z", sd: "population" });
      expect([place(ladder, "b")?.parts.b, place(ladder, "b")?.score]).toEqual([0, 2]);
      expect(ladder.parts.find(({ id }) => id === "b")).toMatchObject({ n: 3, missing: 1, mean: 40 });
    });

    it("[LADD7] k of m: a place with an unknown criterion has no count", () => {
      const above = (from: number) => ({ normalise: { kind: "points", of: "value", bound: "excluded", steps: [{ from, points: 1 }] } }) as const;
      const ladder = buildLadder(figures, method([figure("a", above(2)), figure("b", above(20))], { missing: "dropFigure" }, { aggregate: { kind: "count", from: 1 }, classes: { kind: "fixed", cuts: [{ at: 2, owner: "upper" }], labels: labels("no", "yes") } }));
      expect(scores(ladder)).toEqual({ c: 2, d: 2, a: 0, b: null });
      expect(place(ladder, "b")).toMatchObject({ state: "missing", reason: { key: "figureMissing", part: "b" } });
      expect(place(ladder, "c")?.class).toBe("yes");
    });

    it("[LADD7] points that grow with the distance from the average of all residents", () => {
      const steps = [{ from: 1.25, points: 1 }, { from: 1.5, points: 2 }, { from: 2, points: 3 }];
      const counted = table({ x: [10, 30, 40, "suppressed"], n: [100, 100, 200, 50] });
      const rule = figure("x", { over: "n", normalise: { kind: "points", of: "timesAverage", bound: "included", steps } });
      // The town: 80 of 400 = 20 %, so the shares are 0.5, 1.5 and 1 times it (0.3 / 0.2 is 1.4999999999999998 here).
      expect(scores(buildLadder(counted, method([rule])))).toEqual({ b: 2, a: 0, c: 0, d: null });
      const given = { ...rule, normalise: { kind: "points", of: "timesAverage", average: 0.1, bound: "included", steps } } as const;
      expect(scores(buildLadder(counted, method([given])))).toEqual({ b: 3, c: 3, a: 0, d: null });
    });
  });

  describe("uncertainty", () => {
    const counts = { x: [20, 30, 40, 50, 60, 5], n: [200, 200, 200, 200, 200, 20] };
    const two = method([figure("x", { over: "n" }), figure("y", { column: "y" })]);
    const figures = table({ ...counts, y: [6, 5, 4, 3, 2, 1] });

    it("[LADD8] every ranked place has an interval that holds its rank; the same seed gives the same ladder", () => {
      const ladder = buildLadder(figures, two, { seed: 4 });
      for (const { rank, rankLow, rankHigh, topShare, classStability } of ladder.places) {
        expect(rankLow).toBeLessThanOrEqual(rank ?? NaN);
        expect(rankHigh).toBeGreaterThanOrEqual(rank ?? NaN);
        for (const share of [topShare, classStability]) expect(share).toBeGreaterThanOrEqual(0);
        for (const share of [topShare, classStability]) expect(share).toBeLessThanOrEqual(1);
      }
      expect(ladder.settings).toEqual({ draws: 300, seed: 4, top: 1, concentration: 100, varied: ["weights", "noise"] });
      expect(ladder.places.reduce((sum, { topShare }) => sum + (topShare ?? 0), 0)).toBeCloseTo(1, 10);
      expect(buildLadder(figures, two, { seed: 4 })).toEqual(ladder);
      expect(buildLadder(figures, two, { seed: 5 })).not.toEqual(ladder);
    });

    it("[LADD8] where nothing can vary the interval is the rank and the class is sure", () => {
      const ladder = buildLadder(figures, method([figure("y")]));
      expect(ladder.settings.varied).toEqual([]);
      for (const { rank, rankLow, rankHigh, classStability } of ladder.places) expect([rankLow, rankHigh, classStability]).toEqual([rank, rank, 1]);
    });

    it("[LADD8] weights nearer to the nominal ones give narrower intervals, and a filled-in value varies", () => {
      const width = (ladder: Ladder) => ladder.places.reduce((sum, { rankLow, rankHigh }) => sum + (rankHigh ?? 0) - (rankLow ?? 0), 0);
      const plain = method([figure("y"), figure("x")]);
      expect(width(buildLadder(figures, plain, { concentration: 1_000_000 }))).toBeLessThan(width(buildLadder(figures, plain, { concentration: 5 })));
      const filled = buildLadder(table({ x: [1, 2, 3, 4, 5, 6], y: [1, 2, "missing", 4, 5, 6] }), method([figure("x"), figure("y", { missing: "imputeMean" })]));
      expect(filled.settings.varied).toEqual(["weights", "imputation"]);
      expect((place(filled, "c")?.rankHigh ?? 0) - (place(filled, "c")?.rankLow ?? 0)).toBeGreaterThan(0);
    });

    it("[LADD9] shrinkage pulls the small place to the mean; it has the widest interval", () => {
      const ids = Array.from({ length: 30 }, (_, i) => `p${i}`);
      const [n, x] = [ids.map((_, i) => (i === 0 ? 10 : 1000)), ids.map((_, i) => (i === 0 ? 4 : 100 + 10 * i))];
      const build = (shrink?: "betaBinomial") => buildLadder({ ids, columns: { x, n } }, method([figure("x", { over: "n", normalise: { kind: "none" }, ...(shrink === undefined ? {} : { shrink }) })]));
      const [raw, shrunk] = [build(), build("betaBinomial")];
      expect(place(raw, "p0")).toMatchObject({ rank: 1, score: 0.4 });
      expect(place(shrunk, "p0")?.score).toBeLessThan(0.34);
      expect(place(shrunk, "p0")?.rank).toBeGreaterThan(1);
      const widths = shrunk.places.map(({ id, rankLow, rankHigh }) => ({ id, width: (rankHigh ?? 0) - (rankLow ?? 0) })).sort((a, b) => b.width - a.width);
      expect(widths[0]?.id).toBe("p0");
      expect(() => buildLadder({ ids, columns: { x } }, method([figure("x", { shrink: "betaBinomial" })]))).toThrow('Expected a denominator for "x", which is to be shrunk, got column "x" alone.');
    });

    it("[LADD8] counts above their denominator are drawn as Poisson counts", () => {
      const ladder = buildLadder(table({ x: [300, 20, 10], n: [100, 100, 100] }), method([figure("x", { over: "n" })]));
      expect(ladder.settings.varied).toEqual(["noise"]);
      expect(place(ladder, "a")).toMatchObject({ rank: 1, rankLow: 1, rankHigh: 1 });
      // 20 against 10: apart by 10 with a standard deviation of sqrt(31), so they trade places in about one draw in thirty.
      expect(place(ladder, "b")).toMatchObject({ rank: 2, rankLow: 2, rankHigh: 2 });
    });
  });

  it("[LADD10] origin is refused as column and denominator, whatever the weight", () => {
    for (const [column, over] of [["ikkeVestligOprindelse", "n"], ["x", "nonWesternOrigin"]] as const) {
      expect(() => buildLadder(table({ [column]: [1, 2], [over]: [3, 4] }), method([figure("id", { column, over, weight: 0 }), figure("id2", { column, over })]))).toThrow(/Expected no figure of people's origin in method "test", got/);
    }
  });

  it("[LADD11] a geometric mean of z-scores is an error", () => {
    expect(() => buildLadder(table({ a: [1, 2] }), method([figure("a")], {}, { aggregate: { kind: "geometric" } }))).toThrow("Expected values above 0 for a geometric mean, got -1");
  });

  it("[LADD12] status and change read together; attention counts residents among all, ranked or not", () => {
    const none = { kind: "none" } as const;
    const cut = (at: number) => ({ kind: "fixed", cuts: [{ at, owner: "upper" }], labels: labels("ok", "bad") }) as const;
    const both: IndexMethod = {
      ...method([], { residents: { column: "people", atLeast: 300 }, attention: [{ status: ["bad"], change: ["bad"] }] }),
      dimensions: [dimension([figure("a", { normalise: none })], { id: "status", classes: cut(10) }), dimension([figure("aChange", { normalise: none })], { id: "change", classes: cut(1) })],
    };
    const ladder = buildLadder(table({ a: [20, 20, 5, 5], aChange: [2, 0, 2, 2], people: [300, 400, 500, 100] }), both);
    expect(Object.fromEntries(ladder.places.map(({ id, class: found, attention }) => [id, [found, attention]]))).toEqual({ a: ["badbad", true], b: ["badok", false], c: ["okbad", false], d: [null, false] });
    expect(ladder.attention).toEqual({ places: 1, residents: 300, shareOfAllResidents: 300 / 1300 });
    expect(ladder.crossTable).toEqual([{ classes: ["ok", "ok"], places: 0 }, { classes: ["ok", "bad"], places: 1 }, { classes: ["bad", "ok"], places: 1 }, { classes: ["bad", "bad"], places: 1 }]);
    expect(buildLadder(table({ a: [1, 2] }), method([figure("a")])).attention).toBeNull();
  });

  it("[LADD13] leaving out the figure that decides turns the order; another way of normalising is tried", () => {
    const { sensitivity } = buildLadder(table({ a: [1, 2, 3], b: [30, 2, 1] }), method([figure("a"), figure("b", { weight: 99 })]));
    expect(sensitivity.map(({ kind, id }) => [kind, id])).toEqual([["without", "a"], ["without", "b"], ["normalise", "rank"], ["normalise", "minMax"]]);
    expect(sensitivity[0]).toMatchObject({ rankCorrelation: expect.closeTo(1, 12), topKept: 1, largestMove: { id: "a", from: 1, to: 1 } });
    expect(sensitivity[1]).toMatchObject({ rankCorrelation: expect.closeTo(-1, 12), topKept: 0, largestMove: { id: "a", from: 1, to: 3 } });
  });

  it("[LADD13] the ladder itself is not touched by what was tried", () => {
    const group: IndexGroup = { kind: "group", id: "g", parts: [figure("a"), figure("b")], weights: "principalComponent", aggregate: { kind: "sum" }, renormalise: { kind: "minMax", low: 0, high: 1 } };
    const ladder = buildLadder(table({ a: [1, 2, 3, 5], b: [2, 1, 4, 6], c: [1, 0, 1, 0] }), method([group, figure("c")]));
    expect(ladder.sensitivity.filter(({ kind }) => kind === "without").map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(ladder.parts.find(({ id }) => id === "a")?.weight).toBeCloseTo(Math.SQRT1_2, 12);
    expect(place(ladder, "d")?.parts.g).toBe(1);
  });

  it("[LADD14] the caller's mistakes", () => {
    expect(() => buildLadder(table({ a: [1, 2] }), method([figure("b")]))).toThrow('Expected a column "b", got "a".');
    expect(() => buildLadder({ ids: ["x", "y"], columns: { a: [1] } }, method([figure("a")]))).toThrow('Expected 2 entries in column "a", got 1.');
    expect(() => buildLadder({ ids: ["x", "x"], columns: { a: [1, 2] } }, method([figure("a")]))).toThrow('Expected each place once, got "x" twice.');
  });

  it("[LADD16] no places, one place, all suppressed", () => {
    expect(buildLadder({ ids: [], columns: { a: [] } }, method([figure("a")]))).toMatchObject({ places: [], dropped: [], sensitivity: [] });
    expect(buildLadder(table({ a: [3] }), method([figure("a")])).places[0]).toMatchObject({ state: "undefined", reason: { key: "sameEverywhere", part: "a" } });
    expect(buildLadder(table({ a: [3] }), method([figure("a", { normalise: { kind: "none" } })])).places[0]).toMatchObject({ state: "ranked", rank: 1, rankLow: 1, rankHigh: 1, topShare: 1, class: "2" });
    const hidden = buildLadder(table({ a: ["suppressed", "suppressed"], b: ["suppressed", "missing"] }), method([figure("a"), figure("b")], { missing: "dropFigure" }));
    for (const { state, score } of hidden.places) expect([state, score]).toEqual(["suppressed", null]);
  });
});
