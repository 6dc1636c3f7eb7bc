import { describe, expect, it } from "vitest";
import { binomialTails } from "../exact-tests/binomial-tails.ts";
import { wilsonInterval, z95, z998 } from "../intervals/wilson-interval.ts";
import { sfc32 } from "../random/sfc32.ts";
import { logPoissonProbability } from "../special/saddle-point.ts";
import { funnelClass } from "./funnel-class.ts";
import { overdispersion } from "./overdispersion.ts";
import { proportionFunnel, proportionVariance } from "./proportion-funnel.ts";
import { ratioFunnel, ratioFunnelClass } from "./ratio-funnel.ts";

describe("proportionFunnel", () => {
  it("[FUNN1] PHE test data: one and ten persons at a center of 80.6424478571495 per cent, 1e-6", () => {
    const center = 0.806424478571495;
    expect(100 * proportionFunnel(center, 1, z95).low).toBeCloseTo(3.204264, 5);
    expect(100 * proportionFunnel(center, 10, z95).low).toBeCloseTo(56.154344, 5);
    expect(100 * proportionFunnel(center, 10, z998).low).toBeCloseTo(42.03259, 5);
  });

  it("[FUNN1] a share on a limit has the center on its own Wilson limit", () => {
    const { low, high } = proportionFunnel(0.3, 50, z95);
    expect(wilsonInterval(low * 50, 50).high).toBeCloseTo(0.3, 13);
    expect(wilsonInterval(high * 50, 50).low).toBeCloseTo(0.3, 13);
  });

  it("[FUNN2] limits stay within 0 to 1, close in on the center, and stop short of it where places truly differ", () => {
    expect(proportionFunnel(0.1, 4, z998)).toMatchObject({ low: 0 });
    expect(proportionFunnel(0.9, 4, z998)).toMatchObject({ high: 1 });
    expect(proportionFunnel(0.3, 1e12, z95).high).toBeCloseTo(0.3, 5);
    expect(proportionFunnel(0.3, 1e12, z95, 0.01).high).toBeCloseTo(0.3 + z95 * 0.1, 6);
    expect(proportionFunnel(0, 40, z95)).toEqual({ low: 0, high: 0 });
    expect(() => proportionFunnel(0.3, 0, z95)).toThrow("Expected a base above 0, got 0.");
    expect(() => proportionFunnel(1.3, 9, z95)).toThrow("Expected a center from 0 to 1, got 1.3.");
  });
});

describe("normal limits of shares", () => {
  it("[FUNN8] what chance puts outside the 95 per cent limits at 20 persons and 10 per cent, and at 300 and 30", () => {
    const outside = (center: number, base: number): readonly [high: number, low: number] => {
      const { low, high } = proportionFunnel(center, base, z95);
      const [first, last] = [Math.floor(high * base) + 1, Math.ceil(low * base) - 1];
      return [binomialTails(first, base, center).atLeast, last < 0 ? 0 : binomialTails(last, base, center).atMost];
    };
    expect(outside(0.1, 20)).toEqual([expect.closeTo(0.0432, 4), 0]);
    expect(outside(0.3, 300)).toEqual([expect.closeTo(0.0267, 4), expect.closeTo(0.0239, 4)]);
  });
});

describe("ratioFunnel", () => {
  it("[FUNN3] on the limits the Poisson tails, summed term by term, are 2.5 per cent", () => {
    const { low, high } = ratioFunnel(12, z95);
    const upTo = (count: number, mean: number): number => Array.from({ length: count + 1 }, (_, x) => Math.exp(logPoissonProbability(x, mean))).reduce((a, b) => a + b);
    expect(upTo(12, low.expected)).toBeCloseTo(0.025, 12);
    expect(1 - upTo(11, high?.expected ?? 0)).toBeCloseTo(0.025, 12);
    expect(low.ratio).toBeCloseTo(12 / low.expected, 14);
    expect(ratioFunnel(0, z95)).toEqual({ low: { expected: expect.closeTo(-Math.log(0.025), 12), ratio: 0 }, high: null });
    expect(() => ratioFunnel(1.5, z95)).toThrow("Expected a whole count of at least 0, got 1.5.");
  });

  it("[FUNN4] the class of a place changes exactly where its count meets a limit", () => {
    for (const observed of [1, 4, 30]) {
      for (const [z, outsideHigh, outsideLow, insideHigh, insideLow] of [[z95, "high95", "low95", "within", "within"], [z998, "high998", "low998", "high95", "low95"]] as const) {
        const { low, high } = ratioFunnel(observed, z);
        expect(ratioFunnelClass(observed, (high?.expected ?? 0) * 0.9999)).toBe(outsideHigh);
        expect(ratioFunnelClass(observed, (high?.expected ?? 0) * 1.0001)).toBe(insideHigh);
        expect(ratioFunnelClass(observed, low.expected * 1.0001)).toBe(outsideLow);
        expect(ratioFunnelClass(observed, low.expected * 0.9999)).toBe(insideLow);
      }
    }
    expect(ratioFunnelClass(0, 3)).toBe("within");
    expect(ratioFunnelClass(0, 4)).toBe("low95");
    expect(() => ratioFunnelClass(1, 0)).toThrow("Expected a whole count of at least 0 against more than 0, got 1 against 0.");
  });
});

