import type { WeightRows } from "../weights/weight-rows.ts";
import { partitionTies } from "./partition.ts";

/**
 * Nominal assortativity (Newman 2003): modularity over the most it could be; 1 where all ties run inside groups, 0 as
 * by chance. `null` without ties or with all ties in one group.
 */
export function nominalAssortativity(network: WeightRows, groupOf: ArrayLike<number>): number | null {
  const ties = partitionTies(network, groupOf);
  return ties === null || ties.byChance >= 1 ? null : (ties.inside - ties.byChance) / (1 - ties.byChance);
}
