import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations, lags } from "./deviations.ts";

/** Local Moran's I of every place. */
export interface LocalMoran {
  readonly value: Float64Array;
  /** The place's own value less the mean. */
  readonly z: Float64Array;
  /** Weighted sum of the neighbours' z. */
  readonly lag: Float64Array;
}

/**
 * Local Moran's I (Anselin 1995): I_i = z_i sum w_ij z_j / m2. Above 0 where a place is like its neighbours. On an
 * island it is 0 and means nothing: see `islands`.
 *
 * @param variance m2 = sum z^2 over n ("population", as spdep) or over n - 1 ("sample", as GeoDa and esda)
 * @returns `null` where values do not vary
 */
export function localMoran(values: ArrayLike<number>, rows: WeightRows, { variance = "population" }: { readonly variance?: "population" | "sample" } = {}): LocalMoran | null {
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  const centred = deviations(values);
  if (centred === null) return null;
  const { z, squares } = centred;
  const m2 = squares / (variance === "population" ? z.length : z.length - 1);
  const lag = lags(rows, z);
  const value = new Float64Array(z.length);
  for (let i = 0; i < value.length; i++) value[i] = ((z[i] ?? 0) * (lag[i] ?? 0)) / m2;
  return { value, z, lag };
}
