import { describe, expect, it } from "vitest";
import { sfc32 } from "@byfokus/analysis";
import type { Count } from "@byfokus/model";
import { testTown, type TestBlock } from "../evaluate/test-town.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { areaPattern } from "./area-pattern.ts";
import { areaWeights } from "./area-weights.ts";
import { findPockets } from "./find-pockets.ts";
import { spatialPattern } from "./spatial-pattern.ts";
import type { SpatialWeights } from "./spatial-weights.ts";

/** Five areas in a line, 500 m apart, E far off; A and B in need. */
const blocks: readonly TestBlock[] = ["A", "B", "C", "D", "E"].map((area, i) => ({ id: `${area}1`, area, dwellings: 100, need: [50, 40, 10, 12, 11][i] ?? 0, variance: 9, x: i === 4 ? 9000 : 500 * i, y: 0 }));
const town = testTown({
  blocks,
  neighbours: [["A", "B"], ["B", "C"], ["C", "D"]],
  links: [{ a: "D", b: "E", kind: "path", walkingMinutes: 9 }, { a: "E", b: "D", kind: "school" }, { a: "A", b: "C", kind: "path", walkingMinutes: 10.5 }, { a: "A", b: "gone", kind: "path", walkingMinutes: 1 }],
});

describe("areaWeights", () => {
  it("[PATN1] touching, within metres, nearest and walking; E is an island until it is asked for by nearest or by foot", () => {
    expect(areaWeights(town, { kind: "touch" })).toEqual({ ids: ["A", "B", "C", "D", "E"], neighbours: [[1], [0, 2], [1, 3], [2], []] });
    expect(areaWeights(town, { kind: "distance" }).neighbours).toEqual([[1, 2], [0, 2, 3], [0, 1, 3], [1, 2], []]);
    expect(areaWeights(town, { kind: "distance", metres: 500 }).neighbours).toEqual([[1], [0, 2], [1, 3], [2], []]);
    expect(areaWeights(town, { kind: "nearest", k: 1 }).neighbours).toEqual([[1], [0], [1], [2], [3]]);
    expect(areaWeights(town, { kind: "walking" }).neighbours).toEqual([[], [], [], [4], [3]]);
    expect(areaWeights(town, { kind: "walking", metres: 840 }).neighbours).toEqual([[2], [], [0], [4], [3]]);
  });
});

