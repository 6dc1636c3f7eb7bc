import { incompleteGamma } from "../special/incomplete-gamma.ts";
import { pooledRates } from "./pooled-rates.ts";

export interface ProbabilityAtCommonRate {
  /** Events the place would have at the rate of all. */
  readonly expected: number;
  /** Its rate over the rate of all; `null` where nobody is at risk or nothing happened anywhere. */
  readonly relativeRisk: number | null;
  /** P(X <= seen) for a Poisson count at the expected mean: near 0 is unusually few, near 1 unusually many. */
  readonly probability: number;
}

/**
 * Poisson probability map (Choynowski 1959): how unusual each place's count would be if all had the same rate. It says
 * where chance alone is a poor explanation, not where the rate is high, and with many places some are always near the ends.
 *
 * @param counts events per place, at least 0
 * @param bases persons per place in the same order; a place without anybody has expected 0 and probability 1
 * @returns `null` where nobody is at risk anywhere
 */
export function poissonProbabilityMap(counts: ArrayLike<number>, bases: ArrayLike<number>): readonly ProbabilityAtCommonRate[] | null {
  const pool = pooledRates(counts, bases);
  if (pool === null) return null;
  return Array.from(bases, (n, i) => {
    const x = counts[i] ?? 0;
    const expected = n * pool.mean;
    return { expected, relativeRisk: expected > 0 ? x / expected : null, probability: incompleteGamma(x + 1, expected).above };
  });
}
