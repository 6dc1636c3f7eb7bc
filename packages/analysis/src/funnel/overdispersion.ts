import { quantile } from "../composite/quantile.ts";

export interface Overdispersion {
  /** Mean squared z after winsorising: 1 where places differ by chance alone. */
  readonly phi: number;
  /** Variance of true values between places, at least 0. */
  readonly tau2: number;
  /** Standard deviations from the center by chance alone, per place, not winsorised. */
  readonly z: readonly number[];
  /** The same when places truly differ by tau2: z* of the adjusted funnel. */
  readonly zAdjusted: readonly number[];
}

/** The tenth at each end is pulled in before phi is measured, so that the very outliers sought do not hide themselves. */
const winsorised = 0.1;

/**
 * How much more places differ than chance alone makes them, by an additive random effect (Spiegelhalter 2005, Statistics
 * in Medicine 24:1185; DerSimonian & Laird 1986). z are winsorised at their 10 and 90 % quantiles (type 7), phi is their
 * mean square, and with weights w = 1/variance tau2 = max(0, (I phi - (I - 1)) / (sum w - sum w^2 / sum w)).
 *
 * @param values one per place
 * @param variances of the values by chance alone, in the same order, above 0
 * @param center the value all are compared with
 * @returns `null` with fewer than two places: one alone says nothing of differences
 */
export function overdispersion(values: ArrayLike<number>, variances: ArrayLike<number>, center: number): Overdispersion | null {
  if (values.length !== variances.length) throw new Error(`Expected variances for ${values.length} places, got ${variances.length}.`);
  const z = Array.from(values, (value, i) => {
    const variance = variances[i] ?? NaN;
    if (!(variance > 0) || !Number.isFinite(value)) throw new Error(`Expected a value with a variance above 0 in place ${i}, got ${value} with ${variance}.`);
    return (value - center) / Math.sqrt(variance);
  });
  if (z.length < 2) return null;
  const phi = meanSquareOfMiddle(z);
  let weight = 0;
  let squared = 0;
  for (let i = 0; i < variances.length; i++) {
    const w = 1 / (variances[i] ?? NaN);
    weight += w;
    squared += w * w;
  }
  const tau2 = Math.max(0, (z.length * phi - (z.length - 1)) / (weight - squared / weight));
  const zAdjusted = Array.from(values, (value, i) => (value - center) / Math.sqrt((variances[i] ?? NaN) + tau2));
  return { phi, tau2, z, zAdjusted };
}

function meanSquareOfMiddle(z: readonly number[]): number {
  const sorted = Float64Array.from(z).sort();
  const low = quantile(sorted, winsorised) ?? -Infinity;
  const high = quantile(sorted, 1 - winsorised) ?? Infinity;
  let sum = 0;
  // In sorted order, so that the order of places does not even change the last digit.
  for (const value of sorted) sum += Math.min(high, Math.max(low, value)) ** 2;
  return sum / z.length;
}
