import { binomialWindow } from "./binomial-window.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { groupTable } from "./group-table.ts";
import { requireWholeCounts } from "./require-whole-counts.ts";
import { twoGroups } from "./two-groups.ts";

/**
 * D freed of the bias of small counts, 2D - mean(D*) (Allen et al. 2015): D* is D of both groups redrawn, each from its
 * own spread over the places. The mean over all redraws is worked out, not drawn: in each place the redrawn shares are
 * two independent binomials, and the mean distance of two numbers is the area between their distribution functions.
 * `bootstrapDissimilarity` draws, for an interval. Below about 30 persons per place even this is too high.
 *
 * @param group whole counts in the group, one entry per place
 * @param others whole counts outside the group, in the same order
 * @returns the corrected D, which may fall below 0 where there is nothing but chance; `null` where either group is empty
 * @throws on fractions
 */
export function biasCorrectedDissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  const found = dissimilarity(group, others);
  requireWholeCounts(groupTable([group, others]));
  if (both === null || found === null) return null;
  let redrawn = 0;
  for (let place = 0; place < group.length; place++) redrawn += meanDistance(group[place] ?? 0, both.inGroup, others[place] ?? 0, both.inOthers);
  return 2 * found - redrawn / 2;
}

/** E|a/A - b/B| for a binomial of mean x out of A, b of mean y out of B: the integral of F(1 - G) + G(1 - F). */
function meanDistance(x: number, inGroup: number, y: number, inOthers: number): number {
  const [shareA, shareB] = [x / inGroup, y / inOthers];
  const apart = Math.abs(shareA - shareB);
  // Bernstein's inequality: so far apart that they change places with a chance below e^-40 and the mean distance is the distance.
  const variance = (shareA * (1 - shareA)) / inGroup + (shareB * (1 - shareB)) / inOthers;
  if (apart * apart > 80 * (variance + apart / (3 * Math.min(inGroup, inOthers)))) return apart;
  const a = binomialWindow(inGroup, shareA);
  const b = binomialWindow(inOthers, shareB);
  let [i, j, belowA, belowB, sum] = [0, 0, 0, 0, 0];
  let at = Math.min(a.from / inGroup, b.from / inOthers);
  while (i < a.probabilities.length || j < b.probabilities.length) {
    const nextA = i < a.probabilities.length ? (a.from + i) / inGroup : Infinity;
    const nextB = j < b.probabilities.length ? (b.from + j) / inOthers : Infinity;
    const next = Math.min(nextA, nextB);
    sum += (next - at) * (belowA * (1 - belowB) + belowB * (1 - belowA));
    at = next;
    if (nextA === next) belowA += a.probabilities[i++] ?? 0;
    if (nextB === next) belowB += b.probabilities[j++] ?? 0;
  }
  return sum;
}
