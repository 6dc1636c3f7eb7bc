import type { GroupTable } from "./group-table.ts";

/** Each group's share of each egohood, row by row as the tables; NaN where an egohood has nobody. */
export function localShares(own: GroupTable, local: GroupTable): Float64Array {
  const { groups } = own;
  if (local.groups !== groups || local.counts.length !== own.counts.length) throw new Error(`Expected ${own.counts.length} sums of ${groups} groups, got ${local.counts.length} of ${local.groups}.`);
  const shares = new Float64Array(own.counts.length);
  for (let from = 0; from < shares.length; from += groups) {
    let size = 0;
    for (let group = 0; group < groups; group++) size += local.counts[from + group] ?? 0;
    for (let group = 0; group < groups; group++) shares[from + group] = (local.counts[from + group] ?? 0) / size;
  }
  return shares;
}
