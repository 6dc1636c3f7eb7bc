import { tableTotals, type GroupTable } from "./group-table.ts";

/** What each place and each group adds to M (Alonso-Villar & del Rio 2010; Elbers 2021), and its share of the people. */
export interface LocalSegregation {
  /** sum_k p(k|u) ln(p(k|u)/p(k)) per place; 0 in a place as mixed as the town, NaN without anybody. */
  readonly places: Float64Array;
  readonly placeShares: Float64Array;
  /** sum_u p(u|k) ln(p(u|k)/p(u)) per group; NaN for a group without anybody. */
  readonly groups: Float64Array;
  readonly groupShares: Float64Array;
}

/**
 * Splits M into places and into groups, in nats: M = sum share x local, either way.
 *
 * @returns `null` where fewer than two groups have anybody
 */
export function localSegregation(table: GroupTable): LocalSegregation | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const { counts, groups: width } = table;
  const { all, ofPlace, ofGroup } = totals;
  const places = new Float64Array(totals.places);
  const groups = new Float64Array(width);
  for (let place = 0, at = 0; place < totals.places; place++) {
    const size = ofPlace[place] ?? 0;
    for (let group = 0; group < width; group++, at++) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const term = count * Math.log((count / size) * (all / (ofGroup[group] ?? 0)));
      places[place] = (places[place] ?? 0) + term;
      groups[group] = (groups[group] ?? 0) + term;
    }
  }
  return {
    places: places.map((sum, place) => sum / (ofPlace[place] ?? 0)),
    placeShares: ofPlace.map((size) => size / all),
    groups: groups.map((sum, group) => sum / (ofGroup[group] ?? 0)),
    groupShares: ofGroup.map((size) => size / all),
  };
}
