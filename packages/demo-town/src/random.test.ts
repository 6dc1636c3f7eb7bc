import { describe, expect, it } from "vitest";
import { createRandom, drawIndex, shuffled } from "./random.ts";
import { scoreAt, scoreOf, shareOf } from "./share-scale.ts";

describe("chance from a seed", () => {
  it("[SEED1] gives the same sequence for the same seed and label, another for another", () => {
    const draw = (seed: number, label: string) => { const random = createRandom(seed, label); return Array.from({ length: 5 }, random.next); };
    expect(draw(1, "a")).toEqual(draw(1, "a"));
    expect(draw(1, "a")).not.toEqual(draw(1, "b"));
    expect(draw(1, "a")).not.toEqual(draw(2, "a"));
    expect(draw(2 ** 40 + 1, "a")).not.toEqual(draw(1, "a"));
  });
  it("[SEED5] draws uniforms of mean 1/2 and variance 1/12, normals of mean 0 and variance 1", () => {
    const random = createRandom(7, "moments");
    const n = 40_000;
    const moments = (draw: () => number) => {
      const values = Array.from({ length: n }, draw);
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n] as const;
    };
    const [mean, variance] = moments(random.unit);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
    const [normalMean, normalVariance] = moments(random.normal);
    expect(Math.abs(normalMean)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(normalVariance - 1)).toBeLessThan(0.03);
  });
  it("[SEED6] shuffles every element and draws an index by weight, never one of weight 0", () => {
    const random = createRandom(3, "weights");
    expect(shuffled(50, random).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    const drawn = Array.from({ length: 9000 }, () => drawIndex([0, 1, 0, 2], random));
    expect(new Set(drawn)).toEqual(new Set([1, 3]));
    expect(Math.abs(drawn.filter((index) => index === 3).length / 9000 - 2 / 3)).toBeLessThan(0.02);
  });
});

describe("the scale of shares", () => {
  it("[FIELD1] has an inverse, is a half at 0 and rises", () => {
    expect(shareOf(0)).toBe(0.5);
    for (const share of [0.004, 0.1, 1 / 3, 0.6, 0.95]) expect(shareOf(scoreOf(share))).toBeCloseTo(share, 12);
    expect(shareOf(0.6)).toBeCloseTo(0.5 + 0.3 / Math.sqrt(1.36), 12);
  });
  it("[FIELD2] turns a field of variance v into shares of variance about v p (1 - p)", () => {
    const random = createRandom(11, "variance");
    const shares = Array.from({ length: 20_000 }, () => shareOf(scoreAt(scoreOf(0.35), Math.sqrt(0.06) * random.normal())));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
    expect(variance / (mean * (1 - mean))).toBeGreaterThan(0.045);
    expect(variance / (mean * (1 - mean))).toBeLessThan(0.065);
  });
});
