import type { WeightRows } from "../weights/weight-rows.ts";

/** How the ties of a network run between groups. */
export interface PartitionTies {
  /** Share of all ties that run inside a group: sum of e_cc. */
  readonly inside: number;
  /** Share that would at random, given everybody's ties: sum of a_c squared. */
  readonly byChance: number;
}

/**
 * Counts the ties of a symmetric network by group.
 *
 * @param groupOf group of each place, whole numbers from 0
 * @returns `null` where there are no ties
 */
export function partitionTies({ n, start, neighbour, weight }: WeightRows, groupOf: ArrayLike<number>): PartitionTies | null {
  if (groupOf.length !== n) throw new Error(`Expected groups of ${n} places, got ${groupOf.length}.`);
  const ends = new Map<number, number>();
  let [inside, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const own = groupOf[i] ?? 0;
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) {
      const w = weight[at] ?? 0;
      all += w;
      ends.set(own, (ends.get(own) ?? 0) + w);
      if (groupOf[neighbour[at] ?? 0] === own) inside += w;
    }
  }
  if (all === 0) return null;
  return { inside: inside / all, byChance: [...ends.values()].reduce((sum, end) => sum + (end / all) ** 2, 0) };
}
