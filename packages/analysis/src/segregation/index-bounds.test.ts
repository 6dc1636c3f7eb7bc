import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { indexBounds } from "./index-bounds.ts";

/** Group and others of each place in turn. */
const d = (counts: Float64Array): number | null => dissimilarity(counts.filter((_, at) => at % 2 === 0), counts.filter((_, at) => at % 2 === 1));

describe("indexBounds", () => {
  it("[SEGM13] one hidden cell from 1 to 4: the bounds by hand", () => {
    // x of 10, 1..4 and y of 10, 20: D = |10/(10+x) - 1/3|.
    expect(indexBounds([10, 10, 0, 20], [{ at: 2, low: 1, high: 4 }], d)).toEqual({ low: expect.closeTo(10 / 14 - 1 / 3, 14), high: expect.closeTo(10 / 11 - 1 / 3, 14), found: "every" });
  });

  it("[SEGM13] every filling of the hidden cells lies within the bounds, also where they are searched for", () => {
    const random = sfc32(51);
    const counts = Array.from({ length: 40 }, () => 5 + Math.floor(30 * random()));
    const hidden = Array.from({ length: 12 }, (_, k) => ({ at: 3 * k, low: 0, high: 4 }));
    const bounds = indexBounds(counts, hidden, d);
    expect(bounds?.found).toBe("search");
    for (let run = 0; run < 5000; run++) {
      const filled = Float64Array.from(counts);
      for (const { at, low, high } of hidden) filled[at] = low + Math.floor((high - low + 1) * random());
      expect(d(filled)).toBeGreaterThanOrEqual((bounds?.low ?? 1) - 1e-12);
      expect(d(filled)).toBeLessThanOrEqual((bounds?.high ?? 0) + 1e-12);
    }
  });

  it("[SEGM13] nothing hidden: both are the index; no filling with a value: null; an impossible range is a mistake", () => {
    expect(indexBounds([3, 1, 1, 3], [], d)).toEqual({ low: 0.5, high: 0.5, found: "every" });
    expect(indexBounds([0, 1, 0, 3], [], d)).toBeNull();
    expect(() => indexBounds([1, 1], [{ at: 0, low: 4, high: 1 }], d)).toThrow("Expected a hidden count from 0 up, got 4 to 1.");
    expect(() => indexBounds([1, 1], [{ at: 2, low: 0, high: 1 }], d)).toThrow("Expected a cell below 2, got 2.");
  });
});
