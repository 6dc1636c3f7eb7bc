import { logBinomialProbability } from "../special/saddle-point.ts";

/** Probabilities of a binomial where they are not negligible. */
export interface BinomialWindow {
  /** The first outcome; the others follow one by one. */
  readonly from: number;
  readonly probabilities: Float64Array;
}

/** Outcomes below this part of the likeliest are left out. */
const smallest = 1e-20;

/**
 * @param n whole number of trials
 * @param share 0-1
 */
export function binomialWindow(n: number, share: number): BinomialWindow {
  if (share <= 0) return { from: 0, probabilities: Float64Array.of(1) };
  if (share >= 1) return { from: n, probabilities: Float64Array.of(1) };
  const mode = Math.min(n, Math.floor((n + 1) * share));
  const peak = Math.exp(logBinomialProbability(mode, n, share));
  const odds = share / (1 - share);
  const below: number[] = [];
  for (let k = mode, p = peak; k > 0; k--) {
    p *= k / ((n - k + 1) * odds);
    if (p < peak * smallest) break;
    below.push(p);
  }
  const above: number[] = [];
  for (let k = mode, p = peak; k < n; k++) {
    p *= ((n - k) * odds) / (k + 1);
    if (p < peak * smallest) break;
    above.push(p);
  }
  return { from: mode - below.length, probabilities: Float64Array.from([...below.reverse(), peak, ...above]) };
}
