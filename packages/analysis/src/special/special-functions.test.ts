import { describe, expect, it } from "vitest";
import { betaQuantile } from "./beta-quantile.ts";
import { digamma, digammaStep } from "./digamma.ts";
import { hypergeometric } from "./hypergeometric.ts";
import { incompleteBeta } from "./incomplete-beta.ts";
import { logBeta } from "./log-beta.ts";
import { logGamma } from "./log-gamma.ts";

describe("logGamma", () => {
  it("[SPEC1] equals factorials and the half-integer values", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 13);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(1e-8)).toBeCloseTo(18.420680738180209, 12); // -ln x - Euler's constant * x
  });

  it("[SPEC1] ln 1,000,000! equals the compensated sum of its logarithms, to relative 1e-14", () => {
    let sum = 0;
    let lost = 0;
    for (let n = 2; n <= 1_000_000; n++) {
      const term = Math.log(n) - lost;
      const next = sum + term;
      lost = next - sum - term;
      sum = next;
    }
    expect(Math.abs(logGamma(1_000_001) / sum - 1)).toBeLessThan(1e-14);
  });

  it("0 is infinite and below 0 a mistake", () => {
    expect(logGamma(0)).toBe(Infinity);
    expect(() => logGamma(-1)).toThrow("Expected a number of at least 0, got -1.");
  });
});

describe("digamma", () => {
  it("[SPEC2] psi(1) is minus Euler's constant, psi(1/2) less 2 ln 2 (Abramowitz & Stegun 6.3.2, 6.3.3)", () => {
    const euler = 0.5772156649015329;
    expect(digamma(1)).toBeCloseTo(-euler, 14);
    expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 14);
    expect(digamma(100)).toBeCloseTo(4.600161852738087, 13);
  });

  it("[SPEC2] a step is the same summed and subtracted", () => {
    for (const x of [0.01, 0.7, 12, 400]) {
      expect(digammaStep(x, 7)).toBeCloseTo(digamma(x + 7) - digamma(x), 12);
      expect(digammaStep(x, 33)).toBeCloseTo(Array.from({ length: 33 }, (_, j) => 1 / (x + j)).reduce((a, b) => a + b), 11);
    }
    expect(digammaStep(3, 0)).toBe(0);
    expect(() => digamma(0)).toThrow("Expected a number above 0, got 0.");
  });
});

describe("logBeta", () => {
  it("[SPEC3] small, mixed and large arguments", () => {
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 14);
    expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 14);
    expect(logBeta(1, 1e6)).toBeCloseTo(-Math.log(1e6), 11);
    // B(a, b) = B(a + 1, b) + B(a, b + 1)
    for (const [a, b] of [[12, 30], [5e5, 3e5], [3, 4e6]] as const) {
      // ln B is half a million for the second pair: ten digits are left after the point.
      expect(Math.exp(logBeta(a + 1, b) - logBeta(a, b)) + Math.exp(logBeta(a, b + 1) - logBeta(a, b))).toBeCloseTo(1, 10);
    }
  });
});

describe("incompleteBeta", () => {
  it("[SPEC4] closed forms", () => {
    for (const x of [0.01, 0.2, 0.5, 0.77, 0.999]) {
      expect(incompleteBeta(x, 1, 5)).toBeCloseTo(1 - (1 - x) ** 5, 14);
      expect(incompleteBeta(x, 3, 1)).toBeCloseTo(x ** 3, 14);
      expect(incompleteBeta(x, 2, 2)).toBeCloseTo(3 * x ** 2 - 2 * x ** 3, 14);
      expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
    }
  });

  it("[SPEC4] equals the binomial tail: P(X >= 3 of 12 at 0.1) = 0.110869977745 (R 4.2.2, binom.test one-sided part)", () => {
    expect(incompleteBeta(0.1, 3, 10)).toBeCloseTo(0.110869977745, 11);
  });

  it("[SPEC4] mirrored sides add to 1, also at a million", () => {
    for (const [x, a, b] of [[0.3, 7, 19], [0.5002, 1e6, 1e6], [0.001, 0.3, 200]] as const) {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 12);
    }
  });

  it("ends and mistakes", () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow("Expected a and b above 0, got 0 and 1.");
  });
});

describe("betaQuantile", () => {
  it("[SPEC5] Clopper-Pearson limits of 3 of 12, 7 of 20 and 40 of 300 (R 4.2.2 binom.test), 1e-10", () => {
    const published = [[3, 12, 0.0548606445279928, 0.571858461878189], [7, 20, 0.153909204784541, 0.592188534532828], [40, 300, 0.0969922149443212, 0.177108762567868]] as const;
    for (const [x, n, low, high] of published) {
      expect(Math.abs(betaQuantile(0.025, x, n - x + 1) - low)).toBeLessThan(1e-10);
      expect(Math.abs(betaQuantile(0.975, x + 1, n - x) - high)).toBeLessThan(1e-10);
    }
  });

  it("[SPEC5] closed forms: arcsine law and powers", () => {
    for (const p of [0.001, 0.025, 0.5, 0.9, 0.9999]) {
      expect(betaQuantile(p, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI * p) / 2) ** 2, 12);
      expect(betaQuantile(p, 4, 1)).toBeCloseTo(p ** 0.25, 12);
      expect(betaQuantile(p, 1, 7)).toBeCloseTo(1 - (1 - p) ** (1 / 7), 12);
    }
  });

  it("[SPEC5] undoes the distribution function over seven orders of size", () => {
    for (const a of [0.2, 1, 3.5, 60, 4000, 1e6]) {
      // Near 1 a double has no more digits: shapes b < 1 are tested as their mirror, a < 1.
      for (const b of [1, 2, 45, 1e5]) {
        for (const p of [0.025, 0.4, 0.975]) expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
      }
    }
  });

  it("a point mass, the ends and mistakes", () => {
    expect(betaQuantile(0.3, 0, 2)).toBe(0);
    expect(betaQuantile(0.3, 2, 0)).toBe(1);
    expect(betaQuantile(0, 2, 2)).toBe(0);
    expect(betaQuantile(1, 2, 2)).toBe(1);
    expect(() => betaQuantile(1.1, 2, 2)).toThrow("Expected a probability from 0 to 1, got 1.1.");
    expect(() => betaQuantile(0.5, 0, 0)).toThrow("not both 0");
  });
});

describe("hypergeometric", () => {
  it("[SPEC6] equals counting: 2 of 5 drawn from 4 in 12", () => {
    expect(hypergeometric(2, 5, 4, 12)).toBeCloseTo((6 * 56) / 792, 14);
    expect(hypergeometric(4, 12, 4, 12)).toBe(1);
  });

  it("[SPEC6] sums to 1 over all outcomes, also at a million", () => {
    for (const [size, inGroup, all] of [[7, 9, 20], [40, 300_000, 1_000_000]] as const) {
      let sum = 0;
      for (let m = Math.max(0, size + inGroup - all); m <= Math.min(size, inGroup); m++) sum += hypergeometric(m, size, inGroup, all);
      expect(sum).toBeCloseTo(1, 12);
    }
  });
});
