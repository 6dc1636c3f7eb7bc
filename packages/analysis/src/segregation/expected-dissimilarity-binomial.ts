import { logBinomialProbability } from "../special/saddle-point.ts";

/**
 * The dissimilarity index that chance alone gives where each person belongs to the group with the same chance, so that
 * the group's total is not held (Winship 1977). With many places it equals `expectedDissimilarity`, which is to be
 * preferred for a town whose total is known.
 *
 * @param sizes whole numbers of people, one per place
 * @param share of the group, 0-1
 * @returns E[D], 0-1; `null` where the share is 0 or 1 or there is nobody
 */
export function expectedDissimilarityBinomial(sizes: ArrayLike<number>, share: number): number | null {
  if (!(share >= 0 && share <= 1)) throw new Error(`Expected a share from 0 to 1, got ${share}.`);
  let all = 0;
  let sum = 0;
  for (let place = 0; place < sizes.length; place++) {
    const size = sizes[place] ?? NaN;
    if (!Number.isInteger(size) || size < 0) throw new Error(`Expected a whole number of people in place ${place}, got ${size}.`);
    all += size;
    if (size === 0 || share === 0 || share === 1) continue;
    // De Moivre: E|x - tP| = 2m (1 - P) b(m), m the first whole number above the mean.
    const m = Math.floor(size * share) + 1;
    if (m <= size) sum += 2 * m * (1 - share) * Math.exp(logBinomialProbability(m, size, share));
  }
  return all === 0 || share === 0 || share === 1 ? null : sum / (2 * all * share * (1 - share));
}
