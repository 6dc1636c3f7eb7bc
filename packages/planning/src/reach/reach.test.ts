import { describe, expect, it } from "vitest";
import type { Member } from "@byfokus/model";
import { testScenario, testTown } from "../evaluate/test-town.ts";
import { buildContext } from "../table/build-context.ts";
import { seen, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { reachCurve } from "./reach-curve.ts";
import { reachOfScope } from "./reach-of-scope.ts";

const three = { ids: ["b", "a", "c"], need: [30, 60, 10], residents: [100, 100, 100] };

describe("reach of places", () => {
  it("[RCHP1] a choice beside the best of the same size, by hand", () => {
    const report = reachCurve({ ...three, chosen: [true, false, false] });
    expect(report).toMatchObject({ places: 3, order: ["a", "b", "c"] });
    const expected = { populationShare: 1 / 3, coverage: 0.3, outside: 0.7, precision: 0.3, leakage: 0.7, lift: 0.9, bestCoverage: 0.6, efficiency: -0.125, concentration: 1 / 3, residentsFor50: 5 / 18, residentsFor80: 5 / 9 };
    for (const [key, value] of Object.entries(expected)) expect(report[key as keyof typeof expected], key).toBeCloseTo(value, 12);
    expect(report.lorenz.map(({ need }) => need)).toEqual([0, 0.6, 0.9, 1]);
  });

  it("[RCHP2] without a choice there is the curve alone; where nobody is in need there is neither", () => {
    expect(reachCurve(three)).toMatchObject({ populationShare: null, coverage: null, outside: null, bestCoverage: null, efficiency: null });
    expect(reachCurve({ ...three, need: [0, 0, 0], chosen: [true, true, false] })).toMatchObject({ coverage: null, concentration: null, residentsFor50: null, lorenz: [], order: [] });
  });

  it("[RCHP2] missing and suppressed places are left out and counted, never 0", () => {
    const report = reachCurve({ ids: ["a", "b", "c", "d"], need: [5, "missing", "suppressed", 0], residents: [10, 10, 10, 10], chosen: [true, true, false, false] });
    expect(report).toMatchObject({ places: 2, dropped: { missing: 1, suppressed: 1 }, coverage: 1, populationShare: 0.5 });
    expect(() => reachCurve({ ...three, need: [1] })).toThrow("Expected need for 3 places, got 1.");
  });

  it("[RCHP2] more in need than residents is told with the place's id", () => {
    expect(() => reachCurve({ ids: ["b", "a"], need: [3, 1], residents: [2, 2] })).toThrow('Expected need from 0 to the 2 residents of "b", got 3.');
  });

  it("[RCHP3] the order of the file is irrelevant, ties go by id, and a long curve is thinned between its ends", () => {
    const turned = reachCurve({ ids: ["c", "b", "a"], need: [10, 30, 60], residents: [100, 100, 100], chosen: [false, true, false] });
    expect(turned).toEqual(reachCurve({ ...three, chosen: [true, false, false] }));
    expect(reachCurve({ ids: ["b", "a"], need: [1, 1], residents: [2, 2] }).order).toEqual(["a", "b"]);
    const many = Array.from({ length: 1001 }, (_, i) => i);
    const { lorenz } = reachCurve({ ids: many.map(String), need: many.map((i) => i % 7), residents: many.map(() => 10) });
    expect(lorenz.length).toBeLessThan(204);
    expect([lorenz[0], lorenz.at(-1)]).toEqual([{ residents: 0, need: 0 }, { residents: 1, need: 1 }]);
  });
});

describe("reach of a scope", () => {
  /** Two areas of two blocks; need lies in one block of each. */
  const context = testTown({
    blocks: [
      { id: "1", area: "A", department: "d", organisation: "o", dwellings: 50, need: 25 },
      { id: "2", area: "A", dwellings: 50, need: 5 },
      { id: "3", area: "B", dwellings: 50, need: 20 },
      { id: "4", area: "B", dwellings: 50, need: 0 },
    ],
  });
  const of = (...members: Member[]) => reachOfScope(context, testScenario(members));

  it("[RCHP4] counts the homes of the places named, whatever the staff; referral and movers name none", () => {
    expect(of({ kind: "area", id: "A", fte: 0 })).toMatchObject({ populationShare: 0.5, coverage: 0.6, outside: 0.4 });
    expect(of({ kind: "department", id: "d", fte: 1 }, { kind: "block", id: "1" }).coverage).toBe(0.5);
    expect(of({ kind: "organisation", id: "o", fte: 1 }).coverage).toBe(0.5);
    expect(of({ kind: "city", id: "city", fte: 1 })).toMatchObject({ coverage: 1, efficiency: null });
    expect(of({ kind: "referral", id: "referral", places: 9 }, { kind: "movers", id: "A", places: 3 }, { kind: "area", id: "gone", fte: 1 }, { kind: "stairwell", id: "1" })).toMatchObject({ populationShare: 0, coverage: 0, precision: null });
  });

  it("[RCHP5] the price of areas is the gap between the best blocks and the best areas", () => {
    const report = of({ kind: "area", id: "A", fte: 1 });
    expect(report.bestByAreas).toBeCloseTo(0.6, 12);
    expect(report.bestCoverage).toBeCloseTo(0.9, 12);
    expect(report.priceOfAreas).toBeCloseTo(0.3, 12);
    expect(report.efficiency).toBeCloseTo(0.1 / 0.4, 12);
  });

  it("[RCHP5] homes outside areas are places too, one per district", () => {
    const mixed = testTown({ blocks: [{ id: "1", area: "A", dwellings: 10, need: 5 }, { id: "2", district: "N", dwellings: 10, need: 5 }, { id: "3", dwellings: 10, need: 0 }] });
    const report = reachOfScope(mixed, testScenario([{ kind: "area", id: "A", fte: 1 }]));
    expect(report).toMatchObject({ coverage: 0.5, bestByAreas: 0.5 });
  });

  it("[RCHP5] the rest of each district, and of the town, is a place of its own", () => {
    // 9, 5, 1 and 0 of ten each: the best ten hold 9 of 15.
    const rest = testTown({ blocks: [
      { id: "1", area: "A", dwellings: 10, need: 5 }, { id: "2", district: "N", dwellings: 10, need: 9 }, { id: "3", district: "S", dwellings: 10, need: 0 }, { id: "4", dwellings: 10, need: 1 },
    ] });
    expect(reachOfScope(rest, testScenario([{ kind: "area", id: "A", fte: 1 }]))).toMatchObject({ populationShare: 0.25, coverage: 1 / 3, bestByAreas: 0.6, priceOfAreas: 0 });
  });

  it("[RCHP4] a stairwell that the table names is chosen as itself", () => {
    const town = townForTests({
      areas: [{ id: "A", name: "A", tenure: "social" }],
      stairwells: [stairwellForTests("1", { areaId: "A" }), stairwellForTests("2", { areaId: "A", dwellings: 30 })],
      observations: [seen("1", 10, 20), seen("2", 2, 20)],
    });
    const table = buildContext(town, { parts: [{ indicatorId: "work", weight: 1 }], periods: 1 }, { level: "stairwell" });
    expect(reachOfScope(table, testScenario([{ kind: "stairwell", id: "1" }])).populationShare).toBeCloseTo(0.25, 12);
  });

  it("[RCHP4] an empty town has no reach", () => {
    expect(reachOfScope(testTown({ blocks: [] }), testScenario([]))).toMatchObject({ places: 0, coverage: null, priceOfAreas: null });
  });
});

describe("who is named", () => {
  it("[RCHP1] the places outside with most need, those left out, and never one whose need may not be shown", () => {
    const input = { ids: ["a", "b", "c", "d"], need: [5, 9, 9, "suppressed"], residents: [10, 20, 30, 40], chosen: [true, false, false, false] } as const;
    const report = reachCurve(input);
    expect(report.mostOutside).toEqual([{ id: "b", need: 9, residents: 20 }, { id: "c", need: 9, residents: 30 }]);
    expect([report.droppedIds, report.chosenCounts]).toEqual([["d"], { need: 5, residents: 10 }]);
    const quiet = reachCurve({ ...input, unnamed: new Set(["b"]) });
    expect(quiet.mostOutside?.map(({ id }) => id)).toEqual(["c"]);
    expect(quiet.outside).toBe(report.outside);
    expect(reachCurve({ ids: ["a"], need: [1], residents: [2] })).not.toHaveProperty("mostOutside");
  });
});
