import { tableTotals, type GroupTable } from "./group-table.ts";

/**
 * For each group the mean squared distance of the places' shares from the town's, sum t (p - P)^2 / T, weighted: what
 * the multigroup indices built on squares have in common.
 *
 * @param weight of a group from its share P of the town, 0 < P < 1
 * @returns `null` where fewer than two groups have anybody; a group without anybody adds nothing
 */
export function squaredDeviations(table: GroupTable, weight: (share: number) => number): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    const share = (totals.ofGroup[group] ?? 0) / totals.all;
    if (share === 0) continue;
    let squares = 0;
    for (let place = 0; place < totals.places; place++) {
      const size = totals.ofPlace[place] ?? 0;
      if (size > 0) squares += ((counts[place * groups + group] ?? 0) - size * share) ** 2 / size;
    }
    sum += (squares / totals.all) * weight(share);
  }
  return sum;
}
