import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { localShares } from "./local-shares.ts";

/**
 * Spatial information theory index H~ (Reardon & O'Sullivan 2004): how much less mixed the egohoods are than the town,
 * weighted by the places' own people.
 *
 * @param own counts of the places themselves
 * @param local sums around them, from `egohoods`
 * @returns at most 1; a little below 0 is possible where egohoods are more mixed than the town; `null` where fewer than
 *   two groups have anybody
 */
export function egohoodTheilH(own: GroupTable, local: GroupTable): number | null {
  const totals = tableTotals(own);
  if (totals === null) return null;
  const shares = localShares(own, local);
  const diversity = entropy(totals.ofGroup);
  let sum = 0;
  for (let place = 0; place < totals.places; place++) {
    const size = totals.ofPlace[place] ?? 0;
    if (size > 0) sum += size * (diversity - entropy(shares.subarray(place * own.groups, (place + 1) * own.groups)));
  }
  return sum / (totals.all * diversity);
}
