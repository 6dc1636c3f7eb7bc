import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { sortBySlices } from "./sort-by-slices.ts";

describe("sortBySlices", () => {
  it("[MULT4] sorts and looks up as the plain way does: spread out, tied, one far off, all alike, none", () => {
    const random = sfc32(1);
    const kinds = [() => random(), () => Math.floor(3 * random()), () => (random() < 0.02 ? 1e12 : random()), () => 7, () => -5 + Math.round(100 * random()) / 10];
    for (let round = 0; round < 100; round++) {
      const kind = kinds[round % kinds.length] ?? random;
      const numbers = Float64Array.from({ length: Math.floor(200 * random()) }, kind);
      const { sorted, below } = sortBySlices(numbers);
      expect(sorted).toEqual(numbers.slice().sort());
      for (const value of [...numbers, ...Array.from({ length: 20 }, kind), -1e15, 1e15, -0.5]) expect(below(value)).toBe(numbers.filter((number) => number < value).length);
    }
  });
});
