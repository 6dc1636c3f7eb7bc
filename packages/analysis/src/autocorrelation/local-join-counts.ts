import type { WeightRows } from "../weights/weight-rows.ts";
import { lags } from "./deviations.ts";

/**
 * Local join counts (Anselin & Li 2019): in places that have a property, the weighted number of neighbours that have it
 * too; 0 elsewhere. Its permutation p is that of the neighbours' sums, and is asked for only where the property is.
 *
 * @param has 1 where the place has the property, else 0
 */
export function localJoinCounts(has: ArrayLike<number>, rows: WeightRows): Float64Array {
  for (let i = 0; i < has.length; i++) if (has[i] !== 0 && has[i] !== 1) throw new Error(`Expected 0 or 1 at place ${i}, got ${has[i]}.`);
  return lags(rows, has).map((lag, i) => lag * (has[i] ?? 0));
}
