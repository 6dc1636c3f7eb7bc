/**
 * Class of each figure: how many cuts lie below it. A figure on a cut belongs to the class that owns the cut.
 * Within 1e-12 of a cut (relative, or absolute below 1) it is on the cut. NaN has no class: -1.
 *
 * @param cuts rising
 * @param ownedAbove per cut, 1 where a figure on it belongs to the class above
 */
export function cutClasses(values: Float64Array, cuts: ArrayLike<number>, ownedAbove: ArrayLike<number>, out: Int16Array = new Int16Array(values.length)): Int16Array {
  if (cuts.length !== ownedAbove.length) throw new Error(`Expected owners for ${cuts.length} cuts, got ${ownedAbove.length}.`);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    let found = Number.isNaN(value) ? -1 : 0;
    for (let cut = 0; cut < cuts.length; cut++) {
      const at = cuts[cut] ?? NaN;
      const onCut = Math.abs(value - at) <= 1e-12 * Math.max(1, Math.abs(at));
      if (onCut ? ownedAbove[cut] === 1 : value > at) found = cut + 1;
    }
    out[i] = found;
  }
  return out;
}

/**
 * Groups by rank, 0 for the first: `ceil(groups r / n) - 1` (England), or with a size
 * `min(groups, floor((r - 1) / size) + 1) - 1` (Wales, size 191; the English rule gives nine places of 1,909 another tenth).
 *
 * @param fromTop ranks, 1 = first; NaN has no group: -1
 * @param n places ranked
 */
export function rankGroups(fromTop: Float64Array, n: number, groups: number, size?: number, out: Int16Array = new Int16Array(fromTop.length)): Int16Array {
  for (let i = 0; i < fromTop.length; i++) {
    const rank = fromTop[i] ?? NaN;
    out[i] = Number.isNaN(rank) ? -1 : (size === undefined ? Math.ceil((groups * rank) / n) : Math.min(groups, Math.floor((rank - 1) / size) + 1)) - 1;
  }
  return out;
}
