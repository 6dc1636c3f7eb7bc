import { describe, expect, it } from "vitest";
import { sfc32 } from "./sfc32.ts";
import { shuffle } from "./shuffle.ts";

describe("shuffle", () => {
  it("[RAND3] by hand: always the last of those left turns 1, 2, 3 into 3, 1, 2; always the first leaves them", () => {
    const values = Int32Array.of(1, 2, 3);
    shuffle(values, () => 0);
    expect([...values]).toEqual([1, 2, 3]);
    shuffle(values, () => 0.999);
    expect([...values]).toEqual([3, 1, 2]);
  });

  it("[RAND3] each of the 6 orders of three, and each of the 12 first pairs of four, comes equally often, within 4 standard errors", () => {
    const random = sfc32(1938);
    for (const [size, first, outcomes] of [[3, 3, 6], [4, 2, 12]] as const) {
      const seen = new Map<string, number>();
      // The values are never put back: where they stood before must not matter.
      const values = Float64Array.from({ length: size }, (_, i) => i);
      for (let round = 0; round < 12_000; round++) {
        shuffle(values, random, first);
        const key = values.slice(0, first).join();
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      expect(seen.size).toBe(outcomes);
      const expected = 12_000 / outcomes;
      for (const count of seen.values()) expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  it("[RAND3] none or one value is left as it is", () => {
    const one = Float64Array.of(7);
    shuffle(one, () => 0.5);
    shuffle(new Float64Array(0), () => 0.5);
    expect([...one]).toEqual([7]);
  });
});
