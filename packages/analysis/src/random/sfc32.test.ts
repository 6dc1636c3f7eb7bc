import { describe, expect, it } from "vitest";
import { sfc32 } from "./sfc32.ts";

describe("sfc32", () => {
  it("[RAND1] the same seed gives the same numbers, another seed others", () => {
    const take = (seed: number): number[] => { const next = sfc32(seed); return Array.from({ length: 5 }, next); };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(take(1)).not.toEqual(take(1 + 2 ** 32));
  });

  it("[RAND1] is frozen: these five numbers never change", () => {
    const next = sfc32(42);
    expect(Array.from({ length: 5 }, () => Math.round(next() * 2 ** 32))).toMatchInlineSnapshot(`
      [
        4270751383,
        1279273249,
        3809842082,
        509704063,
        1969370635,
      ]
    `);
  });

  it("[RAND2] is uniform: chi-square over 64 classes and over pairs of neighbours", () => {
    const next = sfc32(2026);
    const draws = 64_000;
    const single = new Float64Array(64);
    const pairs = new Float64Array(64);
    let before = next();
    for (let i = 0; i < draws; i++) {
      const now = next();
      const a = Math.floor(now * 64);
      const b = Math.floor(before * 8) * 8 + Math.floor(now * 8);
      single[a] = (single[a] ?? 0) + 1;
      pairs[b] = (pairs[b] ?? 0) + 1;
      before = now;
    }
    const chiSquare = (counts: Float64Array): number => counts.reduce((sum, count) => sum + (count - draws / 64) ** 2 / (draws / 64), 0);
    // 63 degrees of freedom: the 0.999 quantile is 103.4.
    expect(chiSquare(single)).toBeLessThan(103.4);
    expect(chiSquare(pairs)).toBeLessThan(103.4);
  });

  it("[RAND2] the first numbers of neighbouring seeds are unrelated", () => {
    const firsts = Array.from({ length: 2000 }, (_, seed) => sfc32(seed)());
    const mean = firsts.reduce((sum, value) => sum + value, 0) / firsts.length;
    let covariance = 0;
    for (let i = 1; i < firsts.length; i++) covariance += ((firsts[i] ?? 0) - 0.5) * ((firsts[i - 1] ?? 0) - 0.5);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.03);
    expect(Math.abs((covariance / firsts.length) * 12)).toBeLessThan(0.08);
  });

  it("refuses a seed that is not a number", () => expect(() => sfc32(NaN)).toThrow("Expected a finite seed, got NaN."));
});
