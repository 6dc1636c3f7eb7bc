import { logBinomialProbability } from "../special/saddle-point.ts";
import { binomialTails } from "./binomial-tails.ts";

/** Outcomes whose probability is this close to that of the seen one count as equally likely, as in R. */
export const likelyAsSeen = 1 + 1e-7;

/**
 * Exact two-sided binomial test: the probability, at the given share, of all counts no more likely than the one seen.
 *
 * @param x counted, 0 <= x <= n, whole
 * @param n of how many, whole; 0 gives 1
 * @param share the share tested, 0-1
 * @returns p, 0-1
 */
export function binomialTest(x: number, n: number, share: number): number {
  const { atMost, atLeast } = binomialTails(x, n, share);
  // The share leaves only one count possible.
  if (share === 0 || share === 1) return x === n * share ? 1 : 0;
  const seen = logBinomialProbability(x, n, share) + Math.log(likelyAsSeen);
  const rare = (count: number): boolean => logBinomialProbability(count, n, share) <= seen;
  const mode = Math.floor((n + 1) * share);
  if (x < mode) {
    const from = firstTrue(mode, n + 1, rare);
    return Math.min(1, atMost + (from > n ? 0 : binomialTails(from, n, share).atLeast));
  }
  const to = firstTrue(0, mode + 1, (step) => rare(mode - step));
  return Math.min(1, atLeast + (to > mode ? 0 : binomialTails(mode - to, n, share).atMost));
}

/** The first whole number from `low` on at which a condition holds that, once true, stays true; `end` where it never does. */
function firstTrue(low: number, end: number, holds: (at: number) => boolean): number {
  let from = low;
  let to = end;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
