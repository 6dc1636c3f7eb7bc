import type { PlanningContext } from "@byfokus/planning";
import type { NeedClass } from "./map-picture-types.ts";

/** The usual limits between the five classes: under 12, 12-17, 17-22, 22-27, 27 % and over. */
export const standardBreaks: readonly number[] = [0.12, 0.17, 0.22, 0.27];

/** The class of a share; a share on a limit belongs to the class above it. */
export function needClass(share: number, breaks: readonly number[]): NeedClass {
  const above = breaks.filter((limit) => share >= limit - 1e-12).length;
  return ([1, 2, 3, 4, 5] as const)[Math.min(above, 4)] ?? 5;
}

/**
 * The limits to use for these shares: the standard ones where they tell the places apart (at least three classes
 * are used), else limits computed from the data, so that another definition of need still gives a readable map.
 */
export function needBreaks(shares: readonly number[]): readonly number[] {
  const used = new Set(shares.map((share) => needClass(share, standardBreaks)));
  const few = new Set(shares).size < 3;
  return used.size >= 3 || few ? standardBreaks : computedBreaks(shares);
}

/** The limits for a town's areas: those whose share is known decide. */
export function townBreaks({ table }: PlanningContext): readonly number[] {
  return needBreaks(table.areas.flatMap((area) => (area.needState === "known" && area.needShare !== null ? [area.needShare.value] : [])));
}

/** Fifths of the places, rounded to the coarsest of 10, 5, 2, 1, 0.5 ... % that keeps the four limits apart. */
function computedBreaks(shares: readonly number[]): readonly number[] {
  const sorted = [...shares].sort((a, b) => a - b);
  const fifths = [0.2, 0.4, 0.6, 0.8].map((part) => quantile(sorted, part));
  for (const step of [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]) {
    const rounded = fifths.map((limit) => Number((Math.round(limit / step) * step).toFixed(3)));
    if (rounded.every((limit, index) => limit > (index === 0 ? 0 : rounded[index - 1] ?? 0))) return rounded;
  }
  return standardBreaks;
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}
