import { gammaQuantile } from "../special/gamma-quantile.ts";
import { normalTail } from "../special/normal-tail.ts";
import { z95, type Interval } from "./wilson-interval.ts";

/**
 * Exact interval for the mean of a Poisson count (Garwood 1936), by chi-square quantiles.
 *
 * @param x counted, at least 0; fractions are allowed
 * @param z normal quantile, 1.96 for 95 %
 */
export function poissonInterval(x: number, z: number = z95): Interval {
  if (!(x >= 0)) throw new Error(`Expected a count of at least 0, got ${x}.`);
  const tail = normalTail(z);
  return { low: gammaQuantile(tail, x), high: gammaQuantile(tail, x + 1, "above") };
}
