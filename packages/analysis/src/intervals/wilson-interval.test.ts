import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson-interval.ts";

describe("wilsonInterval", () => {
  it("[WILS1] Newcombe 1998, table I, method 3, four decimals", () => {
    const published = [[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]] as const;
    for (const [x, n, low, high] of published) {
      expect(wilsonInterval(x, n).low).toBeCloseTo(low, 4);
      expect(wilsonInterval(x, n).high).toBeCloseTo(high, 4);
    }
  });

  it("[WILS1] three adults of nine: 12 to 65 per cent; nine of 27: 19 to 52", () => {
    expect(wilsonInterval(3, 9)).toEqual({ low: expect.closeTo(0.12, 2), high: expect.closeTo(0.65, 2) });
    expect(wilsonInterval(9, 27)).toEqual({ low: expect.closeTo(0.19, 2), high: expect.closeTo(0.52, 2) });
  });

  it("[WILS2] swapping counted and not counted mirrors the interval", () => {
    const { low, high } = wilsonInterval(7, 31);
    expect(wilsonInterval(24, 31)).toEqual({ low: expect.closeTo(1 - high, 14), high: expect.closeTo(1 - low, 14) });
  });

  it("[WILS3] none, all and nobody", () => {
    expect(wilsonInterval(0, 8).low).toBe(0);
    expect(wilsonInterval(8, 8).high).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(() => wilsonInterval(9, 8)).toThrow("Expected a count from 0 to 8, got 9.");
  });
});
