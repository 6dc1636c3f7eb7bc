/**
 * Entropy of a mix in nats (Shannon 1948): -sum p ln p, with 0 ln 0 = 0.
 *
 * @param sizes of the groups, not all 0
 * @returns 0 (one group) to ln of the number of groups (all alike)
 */
export function entropy(sizes: ArrayLike<number>): number {
  const all = sumOf(sizes);
  let sum = 0;
  for (let group = 0; group < sizes.length; group++) {
    const share = (sizes[group] ?? 0) / all;
    if (share > 0) sum -= share * Math.log(share);
  }
  return sum;
}

/**
 * Simpson's concentration sum p^2 (Simpson 1949): the chance that two people of the town are of the same group, the
 * first put back. One less of it is the interaction I of the multigroup indices.
 *
 * @param sizes of the groups, not all 0
 */
export function simpsonConcentration(sizes: ArrayLike<number>): number {
  const all = sumOf(sizes);
  let sum = 0;
  for (let group = 0; group < sizes.length; group++) sum += ((sizes[group] ?? 0) / all) ** 2;
  return sum;
}

function sumOf(sizes: ArrayLike<number>): number {
  let all = 0;
  for (let group = 0; group < sizes.length; group++) all += sizes[group] ?? 0;
  return all;
}
