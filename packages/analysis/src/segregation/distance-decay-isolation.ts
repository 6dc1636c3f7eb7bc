import { decayedSums, type DecayGround } from "./distance-decay.ts";
import { twoGroups } from "./two-groups.ts";

/**
 * Distance-decay isolation (Morgan 1983; Massey & Denton 1988): the group's share among the people an average member of
 * the group meets, when contact falls as exp(-distance in km).
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns 0-1; `null` where either group is empty
 */
export function distanceDecayIsolation(group: ArrayLike<number>, others: ArrayLike<number>, ground: DecayGround): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  const [metGroup, metOthers] = decayedSums(ground, [group, others]);
  let sum = 0;
  for (let place = 0; place < group.length; place++) {
    const x = group[place] ?? 0;
    const met = metGroup?.[place] ?? 0;
    if (x > 0) sum += (x * met) / (met + (metOthers?.[place] ?? 0));
  }
  return sum / both.inGroup;
}
