import { simpsonConcentration } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";

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
  const order = new Float64Array(totals.places);
  const share = new Float64Array(totals.places);
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    let peopled = 0;
    for (let place = 0; place < totals.places; place++) {
      const size = totals.ofPlace[place] ?? 0;
      share[place] = size > 0 ? (counts[place * groups + group] ?? 0) / size : 0;
      if (size > 0) order[peopled++] = place;
    }
    const sorted = order.subarray(0, peopled).sort((a, b) => (share[a] ?? 0) - (share[b] ?? 0));
    let people = 0;
    let counted = 0;
    for (let k = 0; k < peopled; k++) {
      const place = sorted[k] ?? 0;
      const size = totals.ofPlace[place] ?? 0;
      sum += size * ((share[place] ?? 0) * people - counted);
      people += size;
      counted += counts[place * groups + group] ?? 0;
    }
  }
  return Math.max(0, sum / (totals.all ** 2 * (1 - simpsonConcentration(totals.ofGroup))));
}
