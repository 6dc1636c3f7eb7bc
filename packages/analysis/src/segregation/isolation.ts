import { twoGroups } from "./two-groups.ts";

/**
 * Isolation index xPx (Bell 1954; Lieberson 1981): the group's share of the place where an average member of the
 * group lives. With even spread it equals the group's share of the whole.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places without anybody are dropped
 * @returns 0-1; `null` where either group is empty
 */
export function isolation(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  let sum = 0;
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? 0;
    if (x > 0) sum += (x * x) / (x + (others[i] ?? 0));
  }
  return sum / both.inGroup;
}
