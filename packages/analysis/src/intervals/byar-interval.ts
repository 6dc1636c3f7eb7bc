import { z95 } from "./wilson-interval.ts";

/**
 * Byar's approximation to the exact interval of a Poisson count (Breslow & Day 1987, volume II, page 69). Good from
 * about 10 up; `countInterval` takes the exact limits below that.
 *
 * @param x counted, at least 0; fractions are allowed
 * @param z normal quantile, 1.96 for 95 %
 * @returns `low` is `null` where the formula falls below 0: it has nothing to say there
 */
export function byarInterval(x: number, z: number = z95): { readonly low: number | null; readonly high: number } {
  if (!(x >= 0)) throw new Error(`Expected a count of at least 0, got ${x}.`);
  const root = 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x));
  const next = x + 1;
  return {
    low: root >= 0 ? x * root ** 3 : null,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
