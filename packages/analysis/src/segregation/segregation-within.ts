import { entropy } from "./diversity.ts";
import { tableTotals, type GroupTable } from "./group-table.ts";

/** Segregation inside one larger place. */
export interface SegregationWithin {
  /** Share of the town's people, 0-1. */
  readonly share: number;
  /** M between the places inside it, in nats, as if it were a town of its own. */
  readonly m: number;
  /** M over its own entropy; `null` where only one group lives there. */
  readonly h: number | null;
  /** Its entropy over the town's: below 1 it is less mixed than the town. */
  readonly entropyRatio: number;
}

/**
 * Segregation inside every larger place. What lies within places of the town is sum share x m of M, and sum share x
 * entropyRatio x h of H.
 *
 * @param codes for each place of the table, the larger place it lies in, 0 to `larger` - 1
 * @returns one per larger place (share 0 and the rest 0 where nobody lives); `null` where fewer than two groups have anybody
 */
export function segregationWithin(table: GroupTable, codes: ArrayLike<number>, larger: number): readonly SegregationWithin[] | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups } = table;
  if (codes.length !== totals.places) throw new Error(`Expected codes for ${totals.places} places, got ${codes.length}.`);
  const mix = new Float64Array(larger * groups);
  const size = new Float64Array(larger);
  const conditional = new Float64Array(larger);
  for (let place = 0; place < totals.places; place++) {
    const to = codes[place] ?? 0;
    const people = totals.ofPlace[place] ?? 0;
    if (people === 0) continue;
    size[to] = (size[to] ?? 0) + people;
    for (let group = 0; group < groups; group++) {
      const count = counts[place * groups + group] ?? 0;
      mix[to * groups + group] = (mix[to * groups + group] ?? 0) + count;
      if (count > 0) conditional[to] = (conditional[to] ?? 0) - count * Math.log(count / people);
    }
  }
  const diversity = entropy(totals.ofGroup);
  return Array.from(size, (people, to) => {
    if (people === 0) return { share: 0, m: 0, h: null, entropyRatio: 0 };
    const own = entropy(mix.subarray(to * groups, (to + 1) * groups));
    const m = Math.max(0, own - (conditional[to] ?? 0) / people);
    return { share: people / totals.all, m, h: own > 0 ? m / own : null, entropyRatio: own / diversity };
  });
}
