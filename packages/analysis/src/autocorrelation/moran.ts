import { weightSums } from "../weights/weight-sums.ts";
import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations, lags } from "./deviations.ts";
import { normalTest, type GlobalStatistic, type NormalTest } from "./global-statistic.ts";

/** Moran's I with both of its usual variances. */
export interface Moran extends GlobalStatistic {
  /** Values taken as a sample from a normal distribution. */
  readonly normality: NormalTest | null;
}

/**
 * Moran's I (Cliff & Ord 1981): I = (n/S0) z'Wz / z'z, with E = -1/(n-1). Above E where like lies beside like.
 * Islands count among the n places.
 *
 * @returns `null` where values do not vary or nobody has a neighbour
 */
export function moran(values: ArrayLike<number>, rows: WeightRows): Moran | null {
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  const centred = deviations(values);
  const { s0, s1, s2 } = weightSums(rows);
  if (centred === null || s0 === 0) return null;
  const { z, squares, kurtosis } = centred;
  const n = z.length;
  const cross = lags(rows, z).reduce((sum, lagged, i) => sum + lagged * (z[i] ?? 0), 0);
  const value = ((n / s0) * cross) / squares;
  const expectation = -1 / (n - 1);
  const normality = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expectation ** 2;
  const plain = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const tails = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const randomisation = (plain - tails) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expectation ** 2;
  return { value, expectation, normality: normalTest(value, expectation, normality), randomisation: n > 3 ? normalTest(value, expectation, randomisation) : null };
}
