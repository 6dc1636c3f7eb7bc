import { dissimilarity } from "./dissimilarity.ts";

/** Pairs of places that touch; each pair once or both ways. */
export interface Contacts {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  /** Length of the border they share (Wong); absent = every contact counts alike (Morrill). */
  readonly weight?: ArrayLike<number>;
}

/**
 * Dissimilarity less what neighbours have in common, D(s) = D - sum c |p_i - p_j| / sum c (Morrill 1991; with shared
 * lengths Wong 1993): people meet across a border, so a border between different places counts less.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns at most D; `null` where either group is empty. Contacts of a place without anybody are left out; without
 *   contacts it is D
 */
export function boundaryDissimilarity(group: ArrayLike<number>, others: ArrayLike<number>, { a, b, weight }: Contacts): number | null {
  const found = dissimilarity(group, others);
  if (found === null) return null;
  let [met, weights] = [0, 0];
  for (let contact = 0; contact < a.length; contact++) {
    const [i, j] = [a[contact] ?? NaN, b[contact] ?? NaN];
    const difference = Math.abs(shareOf(group, others, i) - shareOf(group, others, j));
    if (Number.isNaN(difference)) continue;
    const c = weight === undefined ? 1 : (weight[contact] ?? 0);
    met += c * difference;
    weights += c;
  }
  return weights > 0 ? found - met / weights : found;
}

function shareOf(group: ArrayLike<number>, others: ArrayLike<number>, place: number): number {
  const x = group[place];
  const y = others[place];
  if (x === undefined || y === undefined) throw new Error(`Expected a place below ${group.length}, got ${place}.`);
  return x / (x + y);
}
