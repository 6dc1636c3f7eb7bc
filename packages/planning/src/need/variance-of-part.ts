import type { FinestUnits } from "../table/finest-units.ts";
import type { NeedOfUnits } from "./estimate-need.ts";

/**
 * Variance of the expected households in need of any set of finest units. A group (an area, or the rest of a district)
 * wholly inside counts with its own variance. Of a part of one, the units' own variances add up, and the error they
 * share with their neighbours comes on top, squared together: neighbours are wrong in the same direction.
 * Groups are independent of each other.
 *
 * @param members without repetition
 * @param groupSizes finest units per group
 */
export function varianceOfPart(members: Iterable<number>, units: FinestUnits, need: NeedOfUnits, groupSizes: Int32Array): number {
  const inside = new Map<number, { count: number; own: number; loading: number }>();
  for (const i of members) {
    const group = units.groupOf[i] ?? 0;
    const tally = inside.get(group) ?? { count: 0, own: 0, loading: 0 };
    inside.set(group, { count: tally.count + 1, own: tally.own + (need.ownVariance[i] ?? 0), loading: tally.loading + (need.loading[i] ?? 0) });
  }
  let variance = 0;
  for (const [group, { count, own, loading }] of inside) {
    variance += count === groupSizes[group] ? (need.groupVariance[group] ?? 0) : own + loading ** 2 * (need.sharedVariance[group] ?? 0);
  }
  return variance;
}
