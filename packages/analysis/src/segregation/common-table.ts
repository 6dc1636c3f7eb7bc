import { tableTotals, type GroupTable, type TableTotals } from "./group-table.ts";

/** Two years of the same places and groups, without those that are empty in either. */
export interface CommonTables {
  readonly before: GroupTable;
  readonly after: GroupTable;
  readonly totalsBefore: TableTotals;
  readonly totalsAfter: TableTotals;
}

/**
 * Leaves out places and groups that have nobody in one of the years, again and again until every one that is left has
 * somebody in both.
 *
 * @param before, after same places in the same order, same groups
 * @returns `null` where fewer than two groups are left
 */
export function commonTables(before: GroupTable, after: GroupTable): CommonTables | null {
  if (before.groups !== after.groups) throw new Error(`Expected ${before.groups} groups in both years, got ${after.groups}.`);
  if (before.counts.length !== after.counts.length) throw new Error(`Expected ${before.counts.length} counts in both years, got ${after.counts.length}.`);
  const totalsBefore = tableTotals(before);
  const totalsAfter = tableTotals(after);
  if (totalsBefore === null || totalsAfter === null) return null;
  const inBoth = (a: Float64Array, b: Float64Array): number[] => [...a.keys()].filter((at) => (a[at] ?? 0) > 0 && (b[at] ?? 0) > 0);
  const places = inBoth(totalsBefore.ofPlace, totalsAfter.ofPlace);
  const groups = inBoth(totalsBefore.ofGroup, totalsAfter.ofGroup);
  if (places.length === totalsBefore.places && groups.length === before.groups) return { before, after, totalsBefore, totalsAfter };
  return commonTables(part(before, places, groups), part(after, places, groups));
}

function part({ counts, groups: width }: GroupTable, places: readonly number[], groups: readonly number[]): GroupTable {
  return { counts: Float64Array.from(places.flatMap((place) => groups.map((group) => counts[place * width + group] ?? 0))), groups: groups.length };
}
