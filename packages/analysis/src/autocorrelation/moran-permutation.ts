import { shuffle } from "../random/shuffle.ts";
import type { WeightRows } from "../weights/weight-rows.ts";
import { deviations, lags } from "./deviations.ts";
import { tieTolerance, twoSidedP } from "./two-sided-p.ts";

/** Where Moran's I lies among those of the same values dealt out at random. */
export interface MoranPermutation {
  /** One-sided: (#>= + 1)/(R + 1), like beside like. */
  readonly greater: number;
  /** One-sided: (#<= + 1)/(R + 1), unlike beside like. */
  readonly less: number;
  /** min(1, 2 (min(#>=, #<=) + 1)/(R + 1)). */
  readonly twoSided: number;
}

/**
 * Permutation test of Moran's I over the whole town.
 *
 * @param random random numbers in [0, 1)
 * @returns `null` where values do not vary or nobody has a neighbour
 */
export function moranPermutation(values: ArrayLike<number>, rows: WeightRows, { random, permutations = 999 }: { readonly random: () => number; readonly permutations?: number }): MoranPermutation | null {
  if (values.length !== rows.n) throw new Error(`Expected values of ${rows.n} places, got ${values.length}.`);
  const centred = deviations(values);
  if (centred === null || rows.neighbour.length === 0) return null;
  const z = centred.z.slice();
  const cross = (): number => lags(rows, z).reduce((sum, lag, i) => sum + lag * (z[i] ?? 0), 0);
  const own = cross();
  const tolerance = tieTolerance(z.map((value) => value * value), rows.weight.reduce((sum, w) => sum + w, 0));
  let [atLeast, atMost] = [0, 0];
  for (let draw = 0; draw < permutations; draw++) {
    shuffle(z, random);
    const drawn = cross();
    if (drawn >= own - tolerance) atLeast++;
    if (drawn <= own + tolerance) atMost++;
  }
  return { greater: (atLeast + 1) / (permutations + 1), less: (atMost + 1) / (permutations + 1), twoSided: twoSidedP(atLeast, atMost, permutations) };
}
