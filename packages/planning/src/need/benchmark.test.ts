import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchmark } from "./benchmark.ts";

describe("benchmark", () => {
  it("[NEED8] by hand: 2 and 4 become 3 and 6; capped at 5, the other takes the rest", () => {
    expect([...benchmark([2, 4], [10, 10], 9)]).toEqual([3, 6]);
    expect([...benchmark([2, 4], [10, 5], 9)]).toEqual([4, 5]);
  });

  it("[NEED8] capping one lifts the others, which may then cap too", () => {
    const scaled = benchmark([1, 8, 9], [10, 10, 9.5], 20);
    expect(scaled[2]).toBe(9.5);
    expect(scaled[1]).toBeCloseTo((8 / 9) * 10.5, 12);
    expect([...benchmark([1, 8, 9], [10, 9.1, 9.5], 20)]).toEqual([expect.closeTo(1.4, 12), 9.1, 9.5]);
  });

  it("[NEED8] nothing to scale is spread by the limits; no total gives 0; no units give none", () => {
    expect([...benchmark([0, 0], [30, 10], 8)]).toEqual([6, 2]);
    expect([...benchmark([1, 2], [3, 3], 0)]).toEqual([0, 0]);
    expect([...benchmark([], [], 0)]).toEqual([]);
  });

  it("[NEED8] on random groups the sum is the total and nothing passes its limit", () => {
    const groups = fc.array(fc.tuple(fc.double({ min: 0.001, max: 1, noNaN: true }), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 15 });
    fc.assert(fc.property(groups, fc.double({ min: 0, max: 1, noNaN: true }), (rows, share) => {
      const limits = rows.map(([, households]) => households);
      const total = share * limits.reduce((a, b) => a + b, 0);
      const scaled = benchmark(rows.map(([p, households]) => p * households), limits, total);
      expect(scaled.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 9);
      scaled.forEach((value, i) => expect(value).toBeLessThanOrEqual(limits[i] ?? 0));
    }), { seed: 20261122, numRuns: 500 });
  });
});
