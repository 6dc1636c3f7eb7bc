import { byarInterval } from "./byar-interval.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { z95, type Interval } from "./wilson-interval.ts";

/** Below this many the limits are exact, from here up they are Byar's: the rule of the English public health figures. */
export const fewestForByar = 10;

/**
 * Interval for the mean of a count, as English public health figures print it (PHE Technical Guide, Confidence
 * Intervals, 2018): exact Poisson limits under 10, Byar's from 10 up. Divided by persons or years it is the interval
 * of a rate.
 *
 * @param x counted, at least 0; fractions are allowed
 * @param z normal quantile, 1.96 for 95 %
 */
export function countInterval(x: number, z: number = z95): Interval {
  if (x < fewestForByar) return poissonInterval(x, z);
  const { low, high } = byarInterval(x, z);
  return { low: low ?? 0, high };
}
