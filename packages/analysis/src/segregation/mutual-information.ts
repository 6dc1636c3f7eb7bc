import { tableTotals, type GroupTable, type TableTotals } from "./group-table.ts";

/**
 * Mutual information M of place and group in nats (Theil & Finizza 1971; Frankel & Volij 2011): how much knowing the
 * place tells about the group, sum t/T sum p ln(p/P). Also named divergence. M and H alone split exactly over levels.
 *
 * @returns 0 to the entropy of the groups; `null` where fewer than two groups have anybody
 */
export function mutualInformation(table: GroupTable): number | null {
  const totals = tableTotals(table);
  return totals === null ? null : informationOf(table, totals);
}

/** M of a table that is already summed. */
export function informationOf({ counts, groups }: GroupTable, { places, all, ofPlace, ofGroup }: TableTotals): number {
  const perPerson = ofGroup.map((size) => all / size);
  let sum = 0;
  for (let place = 0, at = 0; place < places; place++) {
    const perPlace = 1 / (ofPlace[place] ?? 0);
    for (let group = 0; group < groups; group++, at++) {
      const count = counts[at] ?? 0;
      if (count > 0) sum += count * Math.log(count * perPlace * (perPerson[group] ?? 0));
    }
  }
  return Math.max(0, sum / all);
}
