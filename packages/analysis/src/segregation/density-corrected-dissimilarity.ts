import { twoGroups } from "./two-groups.ts";

/**
 * Density-corrected D (Allen et al. 2015): each place's difference of shares is taken to be the absolute value of a
 * normal one, and its likeliest size is put in place of the difference itself. Differences below their own error
 * become 0. Solved by Newton's method from above, where it cannot miss the root.
 *
 * @param group counted in the group, one entry per place
 * @param others counted outside the group, in the same order
 * @returns 0 to D; `null` where either group is empty
 */
export function densityCorrectedDissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  if (both === null) return null;
  let sum = 0;
  for (let place = 0; place < group.length; place++) {
    const a = (group[place] ?? 0) / both.inGroup;
    const b = (others[place] ?? 0) / both.inOthers;
    const error = Math.sqrt((a * (1 - a)) / both.inGroup + (b * (1 - b)) / both.inOthers);
    // A place that holds all or nobody of each group has no error, and its difference stands.
    sum += error > 0 ? error * likeliestSize(Math.abs(a - b) / error) : Math.abs(a - b);
  }
  return sum / 2;
}

/** The root u > 0 of u = theta tanh(theta u); 0 up to theta = 1, where there is none. */
function likeliestSize(theta: number): number {
  if (theta <= 1) return 0;
  let u = theta;
  for (let step = 0; step < 200; step++) {
    const bend = Math.tanh(theta * u);
    const next = u - (u - theta * bend) / (1 - theta * theta * (1 - bend * bend));
    if (!(next < u)) return u;
    u = next;
  }
  return u;
}
