import { incompleteGamma } from "./incomplete-gamma.ts";
import { logPoissonProbability } from "./saddle-point.ts";

/** Which side of the quantile holds the probability. A small tail on either side is met to its own digits. */
export type GammaSide = "below" | "above";

/**
 * The value with probability p of Gamma(shape) on the given side: Newton's method on that side's probability, kept
 * inside a shrinking bracket. Relative error below 1e-12. A chi-square quantile at d degrees of freedom is twice the
 * quantile at shape d/2.
 *
 * @param p in [0, 1]
 * @param shape at least 0; 0 is all mass at 0
 * @returns Infinity where nothing is left above it
 */
export function gammaQuantile(p: number, shape: number, side: GammaSide = "below"): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`Expected a probability from 0 to 1, got ${p}.`);
  if (!(shape >= 0)) throw new Error(`Expected a shape of at least 0, got ${shape}.`);
  if (shape === 0 || p === (side === "below" ? 0 : 1)) return 0;
  if (p === (side === "below" ? 1 : 0)) return Infinity;
  const over = (x: number): number => (side === "below" ? incompleteGamma(shape, x).below - p : p - incompleteGamma(shape, x).above);
  let low = 0;
  let high = Math.max(1, shape);
  while (over(high) < 0) {
    low = high;
    high *= 2;
  }
  let x = (low + high) / 2;
  for (let round = 0; round < 1000; round++) {
    const miss = over(x);
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    // The density of Gamma(shape) is shape / x times the Poisson probability of the shape at mean x.
    const density = (Math.exp(logPoissonProbability(shape, x)) * shape) / x;
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * x) return next;
    x = next;
  }
  return x;
}