describe("spatialPattern", () => {
  it("[PATN2] by hand: 1, 2, 3, 4 in a line; the first one's neighbour is the lowest of three, so p = 2/3", () => {
    const report = spatialPattern({ values: [1, 2, 3, 4], weights: line(4) });
    // Rows sum to 1: I = (4/4) (1.5 x .5 + .5 x .5 + .5 x .5 + 1.5 x .5)/5.
    expect(report.moran?.I).toBeCloseTo(0.4, 12);
    expect(report.moran?.expectation).toBeCloseTo(-1 / 3, 12);
    expect(report.places[0]).toMatchObject({ id: "0", class: "notSignificant" });
    expect(report.places[0]?.local).toBeCloseTo(0.6, 12);
    expect(report.places[0]?.p).toBeCloseTo(2 / 3, 12);
  });

  it("[PATN2] islands take no part in Moran's I, but stand among those the values are dealt to", () => {
    const alone = spatialPattern({ values: [1, 2, 3, 4, 0, 9], weights: { ids: ["0", "1", "2", "3", "x", "y"], neighbours: [...line(4).neighbours, [], []] } });
    expect(alone.moran?.I).toBeCloseTo(0.4, 12);
    // The first one's neighbour is 2; of 2, 3, 4, 0, 9 two are at most that.
    expect(alone.places[0]?.p).toBeCloseTo(4 / 5, 12);
    expect(alone.islands).toEqual(["x", "y"]);
    expect(spatialPattern({ values: [1, 1, 1, 1, 5], weights: { ids: ["0", "1", "2", "3", "x"], neighbours: [[1], [2], [3], [0], []] } }).state).toBe("noVariation");
  });

  it("[PATN3] missing and suppressed are left out and named, never 0; a base of 0 is no rate", () => {
    const values: Count[] = [1, 2, "suppressed", 3, 4, 6, "missing", 0];
    const report = spatialPattern({ values, weights: line(8) });
    expect(report.dropped).toEqual([{ id: "2", state: "suppressed" }, { id: "6", state: "missing" }]);
    expect(report.n).toBe(6);
    // 7 lost its only neighbour with a figure.
    expect(report.islands).toEqual(["7"]);
    expect(report.places.find(({ id }) => id === "7")).toEqual({ id: "7", local: null, p: null, pAdjusted: null, class: "isolate", gStar: null });
    const rates = spatialPattern({ values: { counts: [1, 2, 3, 4, 0, 5], bases: [10, 10, "missing", 10, 0, 10] }, weights: line(6) });
    expect(rates.dropped).toEqual([{ id: "2", state: "missing" }, { id: "4", state: "noBase" }]);
    expect(rates.settings.rates).toBe(true);
    expect(() => spatialPattern({ values: [1], weights: line(3) })).toThrow("Expected figures for 3 places, got 1.");
  });

  it("[PATN4] nothing to measure says why: too few, no variation, no neighbours, all suppressed", () => {
    const state = (values: Count[], weights: SpatialWeights): string => {
      const report = spatialPattern({ values, weights });
      expect(report.moran).toBeNull();
      expect(report.places.every(({ local, p, pAdjusted, gStar }) => local === null && p === null && pAdjusted === null && gStar === null)).toBe(true);
      return report.state;
    };
    expect(state([1, 2, 3], line(3))).toBe("tooFew");
    expect(state([2, 2, 2, 2], line(4))).toBe("noVariation");
    expect(state([1, 2, 3, 4], { ids: ["0", "1", "2", "3"], neighbours: [[], [], [], []] })).toBe("noNeighbours");
    // Of two linked places I is -1 whatever their figures.
    expect(state([1, 2, 3, 4], { ids: ["0", "1", "2", "3"], neighbours: [[1], [0], [], []] })).toBe("tooFew");
    expect(state([1, 2, 3, 4], { ids: ["0", "1", "2", "3"], neighbours: [[1], [2], [0], []] })).toBe("tooFew");
    expect(state(["suppressed", "suppressed", "suppressed", "suppressed"], line(4))).toBe("tooFew");
    expect(state([], line(0))).toBe("tooFew");
    expect(spatialPattern({ values: { counts: [0, 0, 0, 0], bases: [9, 9, 9, 9] }, weights: line(4) }).state).toBe("noVariation");
  });

  it("[PATN5] a corner of high values in a lattice is found after adjustment, and the stricter rule finds no more", () => {
    const random = sfc32(1);
    const side = 12;
    const values = Array.from({ length: side * side }, (_, i) => random() + (i % side < 4 && i < 4 * side ? 3 : 0));
    const found = spatialPattern({ values, weights: lattice(side), seed: 5 });
    const classOf = new Map(found.places.map((place) => [place.id, place.class]));
    expect(classOf.get("13")).toBe("highHigh");
    expect(classOf.get("143")).not.toBe("highHigh");
    expect(found.moran?.p).toBeLessThan(1e-6);
    const strict = spatialPattern({ values, weights: lattice(side), seed: 5, fdr: "by" });
    const significant = ({ places }: typeof found): number => places.filter(({ pAdjusted }) => pAdjusted !== null && pAdjusted <= 0.05).length;
    expect(significant(strict)).toBeLessThanOrEqual(significant(found));
    expect(spatialPattern({ values, weights: lattice(side), seed: 5 })).toEqual(found);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it("[PATN5] without a pattern nearly no town shows one: at most one in ten, of 60 random towns", () => {
    const random = sfc32(2);
    const weights = lattice(8);
    const towns = Array.from({ length: 60 }, (_, seed) => spatialPattern({ values: Array.from({ length: 64 }, () => random()), weights, permutations: 1999, seed }));
    expect(towns.filter(({ places }) => places.some(({ class: own }) => own !== "notSignificant")).length).toBeLessThanOrEqual(6);
  });
});

describe("areaPattern", () => {
  it("[PATN6] need is the areas' own shares, an unknown state is left out, and the rule of neighbours is chosen", () => {
    const report = areaPattern(town, "need", { neighbours: { kind: "touch" } });
    expect(report.places.map(({ id }) => id)).toEqual(["A", "B", "C", "D", "E"]);
    expect(report.islands).toEqual(["E"]);
    expect(report.moran?.I).toBeCloseTo(spatialPattern({ values: [0.5, 0.4, 0.1, 0.12, 0.11], weights: areaWeights(town, { kind: "touch" }) }).moran?.I ?? NaN, 12);
    expect(areaPattern(town, "need", { neighbours: { kind: "nearest", k: 2 } }).islands).toEqual([]);
    const hidden: PlanningContext = { ...town, table: { ...town.table, areas: town.table.areas.map((area, i) => (i === 0 ? { ...area, needState: "suppressed" } : area)) } };
    expect(areaPattern(hidden, "need").dropped).toEqual([{ id: "A", state: "suppressed" }]);
  });

  it("[PATN6] an indicator is measured as rates of its newest period, or of the one asked for; without one it is refused", () => {
    const point = (period: string, count: number | null) => ({ period, state: count === null ? ("suppressed" as const) : ("known" as const), count, base: count === null ? null : 100, share: null });
    const history = ["A", "B", "C", "D", "E"].map((areaId, i) => ({ areaId, indicatorId: "work", points: [point("2024", 10 + i), point("2025", i === 4 ? null : 20 - i)] }));
    const seen: PlanningContext = { ...town, history };
    expect(areaPattern(seen, "work").dropped).toEqual([{ id: "E", state: "suppressed" }]);
    // Five areas: a third of them, rounded down, is one neighbour each.
    const plain = spatialPattern({ values: { counts: [10, 11, 12, 13, 14], bases: [100, 100, 100, 100, 100] }, weights: areaWeights(town, { kind: "nearest", k: 1 }) });
    expect(areaPattern(seen, "work", { period: "2024" })).toEqual({ ...plain, settings: { ...plain.settings, neighbours: { kind: "nearest", k: 1 } } });
    expect(() => areaPattern(seen, "origin")).toThrow("Expected indicator origin in some period, got periods: none.");
    expect(() => areaPattern(seen, "work", { period: "1999" })).toThrow("Expected indicator work in 1999, got periods: 2024, 2025.");
  });
});

describe("findPockets", () => {
  /** A row of 20 blocks of 40 dwellings 100 m apart, one in ten in need; four of another owner, outside areas, where six of ten are. */
  const rowTown = (need: (block: number) => number, variance = 4): PlanningContext =>
    testTown({
      blocks: Array.from({ length: 20 }, (_, i): TestBlock => ({
        id: `b${String(i).padStart(2, "0")}`,
        ...(i < 8 ? { area: "Nord" } : {}),
        tenure: i < 8 ? "social" : i % 2 === 0 ? "privateRental" : "cooperative",
        dwellings: 40,
        need: need(i),
        variance,
        x: 100 * i,
        y: 0,
      })),
    });
  const inNeed = (i: number): number => (i >= 12 && i <= 15 ? 24 : 4);

  it("[PATN7] finds the pocket outside every area, across owners", () => {
    const report = findPockets(rowTown(inNeed), { k: 160, leastShare: 0.3 });
    expect(report).toMatchObject({ k: 160, leastShare: 0.3, units: 20, withoutPosition: 0 });
    expect(report.pockets).toHaveLength(1);
    expect(report.pockets[0]).toMatchObject({
      id: "b12",
      unitIds: ["b12", "b13", "b14", "b15"],
      dwellings: 160,
      residents: 320,
      tenures: [{ tenure: "privateRental", dwellings: 80 }, { tenure: "cooperative", dwellings: 80 }],
      areaIds: [],
      outsideAreas: 1,
      outsideListedAreas: true,
      x: 1350,
      y: 0,
    });
    expect(report.pockets[0]?.needShare?.value).toBeCloseTo(0.6, 12);
    // The town's share is 0.2; the limit where none is told lies a fifth above it.
    expect(findPockets(rowTown(inNeed)).leastShare).toBeCloseTo(0.24, 12);
  });

  it("[PATN7] a neighbourhood whose interval reaches down to the limit is no pocket", () => {
    expect(findPockets(rowTown(inNeed, 400), { k: 160, leastShare: 0.3 }).pockets).toEqual([]);
    expect(findPockets(rowTown(() => 4), { k: 160 }).pockets).toEqual([]);
  });

  it("[PATN7] pockets that lie apart are two, most need first; one in an area of the newest list says so, an older list does not count", () => {
    const town = rowTown((i) => (i < 4 ? 30 : inNeed(i)));
    const listed = (listDate: string, newest: string): PlanningContext => ({
      ...town,
      frame: { ...town.frame, areas: [{ id: "Nord", name: "Nord", tenure: "social", statuses: [{ list: "vulnerable", listDate }] }, { id: "Andet", name: "Andet", tenure: "social", statuses: [{ list: "vulnerable", listDate: newest }] }] },
    });
    const pockets = findPockets(listed("2025-12-01", "2025-12-01"), { k: 160, leastShare: 0.3 }).pockets;
    expect(pockets.map(({ id, areaIds, outsideAreas, outsideListedAreas }) => ({ id, areaIds, outsideAreas, outsideListedAreas }))).toEqual([
      { id: "b00", areaIds: ["Nord"], outsideAreas: 0, outsideListedAreas: false },
      { id: "b12", areaIds: [], outsideAreas: 1, outsideListedAreas: true },
    ]);
    expect(findPockets(listed("2020-12-01", "2025-12-01"), { k: 160, leastShare: 0.3 }).pockets[0]?.outsideListedAreas).toBe(true);
  });

  it("[PATN8] a pocket below 20 dwellings shows no share; unknown need and places without a position give none; an empty town too", () => {
    const small = testTown({ blocks: [{ id: "s", dwellings: 10, need: 9, x: 0, y: 0 }, { id: "t", dwellings: 100, need: 5, x: 5000, y: 0 }, { id: "u", dwellings: 100, need: 90 }] });
    const report = findPockets(small, { k: 10, leastShare: 0.5 });
    expect(report.withoutPosition).toBe(1);
    expect(report.pockets.map(({ id, needShare }) => ({ id, needShare }))).toEqual([{ id: "s", needShare: null }]);
    const unknown: PlanningContext = { ...small, table: { ...small.table, total: { ...small.table.total, needShare: null } } };
    expect(findPockets(unknown)).toMatchObject({ leastShare: null, pockets: [] });
    expect(findPockets(testTown({ blocks: [] }))).toMatchObject({ units: 0, pockets: [] });
  });
});

function line(n: number): SpatialWeights {
  return { ids: Array.from({ length: n }, (_, i) => String(i)), neighbours: Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n)) };
}

/** A square of places, each beside those it touches, corners too. */
function lattice(side: number): SpatialWeights {
  const near = (i: number): number[] => [-1, 0, 1].flatMap((down) => [-1, 0, 1].flatMap((right) => {
    const [row, column] = [Math.floor(i / side) + down, (i % side) + right];
    return (down === 0 && right === 0) || row < 0 || column < 0 || row >= side || column >= side ? [] : [row * side + column];
  }));
  return { ids: Array.from({ length: side * side }, (_, i) => String(i)), neighbours: Array.from({ length: side * side }, (_, i) => near(i)) };
}
