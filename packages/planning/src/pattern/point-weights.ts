import { distanceWeights, nearestWeights, type WeightRows } from "@byfokus/analysis";
import type { NeighbourRule, SpatialWeights } from "./spatial-weights.ts";

/**
 * Neighbours of places that are points, all alike in weight. A place without a position (NaN) is an island and nobody's
 * neighbour.
 *
 * @param x, y metres, in the ids' order
 * @throws where lengths differ
 */
export function pointWeights(ids: readonly string[], x: ArrayLike<number>, y: ArrayLike<number>, rule: Extract<NeighbourRule, { kind: "distance" | "nearest" }>): SpatialWeights {
  if (x.length !== ids.length || y.length !== ids.length) throw new Error(`Expected positions for ${ids.length} places, got ${x.length} and ${y.length}.`);
  return { ids, neighbours: listsOf(rule.kind === "distance" ? distanceWeights(x, y, rule.metres ?? 1000) : nearestWeights(x, y, rule.k ?? 6)) };
}

function listsOf({ n, start, neighbour }: WeightRows): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from(neighbour.subarray(start[i], start[i + 1])));
}
