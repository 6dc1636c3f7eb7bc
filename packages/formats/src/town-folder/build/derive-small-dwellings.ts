import type { Observation } from "@byfokus/model";
import type { DwellingRows } from "./draft.ts";

/** m2 below which a dwelling is small, as the indicator smallDwellings defines it. */
const smallBelowM2 = 60;

/**
 * Small dwellings per stairwell, counted from dwelling rows with a known area, in the order stairwells are first met.
 * A stairwell without any known area gets no observation.
 */
export function deriveSmallDwellings({ stairwellId, areaM2 }: DwellingRows, period: string): Observation[] {
  const tallies = new Map<string, { count: number; base: number }>();
  for (let index = 0; index < stairwellId.length; index += 1) {
    const area = areaM2[index] ?? Number.NaN;
    const id = stairwellId[index] ?? "";
    // An area of 0 is how registers write "not known".
    if (!(area > 0)) continue;
    let tally = tallies.get(id);
    if (tally === undefined) {
      tally = { count: 0, base: 0 };
      tallies.set(id, tally);
    }
    tally.base += 1;
    if (area < smallBelowM2) tally.count += 1;
  }
  return [...tallies].map(([placeId, { count, base }]) => ({ indicatorId: "smallDwellings", level: "stairwell", placeId, period, count, base }));
}
