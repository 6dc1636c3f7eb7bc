import { twoGroups } from "./two-groups.ts";

/**
 * Gini index of segregation (Duncan & Duncan 1955): the mean difference between the group's shares of two places,
 * weighted by size, over its largest possible value. Sorted by share it is one pass, O(n log n).
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places without anybody are dropped
 * @returns 0-1; `null` where either group is empty
 */
export function gini(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  const size = (i: number): number => (group[i] ?? 0) + (others[i] ?? 0);
  const share = (i: number): number => (group[i] ?? 0) / size(i);
  const places = Array.from({ length: group.length }, (_, i) => i).filter((i) => size(i) > 0);
  places.sort((i, j) => share(i) - share(j));
  let people = 0;
  let inGroup = 0;
  let sum = 0;
  for (const i of places) {
    sum += size(i) * (share(i) * people - inGroup);
    people += size(i);
    inGroup += group[i] ?? 0;
  }
  return Math.max(0, sum / (both.inGroup * both.inOthers));
}
