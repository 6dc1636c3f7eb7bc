import { betaQuantile } from "../special/beta-quantile.ts";
import { normalTail } from "../special/normal-tail.ts";
import { z95, type Interval } from "./wilson-interval.ts";

/**
 * Exact interval for a proportion (Clopper & Pearson 1934): every share at which neither as few nor as many would be
 * rarer than half the error. Never too narrow, on average too wide: a decision uses `midPInterval`.
 *
 * @param x counted, 0 <= x <= n; fractions are allowed
 * @param n of how many; 0 says nothing and gives 0 to 1
 * @param z normal quantile, 1.96 for 95 %
 */
export function clopperPearsonInterval(x: number, n: number, z: number = z95): Interval {
  if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n}, got ${x}.`);
  const tail = normalTail(z);
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    // Counting the others mirrors it, which keeps the digits of the small tail.
    high: x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  };
}
