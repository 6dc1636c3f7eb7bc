import { hypergeometric } from "../special/hypergeometric.ts";
import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { requireWholeCounts } from "./require-whole-counts.ts";

/**
 * The mutual information M that chance alone gives: its exact expectation when the groups are spread at random over
 * the same places, all totals held (Vinh, Epps & Bailey 2010). One sum per distinct size of place and group. Not the
 * bias of sampling: that is `bootstrapBias`.
 *
 * @param table whole counts
 * @returns E[M] in nats; `null` where fewer than two groups have anybody
 * @throws on fractions
 */
export function expectedMutualInformation(table: GroupTable): number | null {
  const totals = tableTotals(table);
  requireWholeCounts(table);
  if (totals === null) return null;
  const places = new Map<number, number>();
  let largest = 0;
  for (const size of totals.ofPlace) {
    if (size > 0) places.set(size, (places.get(size) ?? 0) + 1);
    if (size > largest) largest = size;
  }
  const logs = Float64Array.from({ length: largest + 1 }, (_, n) => Math.log(n));
  let sum = 0;
  for (const [size, times] of places) {
    for (const inGroup of totals.ofGroup) if (inGroup > 0) sum += times * expectedTerm(size, inGroup, totals.all, logs);
  }
  return Math.max(0, sum / totals.all);
}

/** The share of E[M] in the entropy of the groups: what chance alone gives to Theil's H. */
export function expectedTheilH(table: GroupTable): number | null {
  const information = expectedMutualInformation(table);
  const totals = tableTotals(table);
  return information === null || totals === null ? null : information / entropy(totals.ofGroup);
}

/** Probabilities below this part of the largest one are left out: together they are less than 1e-16 of the sum. */
const smallest = 1e-22;

/** E[n ln(Tn/(tN))] for n people of a group of N in a place of t among T; walked both ways from the likeliest n. */
function expectedTerm(size: number, inGroup: number, all: number, logs: Float64Array): number {
  const least = Math.max(0, size + inGroup - all);
  const most = Math.min(size, inGroup);
  const mode = Math.min(most, Math.max(least, Math.floor(((size + 1) * (inGroup + 1)) / (all + 2))));
  const peak = hypergeometric(mode, size, inGroup, all);
  const even = Math.log((size / all) * inGroup);
  const rest = all - size - inGroup;
  let sum = 0;
  for (let n = mode, p = peak; n <= most && p > peak * smallest; n++) {
    if (n > 0) sum += p * n * ((logs[n] ?? 0) - even);
    p *= ((size - n) * (inGroup - n)) / ((n + 1) * (rest + n + 1));
  }
  for (let n = mode, p = peak; n > least && p > peak * smallest; ) {
    p *= (n * (rest + n)) / ((size - n + 1) * (inGroup - n + 1));
    n--;
    if (n > 0) sum += p * n * ((logs[n] ?? 0) - even);
  }
  return sum;
}
