import { tableTotals, type GroupTable } from "./group-table.ts";

/**
 * Exposure of every group to every group (Lieberson 1981): the share of group b in the place where an average member
 * of group a lives, sum (n_a/N_a)(n_b/t). The diagonal is isolation; each row sums to 1.
 *
 * @returns row by row, a then b; NaN in the row of a group without anybody; `null` where fewer than two groups have anybody
 */
export function exposureMatrix(table: GroupTable): Float64Array | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  const exposure = new Float64Array(groups * groups);
  for (let place = 0; place < totals.places; place++) {
    const size = totals.ofPlace[place] ?? 0;
    if (size === 0) continue;
    for (let a = 0; a < groups; a++) {
      const weight = (counts[place * groups + a] ?? 0) / size;
      for (let b = 0; b < groups; b++) exposure[a * groups + b] = (exposure[a * groups + b] ?? 0) + weight * (counts[place * groups + b] ?? 0);
    }
  }
  return exposure.map((sum, at) => sum / (totals.ofGroup[Math.floor(at / groups)] ?? 0));
}
