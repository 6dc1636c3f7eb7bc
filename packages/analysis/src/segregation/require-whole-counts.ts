import type { GroupTable } from "./group-table.ts";

/** Chance has no meaning for parts of a household: refuses a table with fractions. */
export function requireWholeCounts({ counts, groups }: GroupTable): void {
  for (let at = 0; at < counts.length; at++) {
    if (!Number.isInteger(counts[at])) throw new Error(`Expected whole counts in place ${Math.floor(at / groups)}, got ${counts[at]}.`);
  }
}