describe("funnelClass", () => {
  it("[FUNN5] five classes; on a limit is inside it", () => {
    expect([0, z95, -z95, 2, -2, z998, -z998, 3.1, -3.1].map(funnelClass)).toEqual(["within", "within", "within", "high95", "low95", "high95", "low95", "high998", "low998"]);
    expect(() => funnelClass(NaN)).toThrow("Expected a number of standard deviations, got NaN.");
  });
});

describe("overdispersion", () => {
  it("[FUNN6] by hand: three values one, none and one away from the center, all of variance 1/4", () => {
    // z = -2, 0, 2; the 10 and 90 % quantiles are -1.6 and 1.6; phi = 2 x 2.56 / 3; w = 4: tau2 = (3 phi - 2) / (12 - 48/12).
    const found = overdispersion([-1, 0, 1], [0.25, 0.25, 0.25], 0);
    expect(found?.z).toEqual([-2, 0, 2]);
    expect(found?.phi).toBeCloseTo(5.12 / 3, 14);
    expect(found?.tau2).toBeCloseTo(3.12 / 8, 14);
    expect(found?.zAdjusted[2]).toBeCloseTo(1 / Math.sqrt(0.25 + 0.39), 14);
  });

  it("[FUNN6] distances are from the center: moving every value and the center alike changes nothing, mirroring turns the signs", () => {
    const random = sfc32(2005);
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: 2 + Math.floor(9 * random()) }, random);
      const variances = values.map(() => 0.01 + 0.05 * random());
      const found = overdispersion(values, variances, 0.4);
      const moved = overdispersion(values.map((value) => value + 3), variances, 3.4);
      const mirrored = overdispersion(values.map((value) => 0.8 - value), variances, 0.4);
      expect(moved?.tau2).toBeCloseTo(found?.tau2 ?? NaN, 10);
      values.forEach((value, i) => {
        expect(found?.z[i]).toBeCloseTo((value - 0.4) / Math.sqrt(variances[i] ?? NaN), 10);
        expect(moved?.zAdjusted[i]).toBeCloseTo(found?.zAdjusted[i] ?? NaN, 9);
        expect(mirrored?.z[i]).toBeCloseTo(-(found?.z[i] ?? NaN), 10);
      });
    }
    expect(overdispersion([0.4, 0.4, 0.4], [0.1, 0.2, 0.3], 0.4)).toEqual({ phi: 0, tau2: 0, z: [0, 0, 0], zAdjusted: [0, 0, 0] });
  });

  it("[FUNN6] places that differ less than chance have tau2 0 and keep their z", () => {
    const calm = overdispersion([0.1, -0.1, 0.05, 0], [1, 1, 1, 1], 0);
    expect(calm?.tau2).toBe(0);
    expect(calm?.zAdjusted).toEqual(calm?.z);
  });

  it("[FUNN6] winsorising makes it cautious: of a true variance of 3 between 4,000 simulated places it finds 1.62", () => {
    const random = sfc32(11);
    // The sum of twelve uniform numbers less six is close to normal with variance 1.
    const normal = (): number => Array.from({ length: 12 }, random).reduce((a, b) => a + b) - 6;
    const variances = Array.from({ length: 4000 }, () => 0.5 + random());
    const found = overdispersion(variances.map((variance) => Math.sqrt(variance) * normal() + Math.sqrt(3) * normal()), variances, 0);
    // Pulling in a tenth at each end takes a third of the mean square away from a normal distribution.
    expect(found?.tau2).toBeCloseTo(1.62, 2);
  });

  it("[FUNN7] the order of places is irrelevant to the digit; one place says nothing; mistakes are refused", () => {
    const values = [0.3, 0.5, 0.2, 0.7];
    const variances = [0.01, 0.02, 0.01, 0.03];
    expect(overdispersion(values.toReversed(), variances.toReversed(), 0.4)?.phi).toBe(overdispersion(values, variances, 0.4)?.phi);
    expect(overdispersion([0.3], [0.01], 0.3)).toBeNull();
    expect(overdispersion([], [], 0.3)).toBeNull();
    expect(() => overdispersion([1, 2], [1], 0)).toThrow("Expected variances for 2 places, got 1.");
    expect(() => overdispersion([1, 2], [1, 0], 0)).toThrow("Expected a value with a variance above 0 in place 1, got 2 with 0.");
    expect(proportionVariance(0.5, 4)).toBe(0.0625);
  });
});
