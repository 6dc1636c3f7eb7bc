import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { ewmaRunLength } from "./ewma-run-length.ts";
import { ewma } from "./ewma.ts";

describe("ewma", () => {
  it("[EWMA1] by hand: from 0.15, 12 of 40 at weight 0.2 gives 0.18 below the limit 0.15 + 0.6 sqrt(0.1275 / 40)", () => {
    const path = ewma([12], [40], { p0: 0.15 });
    expect(path.value[0]).toBeCloseTo(0.18, 14);
    expect(path.limit[0]).toBeCloseTo(0.15 + 0.6 * Math.sqrt(0.1275 / 40), 14);
    expect(path.firstAlarm).toBe(-1);
  });

  it("[EWMA1] with one n for all the limit is p0 + 3 sqrt(p0 (1-p0)/n w/(2-w) (1-(1-w)^(2t)))", () => {
    const { limit } = ewma(new Float64Array(30).fill(5), new Float64Array(30).fill(40), { p0: 0.15 });
    limit.forEach((value, t) => expect(value).toBeCloseTo(0.15 + 3 * Math.sqrt((0.1275 / 40) * (0.2 / 1.8) * (1 - 0.8 ** (2 * t + 2))), 13));
  });

  it("[EWMA1] weight 1 is the plain chart of single periods; nobody asked is refused", () => {
    expect([...ewma([2, 9], [10, 10], { p0: 0.3, weight: 1 }).value]).toEqual([0.2, 0.9]);
    expect(ewma([2, 9], [10, 10], { p0: 0.3, weight: 1 }).firstAlarm).toBe(1);
    // The first alarm stays the first, whatever follows.
    expect(ewma([9, 2, 9], [10, 10, 10], { p0: 0.3, weight: 1 }).firstAlarm).toBe(0);
    expect(() => ewma([0], [0], { p0: 0.3 })).toThrow("Expected a count from 0 to 0 in period 0, got 0.");
    expect(() => ewma([0], [4], { p0: 0.3, weight: 0 })).toThrow("Expected a weight above 0 and at most 1, got 0.");
  });
});

describe("ewmaRunLength", () => {
  it("[EWMA2] weight 1: the wait for the first count above the limit", () => {
    // n 10, p0 0.3, limit 0.3 + 3 sqrt(0.021) = 0.735: eight or more of ten, 0.0015903864 (R 4.2, pbinom).
    expect(ewmaRunLength(10, 0.3, { p0: 0.3, weight: 1 })).toBeCloseTo(1 / 0.0015903864, 4);
  });

  it("[EWMA2] agrees with 6,000 simulated charts within four standard errors, in and out of control", () => {
    const random = sfc32(1959);
    // A weight of a twentieth settles late: its first limits are narrow for long.
    for (const [p, width, weight] of [[0.15, 2, 0.2], [0.22, 3, 0.2], [0.15, 1.2, 0.05]] as const) {
      const stated = ewmaRunLength(40, p, { p0: 0.15, width, weight });
      const runs = Array.from({ length: 6000 }, () => simulatedRun(random, p, width, weight));
      const mean = runs.reduce((sum, run) => sum + run, 0) / runs.length;
      const deviation = Math.sqrt(runs.reduce((sum, run) => sum + (run - mean) ** 2, 0) / runs.length);
      expect(Math.abs(mean - stated)).toBeLessThan((4 * deviation) / Math.sqrt(runs.length));
    }
  });
});

function simulatedRun(random: () => number, p: number, width: number, weight: number): number {
  let at = 0.15;
  let variance = 0;
  for (let t = 1; ; t++) {
    let x = 0;
    for (let i = 0; i < 40; i++) if (random() < p) x++;
    at = weight * (x / 40) + (1 - weight) * at;
    variance = weight ** 2 * (0.1275 / 40) + (1 - weight) ** 2 * variance;
    if (at > 0.15 + width * Math.sqrt(variance)) return t;
  }
}
