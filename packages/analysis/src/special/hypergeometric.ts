import { logBinomialProbability } from "./saddle-point.ts";

/**
 * Probability that m of `size` drawn without replacement belong to a group of `inGroup` among `all`, as three binomial
 * probabilities at the drawn share (Loader 2000): 13 digits at a population of a million.
 *
 * @param m, size, inGroup, all whole numbers, max(0, size + inGroup - all) <= m <= min(size, inGroup)
 */
export function hypergeometric(m: number, size: number, inGroup: number, all: number): number {
  const p = size / all;
  if (p === 1) return 1;
  return Math.exp(logBinomialProbability(m, inGroup, p) + logBinomialProbability(size - m, all - inGroup, p) - logBinomialProbability(size, all, p));
}
