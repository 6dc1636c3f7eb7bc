import { weightSums } from "../weights/weight-sums.ts";
import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations, lags } from "./deviations.ts";
import { normalTest, type GlobalStatistic } from "./global-statistic.ts";

/**
 * Global G (Getis & Ord 1992): sum w_ij x_i x_j over the sum of x_i x_j of all pairs, E = S0/(n(n-1)). High where high
 * values lie together, low where low ones do. Made for binary weights and values of at least 0.
 *
 * @returns `null` where values do not vary, nobody has a neighbour, or fewer than two values are above 0
 * @throws on a value below 0
 */
export function globalG(values: ArrayLike<number>, rows: WeightRows): GlobalStatistic | null {
  const lag = lags(rows, values);
  const { s0, s1, s2 } = weightSums(rows);
  if (deviations(values) === null || s0 === 0) return null;
  const n = rows.n;
  let [m1, m2, m3, m4, cross] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = values[i] ?? 0;
    if (x < 0) throw new Error(`Expected a figure of at least 0 at place ${i}, got ${x}.`);
    m1 += x;
    m2 += x ** 2;
    m3 += x ** 3;
    m4 += x ** 4;
    cross += x * (lag[i] ?? 0);
  }
  const pairs = m1 * m1 - m2;
  if (!(pairs > 0)) return null;
  const value = cross / pairs;
  const expectation = s0 / (n * (n - 1));
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
  const b4 = s1 - s2 + s0 * s0;
  const square = b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4;
  const variance = square / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - expectation ** 2;
  return { value, expectation, randomisation: n > 3 ? normalTest(value, expectation, variance) : null };
}
