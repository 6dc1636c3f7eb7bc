import { simpsonConcentration } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";

/**
 * Dissimilarity D of several groups (Morgan 1975; Sakoda 1981): sum t |p - P| over 2 T I, I = sum P (1 - P). Of two
 * groups it is Duncan's D.
 *
 * @returns 0-1; `null` where fewer than two groups have anybody
 */
export function multigroupDissimilarity(table: GroupTable): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  let sum = 0;
  for (let place = 0, at = 0; place < totals.places; place++) {
    const size = totals.ofPlace[place] ?? 0;
    for (let group = 0; group < groups; group++, at++) sum += Math.abs((counts[at] ?? 0) - (size * (totals.ofGroup[group] ?? 0)) / totals.all);
  }
  return sum / (2 * totals.all * (1 - simpsonConcentration(totals.ofGroup)));
}
