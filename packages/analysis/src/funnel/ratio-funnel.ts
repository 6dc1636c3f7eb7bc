import { gammaQuantile } from "../special/gamma-quantile.ts";
import { incompleteGamma } from "../special/incomplete-gamma.ts";
import { normalTail } from "../special/normal-tail.ts";
import type { FunnelClass } from "./funnel-class.ts";
import { z95, z998 } from "../intervals/wilson-interval.ts";

/** Expected events, and the observed ratio to them, at which a count is just on a limit. */
export interface RatioFunnelPoint {
  readonly expected: number;
  readonly ratio: number;
}

/**
 * The two points of an exact funnel of standardised ratios that belong to one observed count: on the upper limit so
 * many or more have the tail's probability, on the lower limit so few or fewer. Joined over counts 0, 1, 2 ... they
 * draw the limits.
 *
 * @param observed whole count, at least 0; 0 is never on the upper limit, which is `null`
 * @param z normal quantile: 1.96 for 95 %, 3.09 for 99.8 %
 */
export function ratioFunnel(observed: number, z: number): { readonly low: RatioFunnelPoint; readonly high: RatioFunnelPoint | null } {
  if (!(Number.isInteger(observed) && observed >= 0)) throw new Error(`Expected a whole count of at least 0, got ${observed}.`);
  const tail = normalTail(z);
  const at = (expected: number): RatioFunnelPoint => ({ expected, ratio: observed / expected });
  return { low: at(gammaQuantile(tail, observed + 1, "above")), high: observed === 0 ? null : at(gammaQuantile(tail, observed)) };
}

/**
 * On which side of the exact limits of a ratio funnel a place lies.
 *
 * @param observed whole count, at least 0
 * @param expected events, above 0
 */
export function ratioFunnelClass(observed: number, expected: number): FunnelClass {
  if (!(Number.isInteger(observed) && observed >= 0 && expected > 0)) throw new Error(`Expected a whole count of at least 0 against more than 0, got ${observed} against ${expected}.`);
  const asMany = observed === 0 ? 1 : incompleteGamma(observed, expected).below;
  const asFew = incompleteGamma(observed + 1, expected).above;
  if (asMany < normalTail(z998)) return "high998";
  if (asMany < normalTail(z95)) return "high95";
  if (asFew < normalTail(z998)) return "low998";
  if (asFew < normalTail(z95)) return "low95";
  return "within";
}
