import { dissimilarity, expectedMutualInformation } from "@byfokus/analysis";
import { describe, expect, it } from "vitest";
import { measureSegregation } from "./measure-segregation.ts";

describe("measureSegregation", () => {
  const plain = { ids: ["a", "b", "c"], group: [3, 1, 0], others: [1, 3, 4] };

  it("[BAL6] by hand: 3, 1, 0 of 4, 4, 4", () => {
    const report = measureSegregation(plain);
    expect(report).toMatchObject({ places: 3, people: 12, dropped: [], notes: ["smallPlaces"] });
    expect(report.P).toBeCloseTo(1 / 3, 15);
    expect(report.dissimilarity).toBeCloseTo(5 / 8, 14);
    expect(report.gini).toBeCloseTo(3 / 4, 14);
    expect(report.isolation).toBeCloseTo(5 / 8, 14);
    expect(report.exposure).toBeCloseTo(3 / 8, 14);
    expect(report.eta2).toBeCloseTo(7 / 16, 14);
    expect(report.eta2SelfExcluded).toBeCloseTo(5 / 16, 14);
    expect(report.excess).toBeCloseTo(((report.dissimilarity ?? 0) - (report.expected ?? 0)) / (1 - (report.expected ?? 0)), 14);
    expect(report.mutualInformationExpected).toBeCloseTo(expectedMutualInformation({ counts: [3, 1, 1, 3, 0, 4], groups: 2 }) ?? NaN, 15);
    expect(report.levels).toEqual([{ name: "places", m: report.mutualInformation, mExpected: report.mutualInformationExpected, share: 1 }]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("[BAL7] missing, suppressed and empty places are left out, each counted for what it is, and never 0", () => {
    const report = measureSegregation({ ids: ["a", "b", "c", "d", "e", "f"], group: [3, "missing", 1, "suppressed", 0, 0], others: [1, 9, 3, 9, 4, 0] });
    expect(report.places).toBe(3);
    expect(report.dropped).toEqual([{ reason: "missing", n: 1 }, { reason: "suppressed", n: 1 }, { reason: "empty", n: 1 }]);
    expect(report.dissimilarity).toBe(measureSegregation(plain).dissimilarity);
    expect(report.notes).toEqual(["smallPlaces", "suppressed", "missing"]);
  });

  it("[BAL7] one suppressed count gives bounds over what it can be; both of a place give none", () => {
    const { bounds } = measureSegregation({ ids: ["a", "b"], group: [10, "suppressed"], others: [10, 20], suppressed: { low: 1, high: 4 } });
    expect(bounds?.dissimilarity).toEqual({ low: expect.closeTo(10 / 14 - 1 / 3, 14), high: expect.closeTo(10 / 11 - 1 / 3, 14), found: "every" });
    expect(bounds?.theilH?.low).toBeLessThan(bounds?.theilH?.high ?? 0);
    expect(measureSegregation({ ids: ["a", "b"], group: [10, "suppressed"], others: [10, "suppressed"] }).bounds).toBeUndefined();
  });

  it("[BAL8] levels by name, outermost first; places without one count as one together", () => {
    const report = measureSegregation({ ids: ["a", "b", "c", "d"], group: [8, 6, 3, 1], others: [2, 4, 7, 9], within: [["n", "n", null, null]], levelNames: ["district", "stairwell"] });
    expect(report.levels.map(({ name }) => name)).toEqual(["district", "stairwell"]);
    expect(report.levels.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(report.mutualInformation ?? NaN, 14);
    expect(report.levels.reduce((sum, { mExpected }) => sum + (mExpected ?? NaN), 0)).toBeCloseTo(report.mutualInformationExpected ?? NaN, 14);
    expect(measureSegregation({ ...plain, within: [["x", "x", "y"]] }).levels.map(({ name }) => name)).toEqual(["level 1", "places"]);
  });

  it("[BAL9] fractions have indices but no chance; an empty group has nothing; the reason is told", () => {
    const fractions = measureSegregation({ ids: ["a", "b"], group: [30.5, 10], others: [100, 120] });
    expect(fractions.dissimilarity).toBeCloseTo(dissimilarity([30.5, 10], [100, 120]) ?? NaN, 15);
    expect(fractions).toMatchObject({ expected: null, excess: null, theilHExpected: null, eta2SelfExcluded: null, notes: ["fractions"], levels: [{ mExpected: null }] });
    const nobody = measureSegregation({ ids: ["a"], group: [0], others: [400] });
    expect(nobody).toMatchObject({ P: 0, dissimilarity: null, expected: null, theilH: null, standardErrors: null, levels: [], notes: ["emptyGroup"] });
    expect(measureSegregation({ ids: [], group: [], others: [] })).toMatchObject({ places: 0, people: 0, P: null, dissimilarity: null });
    expect(measureSegregation({ ids: ["a", "b"], group: ["suppressed", "missing"], others: [1, 2] })).toMatchObject({ places: 0, dissimilarity: null });
    expect(() => measureSegregation({ ids: ["a"], group: [1, 2], others: [1] })).toThrow("Expected 1 rows, got 2.");
  });
});
