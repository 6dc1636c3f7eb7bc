import { twoGroups } from "./two-groups.ts";

/**
 * Eta2 of the neighbours alone (Fossett 2017, without the bias of counting oneself): the group's share among the
 * other people of the place where an average member lives, against their share among all others of the town. Its
 * expectation under random allocation is exactly 0, so it may be read at stairwell size.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places with fewer than two people leave every sum
 * @returns at most 1, below 0 where people live more mixed than by chance; `null` where either group is empty or only
 *   one of the group is left, so that nobody of it has another to meet
 */
export function selfExcludedEta2(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  if (twoGroups(group, others) === null) return null;
  let inGroup = 0;
  let all = 0;
  let met = 0;
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? 0;
    const size = x + (others[i] ?? 0);
    if (size < 2) continue;
    inGroup += x;
    all += size;
    met += (x * (x - 1)) / (size - 1);
  }
  if (!(inGroup > 1) || !(all > inGroup)) return null;
  const expected = (inGroup - 1) / (all - 1);
  return (met / inGroup - expected) / (1 - expected);
}
