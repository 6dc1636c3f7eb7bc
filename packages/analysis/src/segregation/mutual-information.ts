import { tableTotals, type GroupTable } from "./group-table.ts";

/**
 * Mutual information M of place and group in nats (Theil & Finizza 1971; Frankel & Volij 2011): how much knowing the
 * place tells about the group, sum t/T sum p ln(p/P). Also named divergence. M and H alone split exactly over levels.
 *
 * @returns 0 to the entropy of the groups; `null` where fewer than two groups have anybody
 */
export function mutualInformation(table: GroupTable): number | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  let sum = 0;
  for (let place = 0, at = 0; place < totals.places; place++) {
    const size = totals.ofPlace[place] ?? 0;
    for (let group = 0; group < groups; group++, at++) {
      const count = counts[at] ?? 0;
      if (count > 0) sum += count * Math.log((count / size) * (totals.all / (totals.ofGroup[group] ?? 0)));
    }
  }
  return Math.max(0, sum / totals.all);
}
