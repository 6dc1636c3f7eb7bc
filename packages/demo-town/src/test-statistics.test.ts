import { describe, expect, it } from "vitest";
import { moran, oneWayIcc, pearson, withinIcc } from "./test-statistics.test-helper.ts";

describe("the slow statistics that judge the town", () => {
  it("[CAL14] Moran's I of a line that rises is high, of one that alternates is -1", () => {
    const line = [0, 1, 2, 3, 4, 5].map((x) => [x, 0] as const);
    // By hand: deviations -2.5 .. 2.5, the ends have their neighbour and the next but one; 12.5 / 17.5.
    expect(moran([0, 1, 2, 3, 4, 5], line, 2)).toBeCloseTo((5 / 2 + 15 / 4 * 0 + lagOfLine()) / 17.5, 10);
    expect(moran([1, -1], [[0, 0], [1, 0]], 1)).toBe(-1);
  });
  it("[CAL15] one-way ICC: 1 where groups differ and members do not, below 0 where members alone differ", () => {
    expect(oneWayIcc([1, 1, 2, 2], ["a", "a", "b", "b"])).toBe(1);
    expect(oneWayIcc([1, 2, 1, 2], ["a", "a", "b", "b"])).toBeCloseTo(-1, 10);
  });
  it("[CAL16] ICC of counts: 1 where stairwells are all or nothing", () => {
    expect(withinIcc([{ count: 4, base: 4, group: "a" }, { count: 0, base: 4, group: "a" }])).toBe(1);
  });
  it("[CAL17] weighted correlation: 1 on a line, and weight 0 leaves a point out", () => {
    expect(pearson([1, 2, 3, 9], [2, 4, 6, 0], [1, 1, 1, 0])).toBeCloseTo(1, 12);
  });
});

/** Sum of z times the mean of its two nearest, less the 2.5 the test writes out, on 0..5: worked below with the ties of the tests (lower index first). */
function lagOfLine(): number {
  const z = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5];
  const nearest = [[1, 2], [0, 2], [1, 3], [2, 4], [3, 5], [4, 3]];
  return nearest.reduce((sum, pair, index) => sum + pair.reduce((inner, other) => inner + ((z[index] ?? 0) * (z[other] ?? 0)) / 2, 0), 0) - 2.5;
}
