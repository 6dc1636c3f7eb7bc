import { decayedSums, type DecayGround } from "./distance-decay.ts";
import { twoGroups } from "./two-groups.ts";

/**
 * White's spatial proximity SP (White 1983; Massey & Denton 1988): how much nearer people live to their own group than
 * people live to each other at all, when nearness falls as exp(-distance in km). Above 1 the groups cluster; a
 * checkerboard is below 1.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns about 1 without clustering; `null` where either group is empty
 */
export function spatialProximity(group: ArrayLike<number>, others: ArrayLike<number>, ground: DecayGround): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  const [nearGroup, nearOthers] = decayedSums(ground, [group, others]);
  let [inGroup, inOthers, all] = [0, 0, 0];
  for (let place = 0; place < group.length; place++) {
    const [x, y] = [group[place] ?? 0, others[place] ?? 0];
    const [toGroup, toOthers] = [nearGroup?.[place] ?? 0, nearOthers?.[place] ?? 0];
    inGroup += x * toGroup;
    inOthers += y * toOthers;
    all += (x + y) * (toGroup + toOthers);
  }
  // (X Pxx + Y Pyy)/(T Ptt), with Pab = sum c a b / (A B): one total of each cancels.
  return ((inGroup / both.inGroup + inOthers / both.inOthers) * (both.inGroup + both.inOthers)) / all;
}
