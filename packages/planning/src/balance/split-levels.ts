import { expectedMutualInformation, mergePlaces, nestLevels, nestedSegregation, type GroupTable } from "@byfokus/analysis";
import type { SegregationLevel } from "./segregation-report.ts";

/** A level of larger places: for each place of a table, the code of the one it lies in. */
export interface PlaceLevelCodes {
  readonly name: string;
  readonly codes: ArrayLike<number>;
}

/**
 * Parts of M per level with what chance gives to each.
 *
 * @param levels outermost first
 * @param last name of the table's own places
 * @param whole a level's counts in whole people, for chance; the counts themselves unless told, and then chance is `null` for fractions
 * @returns none where either group is empty
 */
export function splitLevels(table: GroupTable, levels: readonly PlaceLevelCodes[], last: string, whole: (counts: GroupTable) => GroupTable = (counts) => counts): readonly SegregationLevel[] {
  const parts = nestedSegregation(table, levels.map(({ codes }) => codes)) ?? [];
  if (parts.length === 0) return [];
  const nested = nestLevels(levels.map(({ codes }) => codes), table.counts.length / table.groups);
  const tables = [...nested.map(({ codes, places }) => mergePlaces(table, codes, places)), table].map(whole);
  const areWhole = tables.every(({ counts }) => Array.from(counts).every(Number.isInteger));
  let above = 0;
  return parts.map(({ m, share }, level) => {
    const upTo = areWhole ? (expectedMutualInformation(tables[level] ?? table) ?? 0) : 0;
    const mExpected = areWhole ? upTo - above : null;
    above = upTo;
    return { name: levels[level]?.name ?? last, m, mExpected, share };
  });
}
