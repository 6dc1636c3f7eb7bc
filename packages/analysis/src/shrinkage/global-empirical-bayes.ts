import { pooledRates } from "./pooled-rates.ts";

export interface EmpiricalBayes {
  /** Events per person of all places together. */
  readonly mean: number;
  /** Between-place variance of the true rates, Marshall's A, at least 0. */
  readonly variance: number;
  /** Shrunk rate per place; `null` where nobody is at risk. */
  readonly rates: readonly (number | null)[];
}

/**
 * Global empirical Bayes rates (Marshall 1991, Applied Statistics 40:283): each place's rate is drawn toward the rate of
 * all, the more the fewer people it rests on. With b the rate of all and s2 the weighted variance of rates around it,
 * A = max(0, s2 - b / mean persons), and the shrunk rate is b + A / (A + b/n) (r - b).
 *
 * @param counts events per place, at least 0
 * @param bases persons per place in the same order; places without anybody are left out of mean and variance
 * @returns `null` where nobody is at risk anywhere
 */
export function globalEmpiricalBayes(counts: ArrayLike<number>, bases: ArrayLike<number>): EmpiricalBayes | null {
  const pool = pooledRates(counts, bases);
  if (pool === null) return null;
  const { mean, meanBase, squares } = pool;
  const variance = Math.max(0, squares - mean / meanBase);
  const rates = Array.from(bases, (n, i) => (n > 0 ? shrunkRate((counts[i] ?? 0) / n, n, mean, variance) : null));
  return { mean, variance, rates };
}

/** A place's rate drawn toward a mean that true rates vary around. Nobody counted anywhere around leaves the mean, 0. */
export function shrunkRate(rate: number, base: number, mean: number, variance: number): number {
  return variance === 0 ? mean : mean + (variance / (variance + mean / base)) * (rate - mean);
}
