import { twoGroups } from "./two-groups.ts";

/**
 * Dissimilarity index D (Duncan & Duncan 1955): the share of either group that would have to move for every
 * place to hold the same mix. At small units most of it is chance: show `expectedDissimilarity` beside it.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns D, 0-1; `null` where either group is empty
 */
export function dissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  let sum = 0;
  for (let i = 0; i < group.length; i++) {
    sum += Math.abs((group[i] ?? 0) / both.inGroup - (others[i] ?? 0) / both.inOthers);
  }
  return sum / 2;
}
