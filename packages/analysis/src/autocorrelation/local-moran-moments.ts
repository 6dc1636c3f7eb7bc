import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations } from "./deviations.ts";
import { twoSided } from "./global-statistic.ts";
import { localMoran } from "./local-moran.ts";

/** Expectation, variance, z and two-sided normal p of every local Moran; NaN in z and p where the variance is 0. */
export interface LocalMoments {
  readonly expectation: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  readonly p: Float64Array;
}

/**
 * Moments of local Moran's I with m2 = sum z^2 / n when the values are dealt out at random: to the other places with
 * the place's own held (conditional: Sokal, Oden & Thomson 1998; Bivand & Wong 2018), or to all places (total: Anselin
 * 1995). Quick, but rough for few neighbours: permutation is preferred.
 *
 * @returns `null` where values do not vary, or with fewer than three places
 */
export function localMoranMoments(values: ArrayLike<number>, rows: WeightRows, { held = true }: { readonly held?: boolean } = {}): LocalMoments | null {
  const local = localMoran(values, rows);
  const centred = deviations(values);
  const n = rows.n;
  if (local === null || centred === null || n < 3) return null;
  const m2 = centred.squares / n;
  const b2 = centred.kurtosis;
  const moments: LocalMoments = { expectation: new Float64Array(n), variance: new Float64Array(n), z: new Float64Array(n), p: new Float64Array(n) };
  for (let i = 0; i < n; i++) {
    let sum = 0;
    let squares = 0;
    for (let at = rows.start[i] ?? 0; at < (rows.start[i + 1] ?? 0); at++) {
      const w = rows.weight[at] ?? 0;
      sum += w;
      squares += w * w;
    }
    const own = local.z[i] ?? 0;
    const expectation = held ? (-own * own * sum) / ((n - 1) * m2) : -sum / (n - 1);
    const variance = held
      ? (own / m2) ** 2 * (n / (n - 2)) * (squares - (sum * sum) / (n - 1)) * (m2 - (own * own) / (n - 1))
      : (squares * (n - b2)) / (n - 1) + ((sum * sum - squares) * (2 * b2 - n)) / ((n - 1) * (n - 2)) - expectation ** 2;
    const z = variance > 0 ? ((local.value[i] ?? 0) - expectation) / Math.sqrt(variance) : NaN;
    moments.expectation[i] = expectation;
    moments.variance[i] = variance;
    moments.z[i] = z;
    moments.p[i] = Number.isNaN(z) ? NaN : twoSided(z);
  }
  return moments;
}
