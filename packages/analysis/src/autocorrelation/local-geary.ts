import type { WeightRows } from "../weights/weight-rows.ts";
import { standardScores } from "./standard-scores.ts";

/**
 * Local Geary (Anselin 1995, 2019): c_i = sum w_ij (z_i - z_j)^2 on standard scores with the sample's standard
 * deviation. Small where a place is like its neighbours.
 *
 * @returns `null` where values do not vary; 0 on an island, where it means nothing
 */
export function localGeary(values: ArrayLike<number>, rows: WeightRows): Float64Array | null {
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  const z = standardScores(values);
  return z === null ? null : z.map((own, i) => {
    let sum = 0;
    for (let at = rows.start[i] ?? 0; at < (rows.start[i + 1] ?? 0); at++) sum += (rows.weight[at] ?? 0) * (own - (z[rows.neighbour[at] ?? 0] ?? 0)) ** 2;
    return sum;
  });
}
