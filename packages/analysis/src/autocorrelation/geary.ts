import { weightSums } from "../weights/weight-sums.ts";
import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations } from "./deviations.ts";
import { normalTest, type GlobalStatistic, type NormalTest } from "./global-statistic.ts";

/** Geary's C with both of its usual variances. */
export interface Geary extends GlobalStatistic {
  readonly normality: NormalTest | null;
}

/**
 * Geary's C (Cliff & Ord 1981): C = (n-1) sum w_ij (x_i - x_j)^2 / (2 S0 z'z), expected 1. Below 1 where like lies
 * beside like; its z is turned round, (1 - C)/sd, so that above 0 means the same as for Moran's I.
 *
 * @returns `null` where values do not vary or nobody has a neighbour
 */
export function geary(values: ArrayLike<number>, rows: WeightRows): Geary | null {
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  const centred = deviations(values);
  const { s0, s1, s2 } = weightSums(rows);
  if (centred === null || s0 === 0) return null;
  const { z, squares, kurtosis: b2 } = centred;
  const n = z.length;
  const value = ((n - 1) * squaredDifferences(rows, z)) / (2 * s0 * squares);
  const normality = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
  const own = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b2);
  const shared = ((n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2)) / 4;
  const apart = s0 * s0 * (n * n - 3 - (n - 1) ** 2 * b2);
  const randomisation = (own - shared + apart) / (n * (n - 2) * (n - 3) * s0 * s0);
  return { value, expectation: 1, normality: turned(value, normality), randomisation: n > 3 ? turned(value, randomisation) : null };
}

function turned(value: number, variance: number): NormalTest | null {
  const test = normalTest(value, 1, variance);
  return test === null ? null : { ...test, z: -test.z };
}

function squaredDifferences({ n, start, neighbour, weight }: WeightRows, z: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) sum += (weight[at] ?? 0) * ((z[i] ?? 0) - (z[neighbour[at] ?? 0] ?? 0)) ** 2;
  }
  return sum;
}
