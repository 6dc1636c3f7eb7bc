import { countInterval } from "../intervals/count-interval.ts";
import { z95 } from "../intervals/wilson-interval.ts";

export interface StandardisedRatio {
  /** Observed over expected: 1 is as the reference. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Indirectly standardised ratio (ISR, SMR): observed events over those expected at the reference's rates
 * (`expectedEvents`), with exact Poisson limits under 10 events and Byar's from 10 up. Times the reference's crude rate
 * it is the indirectly standardised rate. Ratios of two places are not comparable with each other, only each with the
 * reference.
 *
 * @param observed events, at least 0
 * @param expected events, at least 0
 * @param z normal quantile, 1.96 for 95 %
 * @returns `null` where nothing is expected
 */
export function standardisedRatio(observed: number, expected: number, z: number = z95): StandardisedRatio | null {
  if (!(expected >= 0)) throw new Error(`Expected events of at least 0, got ${expected}.`);
  const { low, high } = countInterval(observed, z);
  return expected === 0 ? null : { ratio: observed / expected, low: low / expected, high: high / expected };
}
