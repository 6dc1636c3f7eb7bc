import { binomialWindow } from "./binomial-window.ts";
import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { informationOf } from "./mutual-information.ts";
import { requireWholeCounts } from "./require-whole-counts.ts";

/** How much too high M (nats) and H come out of a sample; taken away, the index is debiased. */
export interface SamplingBias {
  readonly m: number;
  readonly h: number;
}

/**
 * The bias a bootstrap of M and H converges to, worked out instead of drawn. M is a sum of n ln n over cells less the
 * same over places and groups, and each redrawn n is binomial, so that the mean of M over all bootstraps is a sum of one
 * expectation per distinct count. H adds the second-order terms of a ratio.
 *
 * @param table whole counts
 * @returns mean over all bootstraps less the index itself; `null` where fewer than two groups have anybody
 * @throws on fractions
 */
export function bootstrapBias(table: GroupTable): SamplingBias | null {
  const totals = tableTotals(table);
  requireWholeCounts(table);
  if (totals === null) return null;
  const m = informationOf(table, totals);
  const { counts, groups } = table;
  const { all, ofPlace, ofGroup } = totals;
  const gains = new Map<number, number>();
  const gain = (count: number): number => {
    const known = gains.get(count) ?? gainOf(count, all);
    gains.set(count, known);
    return known;
  };
  const sumOf = (sizes: ArrayLike<number>): number => {
    let sum = 0;
    for (let at = 0; at < sizes.length; at++) sum += gain(sizes[at] ?? 0);
    return sum;
  };
  const ofEntropy = -sumOf(ofGroup) / all;
  const ofM = (sumOf(counts) - sumOf(ofPlace)) / all + ofEntropy;
  const diversity = entropy(ofGroup);
  let covariance = 0;
  let variance = 0;
  for (let place = 0, at = 0; place < totals.places; place++) {
    for (let group = 0; group < groups; group++, at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const share = (ofGroup[group] ?? 0) / all;
      const offEntropy = -Math.log(share) - diversity;
      covariance += count * (Math.log(count / (ofPlace[place] ?? 0) / share) - m) * offEntropy;
      variance += count * offEntropy * offEntropy;
    }
  }
  const curvature = ((m * variance) / diversity - covariance) / (all * all * diversity * diversity);
  return { m: ofM, h: (m + ofM) / (diversity + ofEntropy) - m / diversity + curvature };
}

/** E[n ln(n/count)] for n binomial with mean `count` out of `all`: about half of 1 - count/all, unless the count is small. */
function gainOf(count: number, all: number): number {
  if (count === 0) return 0;
  const { from, probabilities } = binomialWindow(all, count / all);
  let sum = 0;
  probabilities.forEach((p, step) => {
    const n = from + step;
    if (n > 0) sum += p * n * Math.log1p((n - count) / count);
  });
  return sum;
}
