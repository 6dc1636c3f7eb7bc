import { isolation } from "./isolation.ts";
import { twoGroups } from "./two-groups.ts";

/**
 * Correlation ratio eta2 (Bell 1954; White 1986): the share of the group indicator's variance that lies between
 * places, (isolation - P)/(1 - P). In small places chance alone raises it: see `selfExcludedEta2`.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order; places without anybody are dropped
 * @returns 0-1; `null` where either group is empty
 */
export function eta2(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  const met = isolation(group, others);
  if (both === null || met === null) return null;
  const share = both.inGroup / (both.inGroup + both.inOthers);
  return (met - share) / (1 - share);
}
