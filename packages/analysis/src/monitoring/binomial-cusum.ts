import { checkCounts } from "./check-counts.ts";

/** Shares between which a chart decides: as before, and the one it should find soon. */
export interface CusumShares {
  /** In control, strictly between 0 and 1. */
  readonly p0: number;
  /** Out of control; above `p0`, since the chart looks upwards. */
  readonly pA: number;
}

/**
 * Binomial CUSUM in the form of evidence (Steiner et al. 2000): C_t = max(0, C_(t-1) + x ln(pA/p0) +
 * (n - x) ln((1-pA)/(1-p0))), from 0. Every period may have its own n.
 *
 * @param counts counted, by rising period, 0 <= count <= base
 * @param bases of how many, in the same order
 * @returns the path, one value per period; empty for none
 */
export function binomialCusum(counts: ArrayLike<number>, bases: ArrayLike<number>, shares: CusumShares): Float64Array {
  if (counts.length !== bases.length) throw new Error(`Expected counts for ${bases.length} periods, got ${counts.length}.`);
  checkShares(shares);
  const counted = Math.log(shares.pA / shares.p0);
  const notCounted = Math.log((1 - shares.pA) / (1 - shares.p0));
  let evidence = 0;
  return Float64Array.from(counts, (x, t) => {
    const n = bases[t] ?? NaN;
    if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n} in period ${t}, got ${x}.`);
    return (evidence = Math.max(0, evidence + x * counted + (n - x) * notCounted));
  });
}

/**
 * The same chart in counts: S_t = max(0, S_(t-1) + x - k_t), from 0. With `cusumReference` the evidence is `weight` times S.
 *
 * @param references k of each period, or one for all
 */
export function countCusum(counts: ArrayLike<number>, references: number | ArrayLike<number>): Float64Array {
  checkCounts(counts, "period");
  if (typeof references !== "number" && references.length !== counts.length) throw new Error(`Expected references for ${counts.length} periods, got ${references.length}.`);
  let sum = 0;
  return Float64Array.from(counts, (x, t) => (sum = Math.max(0, sum + x - (typeof references === "number" ? references : (references[t] ?? NaN)))));
}

/** What ties the two forms together: the count `k` of n persons that speaks for neither share, and the evidence in one count. */
export function cusumReference(n: number, shares: CusumShares): { readonly k: number; readonly weight: number } {
  checkShares(shares);
  const { p0, pA } = shares;
  const weight = Math.log((pA * (1 - p0)) / (p0 * (1 - pA)));
  return { k: (n * Math.log((1 - p0) / (1 - pA))) / weight, weight };
}

function checkShares({ p0, pA }: CusumShares): void {
  if (!(p0 > 0 && p0 < pA && pA < 1)) throw new Error(`Expected shares with 0 < p0 < pA < 1, got ${p0} and ${pA}.`);
}
