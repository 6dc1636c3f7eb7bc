import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";
import { informationOf } from "./mutual-information.ts";

/** Standard errors of M (nats) and of Theil's H. */
export interface StandardErrors {
  readonly m: number;
  readonly h: number;
}

/**
 * Standard errors of M and H by their influence functions, in one pass instead of a bootstrap (delta method): with
 * l = ln(p_ik/(p_i p_k)), Var M = (sum p l^2 - M^2)/T, and for H the influence (l - M)/E - (M/E^2)(-ln p_k - E). A
 * register is no sample: the error answers how much the index would differ if the year were drawn again.
 *
 * @returns `null` where fewer than two groups have anybody
 */
export function segregationStandardErrors(table: GroupTable): StandardErrors | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const m = informationOf(table, totals);
  const { counts, groups } = table;
  const { all, ofPlace, ofGroup } = totals;
  const diversity = entropy(ofGroup);
  const logShare = ofGroup.map((size) => Math.log(size / all));
  let squaresOfM = 0;
  let squaresOfH = 0;
  for (let place = 0, at = 0; place < totals.places; place++) {
    const logSize = Math.log(ofPlace[place] ?? 0);
    for (let group = 0; group < groups; group++, at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const own = logShare[group] ?? 0;
      const off = Math.log(count) - logSize - own - m;
      squaresOfM += count * off * off;
      squaresOfH += count * (off / diversity + (m / (diversity * diversity)) * (own + diversity)) ** 2;
    }
  }
  return { m: Math.sqrt(squaresOfM) / all, h: Math.sqrt(squaresOfH) / all };
}
