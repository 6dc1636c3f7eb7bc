import { hypergeometric } from "../special/hypergeometric.ts";
import { twoGroups } from "./two-groups.ts";

/**
 * The dissimilarity index that chance alone gives: exact expectation of D when the group is spread at random over
 * the same places, all totals held (hypergeometric mean deviation; Winship 1977 has the binomial form). One term per
 * distinct size of place.
 *
 * @param group whole counts in the group, one entry per place
 * @param others whole counts outside the group, in the same order
 * @returns E[D], 0-1; `null` where either group is empty
 * @throws on fractions: chance has no meaning for parts of a household
 */
export function expectedDissimilarity(group: ArrayLike<number>, others: ArrayLike<number>): number | null {
  const both = twoGroups(group, others);
  const sizes = new Float64Array(group.length);
  for (let i = 0; i < group.length; i++) {
    const x = group[i] ?? 0;
    const y = others[i] ?? 0;
    if (!Number.isInteger(x) || !Number.isInteger(y)) throw new Error(`Expected whole counts in place ${i}, got ${x} and ${y}.`);
    sizes[i] = x + y;
  }
  if (both === null) return null;
  const all = both.inGroup + both.inOthers;
  sizes.sort();
  let sum = 0;
  let before = -1;
  let deviation = 0;
  for (const size of sizes) {
    if (size !== before) deviation = meanDeviation(size, both.inGroup, all);
    before = size;
    sum += deviation;
  }
  return (sum * all) / (2 * both.inGroup * both.inOthers);
}

/** E|x - tX/T| for x in a place of size t, when X of T are drawn: 2m (T - X - t + m)/T h(m), m = floor(tX/T) + 1. */
function meanDeviation(size: number, inGroup: number, all: number): number {
  const product = size * inGroup;
  if (product > Number.MAX_SAFE_INTEGER) throw new Error(`Expected at most ${Number.MAX_SAFE_INTEGER} as size times group, got ${product}.`);
  // Divided in whole numbers. (Where the expected count is whole, m and m - 1 give the same term.)
  const m = (product - (product % all)) / all + 1;
  if (m > Math.min(inGroup, size)) return 0;
  return ((2 * m * (all - inGroup - size + m)) / all) * hypergeometric(m, size, inGroup, all);
}
