import type { Interval } from "../intervals/wilson-interval.ts";

/**
 * Where shares of this size of place may lie when all places share one true share: the center and z standard
 * deviations to either side, within 0 to 1 (Spiegelhalter 2005, Statistics in Medicine 24:1185). Equal to the shares
 * whose Wilson limit is the center.
 *
 * @param center share of all, 0-1
 * @param base persons, above 0
 * @param z normal quantile: 1.96 for 95 %, 3.09 for 99.8 %
 * @param tau2 variance of true shares between places (`overdispersion`), at least 0
 */
export function proportionFunnel(center: number, base: number, z: number, tau2: number = 0): Interval {
  const reach = z * Math.sqrt(proportionVariance(center, base) + tau2);
  return { low: Math.max(0, center - reach), high: Math.min(1, center + reach) };
}

/** Variance of a share by chance alone where the true share is the center. */
export function proportionVariance(center: number, base: number): number {
  if (!(center >= 0 && center <= 1)) throw new Error(`Expected a center from 0 to 1, got ${center}.`);
  if (!(base > 0)) throw new Error(`Expected a base above 0, got ${base}.`);
  return (center * (1 - center)) / base;
}
