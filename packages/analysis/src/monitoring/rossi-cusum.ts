import { checkCounts } from "./check-counts.ts";

/**
 * CUSUM of weekly counts on Rossi's scale, on which a Poisson count is nearly standard normal (Rossi et al. 1999):
 * z = (x - 3m + 2 sqrt(x m)) / (2 sqrt m); C_t = max(0, C_(t-1) + z - k), alarm at C >= h. It is not reset by an alarm.
 *
 * @param counts one per week, rising
 * @param from first week to judge; m is the mean of all weeks before it
 * @returns one entry for each week from `from` on
 */
export function rossiCusum(counts: ArrayLike<number>, from: number, { k = 1.04, h = 2.26 }: { readonly k?: number; readonly h?: number } = {}): readonly { readonly week: number; readonly value: number; readonly alarm: boolean }[] {
  checkCounts(counts, "week");
  let before = 0;
  for (let t = 0; t < from; t++) before += counts[t] ?? NaN;
  const mean = before / from;
  if (!(mean > 0)) throw new Error(`Expected cases in the ${from} weeks before the first one judged, got ${before}.`);
  let value = 0;
  return Array.from({ length: Math.max(0, counts.length - from) }, (_, i) => {
    const week = from + i;
    const x = counts[week] ?? NaN;
    value = Math.max(0, value + (x - 3 * mean + 2 * Math.sqrt(x * mean)) / (2 * Math.sqrt(mean)) - k);
    return { week, value, alarm: value >= h };
  });
}
