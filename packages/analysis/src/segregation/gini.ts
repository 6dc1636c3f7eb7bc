import { orderOfShares, peopledPlaces } from "./order-of-shares.ts";
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
  const size = Float64Array.from(group, (x, i) => x + (others[i] ?? 0));
  const share = size.map((people, i) => (group[i] ?? 0) / people);
  const peopled = peopledPlaces(size);
  let people = 0;
  let inGroup = 0;
  let sum = 0;
  for (const i of orderOfShares(share, peopled)) {
    sum += (size[i] ?? 0) * ((share[i] ?? 0) * people - inGroup);
    people += size[i] ?? 0;
    inGroup += group[i] ?? 0;
  }
  return Math.max(0, sum / (both.inGroup * both.inOthers));
}
