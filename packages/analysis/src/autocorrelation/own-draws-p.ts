import type { WeightRows } from "../weights/weight-rows.ts";
import { tieTolerance, twoSidedP } from "./two-sided-p.ts";

/** Draws that count against a place before its p is settled (Besag & Clifford 1991). */
const enoughExceedances = 20;

/**
 * Permutation p of weighted sums with draws of each place's own, for rows whose weights differ. A place stops drawing
 * when 20 draws lie on either side of its sum: its p, 2 x 20 / draws made, is settled well enough then, and only the
 * remarkable places draw to the end.
 *
 * @param p per place; filled in where it is NaN, but for islands
 */
export function ownDrawsP(values: Float64Array, { n, start, neighbour, weight }: WeightRows, p: Float64Array, { random, permutations }: { readonly random: () => number; readonly permutations: number }): void {
  // The others of place i in slots 0 to n - 2: place s where s < i, else s + 1. So one shuffled order serves all.
  const slots = new Int32Array(Math.max(0, n - 1));
  for (let slot = 0; slot < slots.length; slot++) slots[slot] = slot;
  const tie = tieTolerance(values, 1);
  for (let i = 0; i < n; i++) {
    const from = start[i] ?? 0;
    const to = start[i + 1] ?? from;
    if (from === to || !Number.isNaN(p[i] ?? 0)) continue;
    let own = 0;
    let weights = 0;
    for (let at = from; at < to; at++) {
      own += (weight[at] ?? 0) * (values[neighbour[at] ?? 0] ?? 0);
      weights += weight[at] ?? 0;
    }
    const tolerance = tie * weights;
    let [atLeast, atMost, draws] = [0, 0, 0];
    while (draws < permutations && Math.min(atLeast, atMost) < enoughExceedances) {
      let sum = 0;
      for (let at = from; at < to; at++) {
        const step = at - from;
        const pick = step + Math.floor(random() * (n - 1 - step));
        const slot = slots[pick] ?? 0;
        slots[pick] = slots[step] ?? 0;
        slots[step] = slot;
        sum += (weight[at] ?? 0) * (values[slot < i ? slot : slot + 1] ?? 0);
      }
      draws++;
      if (sum >= own - tolerance) atLeast++;
      if (sum <= own + tolerance) atMost++;
    }
    const against = Math.min(atLeast, atMost);
    p[i] = against >= enoughExceedances ? Math.min(1, (2 * against) / draws) : twoSidedP(atLeast, atMost, draws);
  }
}
