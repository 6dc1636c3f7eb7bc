import type { Observation } from "@byfokus/model";
import type { DwellingRows } from "./draft.ts";

/** m2 below which a dwelling is small, as the indicator smallDwellings defines it. */
const smallBelowM2 = 60;

/**
 * Small dwellings per stairwell, counted from dwelling rows with a known area, in the order stairwells are first met.
 * A stairwell without any known area gets no observation.
 */
export function deriveSmallDwellings({ stairwellIds, stairwell, areaM2 }: DwellingRows, period: string): Observation[] {
  const bases = new Int32Array(stairwellIds.length);
  const counts = new Int32Array(stairwellIds.length);
  const met: number[] = [];
  for (let row = 0; row < stairwell.length; row += 1) {
    const area = areaM2[row] ?? Number.NaN;
    const index = stairwell[row] ?? -1;
    // An area of 0 is how registers write "not known".
    if (!(area > 0)) continue;
    const base = bases[index] ?? 0;
    if (base === 0) met.push(index);
    bases[index] = base + 1;
    if (area < smallBelowM2) counts[index] = (counts[index] ?? 0) + 1;
  }
  return met.map((index) => ({ indicatorId: "smallDwellings", level: "stairwell", placeId: stairwellIds[index] ?? "", period, count: counts[index] ?? 0, base: bases[index] ?? 0 }));
}
