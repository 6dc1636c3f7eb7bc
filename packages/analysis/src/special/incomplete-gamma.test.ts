import { describe, expect, it } from "vitest";
import { gammaQuantile } from "./gamma-quantile.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { normalTail } from "./normal-tail.ts";
import { logBinomialProbability, logPoissonProbability } from "./saddle-point.ts";

describe("incompleteGamma", () => {
  it("[INTV1] closed forms: exponential, and Poisson tails summed term by term", () => {
    expect(incompleteGamma(1, 0.01).below).toBeCloseTo(-Math.expm1(-0.01), 15);
    expect(incompleteGamma(1, 38).above / Math.exp(-38)).toBeCloseTo(1, 12);
    // P(X <= 4) at mean 3.7.
    const terms = [1, 3.7, 3.7 ** 2 / 2, 3.7 ** 3 / 6, 3.7 ** 4 / 24];
    expect(incompleteGamma(5, 3.7).above).toBeCloseTo(Math.exp(-3.7) * terms.reduce((a, b) => a + b), 14);
  });

  it("[INTV1] forty-digit arithmetic (mpmath 1.3.0), both sides, up to a shape of a million", () => {
    const known = [[0.5, 0.5, 0.6826894921370859], [7.5, 0.5, 2.535644310823259e-7], [40, 11, 1.262263152203989e-11], [1000, 1040, 0.895973088456893], [1e6, 999000, 0.1586552135743037]] as const;
    for (const [shape, x, below] of known) {
      expect(Math.abs(incompleteGamma(shape, x).below / below - 1)).toBeLessThan(1e-13);
      expect(incompleteGamma(shape, x).above).toBeCloseTo(1 - below, 13);
    }
  });

  it("[INTV1] ends and mistakes", () => {
    expect(incompleteGamma(2, 0)).toEqual({ below: 0, above: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ below: 1, above: 0 });
    expect(() => incompleteGamma(0, 1)).toThrow("Expected a shape above 0, got 0.");
    expect(() => incompleteGamma(1, NaN)).toThrow("Expected a number, got NaN.");
  });
});

describe("gammaQuantile", () => {
  it("[INTV2] chi-square table: 3.841458820694124 at 1 degree, 18.307038053275146 at 10 (mpmath 1.3.0)", () => {
    expect(2 * gammaQuantile(0.95, 0.5)).toBeCloseTo(3.841458820694124, 12);
    expect(2 * gammaQuantile(0.05, 5, "above")).toBeCloseTo(18.307038053275146, 12);
  });

  it("[INTV2] undoes the distribution on both sides over seven orders of size", () => {
    for (const shape of [0.1, 0.5, 1, 5, 77, 1e4, 1e6]) {
      for (const p of [1e-6, 0.025, 0.5, 0.99]) {
        expect(Math.abs(incompleteGamma(shape, gammaQuantile(p, shape)).below / p - 1)).toBeLessThan(1e-11);
        expect(Math.abs(incompleteGamma(shape, gammaQuantile(p, shape, "above")).above / p - 1)).toBeLessThan(1e-11);
      }
    }
  });

  it("[INTV2] a point mass, the ends and mistakes", () => {
    expect(gammaQuantile(0.3, 0)).toBe(0);
    expect(gammaQuantile(0, 4)).toBe(0);
    expect(gammaQuantile(1, 4)).toBe(Infinity);
    expect(gammaQuantile(0, 4, "above")).toBe(Infinity);
    expect(gammaQuantile(1, 4, "above")).toBe(0);
    expect(() => gammaQuantile(2, 4)).toThrow("Expected a probability from 0 to 1, got 2.");
    expect(() => gammaQuantile(0.5, -1)).toThrow("Expected a shape of at least 0, got -1.");
  });
});

describe("normalTail", () => {
  it("[INTV3] the usual quantiles, and the far tail to its own digits (mpmath 1.3.0)", () => {
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 15);
    expect(normalTail(3.090232306167813)).toBeCloseTo(0.001, 15);
    expect(normalTail(8) / 6.220960574271784e-16).toBeCloseTo(1, 12);
    expect(normalTail(0)).toBe(0.5);
    expect(normalTail(-2) + normalTail(2)).toBeCloseTo(1, 15);
  });
});

describe("saddle-point probabilities", () => {
  it("[INTV4] binomial and Poisson probabilities by hand, and their sums", () => {
    expect(Math.exp(logBinomialProbability(3, 12, 0.1))).toBeCloseTo(220 * 0.1 ** 3 * 0.9 ** 9, 14);
    expect(Math.exp(logPoissonProbability(3, 2))).toBeCloseTo((Math.exp(-2) * 8) / 6, 14);
    let binomial = 0;
    let poisson = 0;
    for (let x = 0; x <= 900; x++) {
      binomial += Math.exp(logBinomialProbability(x, 900, 0.37));
      poisson += Math.exp(logPoissonProbability(x, 300));
    }
    expect(binomial).toBeCloseTo(1, 12);
    expect(poisson).toBeCloseTo(1, 12);
  });
});
