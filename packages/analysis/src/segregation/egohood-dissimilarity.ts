import { simpsonConcentration } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { localShares } from "./local-shares.ts";

/**
 * Spatial dissimilarity (Reardon & O'Sullivan 2004): D with each place's mix taken from its egohood, weighted by the
 * place's own people and compared with the town's mix.
 *
 * @param own counts of the places themselves
 * @param local sums around them, from `egohoods`
 * @returns 0-1, falling as egohoods widen; `null` where fewer than two groups have anybody
 */
export function egohoodDissimilarity(own: GroupTable, local: GroupTable): number | null {
  const totals = tableTotals(own);
  if (totals === null) return null;
  const shares = localShares(own, local);
  let sum = 0;
  for (let place = 0, at = 0; place < totals.places; place++) {
    const size = totals.ofPlace[place] ?? 0;
    for (let group = 0; group < own.groups; group++, at++) if (size > 0) sum += size * Math.abs((shares[at] ?? 0) - (totals.ofGroup[group] ?? 0) / totals.all);
  }
  return sum / (2 * totals.all * (1 - simpsonConcentration(totals.ofGroup)));
}
