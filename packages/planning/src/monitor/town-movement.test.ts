import { describe, expect, it } from "vitest";
import type { AreaSeries } from "./area-series.ts";
import { townMovement } from "./town-movement.ts";

function area(areaId: string, counts: readonly (number | null)[], base: number): AreaSeries {
  return { areaId, from: 0, points: counts.map((count) => (count === null ? { state: "missing", count: 0, base: 0 } : { state: "known", count, base })) };
}

describe("townMovement", () => {
  it("[MONI4] by hand: others had 30 of 200 before, and 45 where 30 were expected: half as many again", () => {
    const areas = [area("own", [99, 0], 100), area("B", [10, 15], 100), area("C", [20, 30], 100)];
    expect(townMovement(areas, 0, [0], [1], 2)).toEqual({ factors: Float64Array.of(1.5), relativeVariance: 1 / 30 + 1 / 45 });
  });

  it("[MONI4] an area that leaves the figures takes its expected count with it", () => {
    const areas = [area("own", [5, 5, 5], 100), area("B", [10, 10, 10], 100), area("C", [80, 80, null], 100), area("D", [10, 10, 10], 100)];
    expect([...townMovement(areas, 0, [0], [1, 2], 2).factors]).toEqual([1, 1]);
  });

  it("[MONI4] a single case elsewhere is enough, and its chance is told; an unknown figure is no case", () => {
    const areas = [area("own", [5, 5], 100), area("B", [2, 1], 100), area("C", [0, 0], 100), area("D", [9, null], 100)];
    expect(townMovement(areas, 0, [0], [1], 2)).toEqual({ factors: Float64Array.of(0.5), relativeVariance: 1 / 11 + 1 });
  });

  it("[MONI4] too few others, or nobody elsewhere: nothing is taken away", () => {
    const still = { factors: Float64Array.of(1), relativeVariance: 0 };
    expect(townMovement([area("own", [5, 5], 100), area("B", [10, 20], 100)], 0, [0], [1], 2)).toEqual(still);
    expect(townMovement([area("own", [5, 5], 100), area("B", [0, 20], 100), area("C", [0, 20], 100)], 0, [0], [1], 2)).toEqual(still);
  });
});
