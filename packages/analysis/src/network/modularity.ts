import type { WeightRows } from "../weights/weight-rows.ts";
import { partitionTies } from "./partition.ts";

/** Modularity of a grouping (Newman & Girvan 2004): the share of ties inside groups less what chance would give. `null` without ties. */
export function modularity(network: WeightRows, groupOf: ArrayLike<number>): number | null {
  const ties = partitionTies(network, groupOf);
  return ties === null ? null : ties.inside - ties.byChance;
}
