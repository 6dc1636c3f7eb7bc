import { entropy } from "./diversity.ts";
import { mergePlaces, tableTotals, type GroupTable } from "./group-table.ts";
import { informationOf, mutualInformation } from "./mutual-information.ts";

/** What one level adds to segregation, within the places of the levels above it. */
export interface LevelPart {
  /** M in nats. */
  readonly m: number;
  /** Part of H: M over the entropy of the town's groups. */
  readonly h: number;
  /** Part of the whole M, 0-1; `null` where nothing is segregated. */
  readonly share: number | null;
}

/**
 * Splits M and H exactly over nested levels (Theil & Finizza 1971): between districts, between areas within a
 * district, between stairwells within an area ... The places of the table itself are the last level. A place of one
 * level that lies in several of the level above counts as one in each of them.
 *
 * @param levels outermost first: for each place of the table, the code of the larger place it lies in (whole numbers, at least 0)
 * @returns one part per level and one for the places themselves; they sum to M and H; `null` where fewer than two groups have anybody
 */
export function nestedSegregation(table: GroupTable, levels: readonly ArrayLike<number>[]): readonly LevelPart[] | null {
  const totals = tableTotals(table);
  if (totals === null) return null;
  const whole = informationOf(table, totals);
  const diversity = entropy(totals.ofGroup);
  let above = 0;
  const part = (upTo: number): LevelPart => {
    const m = upTo - above;
    above = upTo;
    return { m, h: m / diversity, share: whole > 0 ? m / whole : null };
  };
  return [...nestLevels(levels, totals.places).map(({ codes, places }) => part(mutualInformation(mergePlaces(table, codes, places)) ?? 0)), part(whole)];
}

/** Codes of one level's places, each inside one place of the level above. */
export interface NestedLevel {
  /** 0 to `places` - 1, numbered as they first come. */
  readonly codes: Int32Array;
  readonly places: number;
}

/** Numbers the places of each level anew, so that no place lies in two of the level above. */
export function nestLevels(levels: readonly ArrayLike<number>[], units: number): readonly NestedLevel[] {
  let outer = new Int32Array(units);
  let outerPlaces = 1;
  return levels.map((level, depth) => {
    if (level.length !== units) throw new Error(`Expected level ${depth} for ${units} places, got ${level.length}.`);
    const numbers = new Map<number, number>();
    const codes = new Int32Array(units);
    for (let unit = 0; unit < units; unit++) {
      const code = level[unit] ?? NaN;
      if (!Number.isInteger(code) || code < 0) throw new Error(`Expected whole codes of at least 0 at level ${depth}, got ${code} for place ${unit}.`);
      const key = code * outerPlaces + (outer[unit] ?? 0);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      codes[unit] = number;
    }
    outer = codes;
    outerPlaces = Math.max(1, numbers.size);
    return { codes, places: numbers.size };
  });
}
