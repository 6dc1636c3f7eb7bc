import { twoGroups } from "./two-groups.ts";

/**
 * Interaction (exposure) index xPy (Bell 1954; Lieberson 1981): the others' share of the place where an average
 * member of the group lives. Isolation and interaction of two groups sum to 1.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places without anybody are dropped
 * @returns 0-1; `null` where either group is empty
 */
export function interaction(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  let sum = 0;
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? 0;
    const y = others[i] ?? 0;
    if (x > 0) sum += (x * y) / (x + y);
  }
  return sum / both.inGroup;
}
