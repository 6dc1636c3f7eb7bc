import type { WeightRows } from "./weight-rows.ts";

/** What the moments of global statistics need to know of the weights (Cliff & Ord 1981). */
export interface WeightSums {
  /** S0: the sum of all weights. */
  readonly s0: number;
  /** S1: half the sum over all ordered pairs of (w_ij + w_ji) squared. */
  readonly s1: number;
  /** S2: the sum over places of (row sum + column sum) squared. */
  readonly s2: number;
}

/** S0, S1 and S2 in one pass and one look-up per entry. */
export function weightSums({ n, start, neighbour, weight }: WeightRows): WeightSums {
  const both = new Float64Array(n);
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < n; i++) {
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) {
      const j = neighbour[at] ?? 0;
      const w = weight[at] ?? 0;
      s0 += w;
      // 1/2 sum (w_ij + w_ji)^2 over ordered pairs is the sum of w_ij^2 + w_ij w_ji over entries.
      s1 += w * (w + weightBetween(j, i));
      both[i] = (both[i] ?? 0) + w;
      both[j] = (both[j] ?? 0) + w;
    }
  }
  return { s0, s1, s2: both.reduce((sum, value) => sum + value * value, 0) };

  /** Neighbours are rising, so a row is searched by halves; 0 where there is no entry. */
  function weightBetween(i: number, j: number): number {
    let low = start[i] ?? 0;
    let high = start[i + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((neighbour[middle] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    return low < (start[i + 1] ?? 0) && neighbour[low] === j ? (weight[low] ?? 0) : 0;
  }
}
