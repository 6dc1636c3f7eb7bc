import { logBinomialProbability } from "../special/saddle-point.ts";
import { walkFromMode } from "./walk-from-mode.ts";

/**
 * One binomial number, by inversion from the likeliest outcome: about as many steps as the standard deviation.
 *
 * @param n whole number of trials
 * @param share 0-1
 * @param random uniform in [0, 1)
 */
export function drawBinomial(n: number, share: number, random: () => number): number {
  if (n === 0 || share <= 0) return 0;
  if (share >= 1) return n;
  const odds = share / (1 - share);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  const ratio = (k: number): number => ((n - k) * odds) / (k + 1);
  return walkFromMode({ least: 0, most: n, mode, peak: Math.exp(logBinomialProbability(mode, n, share)), ratio }, random());
}
