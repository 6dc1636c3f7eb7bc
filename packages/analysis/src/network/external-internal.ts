import type { WeightRows } from "../weights/weight-rows.ts";
import { partitionTies } from "./partition.ts";

/** E-I index (Krackhardt & Stern 1988): ties between groups less ties inside, over all ties; -1 to 1. `null` without ties. */
export function externalInternal(network: WeightRows, groupOf: ArrayLike<number>): number | null {
  const ties = partitionTies(network, groupOf);
  return ties === null ? null : 1 - 2 * ties.inside;
}
