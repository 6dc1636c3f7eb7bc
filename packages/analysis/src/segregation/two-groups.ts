/** Totals of two groups over the same places: of the group (X) and of the others (Y). */
export interface TwoGroups {
  readonly inGroup: number;
  readonly inOthers: number;
}

/**
 * Checks and sums two groups.
 *
 * @returns `null` where either group is empty, for which every index of evenness and exposure is undefined
 * @throws where lengths differ or an entry is negative or not a number
 */
export function twoGroups(group: ArrayLike<number>, others: ArrayLike<number>): TwoGroups | null {
  if (group.length !== others.length) throw new Error(`Expected the others in ${group.length} places, got ${others.length}.`);
  let inGroup = 0;
  let inOthers = 0;
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? NaN;
    const y = others[i] ?? NaN;
    if (!(x >= 0 && y >= 0)) throw new Error(`Expected counts of at least 0 in place ${i}, got ${x} and ${y}.`);
    inGroup += x;
    inOthers += y;
  }
  return inGroup > 0 && inOthers > 0 ? { inGroup, inOthers } : null;
}
