import { simpsonConcentration } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { orderOfShares, peopledPlaces } from "./order-of-shares.ts";

/**
 * Gini index of several groups (Reardon 1998): for each group the mean difference between the shares of two places,
 * weighted by size, summed over groups and divided by 2 T^2 I. Sorted by share it is O(n log n) per group.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function multigroupGini(table: GroupTable): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  const peopled = peopledPlaces(totals.ofPlace);
  const share = new Float64Array(totals.places);
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    for (const place of peopled) share[place] = (counts[place * groups + group] ?? 0) / (totals.ofPlace[place] ?? 0);
    let people = 0;
    let counted = 0;
    for (const place of orderOfShares(share, peopled)) {
      const size = totals.ofPlace[place] ?? 0;
      sum += size * ((share[place] ?? 0) * people - counted);
      people += size;
      counted += counts[place * groups + group] ?? 0;
    }
  }
  return Math.max(0, sum / (totals.all ** 2 * (1 - simpsonConcentration(totals.ofGroup))));
}
