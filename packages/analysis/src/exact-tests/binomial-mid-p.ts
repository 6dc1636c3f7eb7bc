import { binomialTails } from "./binomial-tails.ts";

/**
 * Two-sided mid-P of a binomial count (Lancaster 1961): twice the smaller tail, the seen count by half. Rejects a true
 * share about as often as stated, where the exact test rejects it more rarely.
 *
 * @param x counted, 0 <= x <= n, whole
 * @param n of how many, whole; 0 gives 1
 * @param share the share tested, 0-1
 * @returns p, 0-1
 */
export function binomialMidP(x: number, n: number, share: number): number {
  const { atMost, atLeast } = binomialTails(x, n, share);
  const half = (atMost + atLeast - 1) / 2;
  return Math.min(1, 2 * Math.max(0, Math.min(atMost, atLeast) - half));
}
