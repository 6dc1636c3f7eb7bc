import type { WeightRows } from "../weights/weight-rows.ts";

/**
 * Betweenness (Freeman 1977, by Brandes 2001): over all pairs of other places, the share of their shortest ways, in
 * steps, that lead over this one. Each pair counts once; not normalised. For a symmetric network; O(places x ties).
 */
export function betweenness({ n, start, neighbour }: WeightRows): Float64Array {
  const between = new Float64Array(n);
  const steps = new Int32Array(n);
  const ways = new Float64Array(n);
  const credit = new Float64Array(n);
  const order = new Int32Array(n);
  for (let from = 0; from < n; from++) {
    steps.fill(-1);
    ways.fill(0);
    credit.fill(0);
    steps[from] = 0;
    ways[from] = 1;
    order[0] = from;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const i = order[at] ?? 0;
      for (let entry = start[i] ?? 0; entry < (start[i + 1] ?? 0); entry++) {
        const j = neighbour[entry] ?? 0;
        if (steps[j] === -1) {
          steps[j] = (steps[i] ?? 0) + 1;
          order[reached++] = j;
        }
        if (steps[j] === (steps[i] ?? 0) + 1) ways[j] = (ways[j] ?? 0) + (ways[i] ?? 0);
      }
    }
    // Farthest first, each hands its credit back along the shortest ways.
    for (let at = reached - 1; at > 0; at--) {
      const j = order[at] ?? 0;
      for (let entry = start[j] ?? 0; entry < (start[j + 1] ?? 0); entry++) {
        const i = neighbour[entry] ?? 0;
        if (steps[i] === (steps[j] ?? 0) - 1) credit[i] = (credit[i] ?? 0) + ((ways[i] ?? 0) / (ways[j] ?? 1)) * (1 + (credit[j] ?? 0));
      }
      between[j] = (between[j] ?? 0) + (credit[j] ?? 0) / 2;
    }
  }
  return between;
}
