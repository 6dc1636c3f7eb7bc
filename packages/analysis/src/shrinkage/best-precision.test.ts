import { describe, expect, it } from "vitest";
import { bestPrecision, precisionCap, precisionFloor } from "./best-precision.ts";

describe("bestPrecision", () => {
  it("[SHRI3] closes in on a single maximum to ten digits", () => {
    // -(ln s - ln 37)^2 has its maximum at 37.
    expect(bestPrecision((s) => (-2 * (Math.log(s) - Math.log(37))) / s, () => 0) / 37).toBeCloseTo(1, 9);
  });

  it("[SHRI3] finds a maximum anywhere between the floor and the cap", () => {
    for (const s of [2e-4, 0.03, 5, 800, 3e4, 7e5]) expect(bestPrecision((at) => s - at, () => 0) / s).toBeCloseTo(1, 9);
  });

  it("[SHRI3] of two maxima it takes the more likely, whichever side it lies on", () => {
    for (const tilt of [0.1, -0.1]) {
      // A double well in t = ln s with tops near 0 and 6.
      const logLikelihood = (s: number): number => -(((Math.log(s) - 3) ** 2 - 9) ** 2) / 50 + tilt * Math.log(s);
      const score = (s: number): number => ((-4 * ((Math.log(s) - 3) ** 2 - 9) * (Math.log(s) - 3)) / 50 + tilt) / s;
      const best = Math.log(bestPrecision(score, logLikelihood));
      expect(Math.abs(best - (tilt > 0 ? 6 : 0))).toBeLessThan(0.2);
    }
  });

  it("[SHRI4] a likelihood that rises or falls all the way ends at the cap or the floor", () => {
    expect(bestPrecision(() => 1, () => 0)).toBe(precisionCap);
    expect(bestPrecision(() => -1, () => 0)).toBe(precisionFloor);
  });
});
