import { wilsonInterval, z95, type Interval } from "../intervals/wilson-interval.ts";

/**
 * The change of a share between two independent counts, with Newcombe's hybrid score interval (Newcombe 1998, two
 * proportions, method 10). Where the same people are counted twice it is too wide.
 *
 * @returns later less earlier, in -1 to 1; `null` where a base is 0
 */
export function shareChange(before: number, baseBefore: number, after: number, baseAfter: number, z: number = z95): (Interval & { readonly value: number }) | null {
  if (!(baseBefore > 0 && baseAfter > 0)) return null;
  const first = before / baseBefore;
  const second = after / baseAfter;
  const one = wilsonInterval(before, baseBefore, z);
  const two = wilsonInterval(after, baseAfter, z);
  return {
    value: second - first,
    low: second - first - Math.hypot(second - two.low, one.high - first),
    high: second - first + Math.hypot(two.high - second, first - one.low),
  };
}

/** z at 0.975 and at a power of 0.8. */
const zOfPower = z95 + 0.8416212335729143;

/**
 * The smallest change of a share that two counts of n persons would show at 5 % with a power of 0.8:
 * 2.80 sqrt(2 p (1-p) / n). The same people counted twice would make it smaller.
 *
 * @param p the share now, 0-1
 * @param n persons in each period; `null` for none
 */
export function smallestDetectableChange(p: number, n: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new Error(`Expected a share from 0 to 1, got ${p}.`);
  return n > 0 ? zOfPower * Math.sqrt((2 * p * (1 - p)) / n) : null;
}
