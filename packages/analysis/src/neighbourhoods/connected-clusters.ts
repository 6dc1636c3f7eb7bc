import type { WeightRows } from "../weights/weight-rows.ts";

/**
 * Clusters of chosen places that hang together by neighbourhood in either direction. Clusters are numbered from 0 in
 * the order of their first place.
 *
 * @param chosen per place, 0 leaves it out
 * @returns cluster of each place; -1 where it is not chosen
 */
export function connectedClusters(rows: WeightRows, chosen: ArrayLike<number>): Int32Array {
  if (chosen.length !== rows.n) throw new Error(`Expected marks for ${rows.n} places, got ${chosen.length}.`);
  const root = Int32Array.from({ length: rows.n }, (_, i) => i);
  for (let i = 0; i < rows.n; i++) {
    if (!chosen[i]) continue;
    for (let at = rows.start[i] ?? 0; at < (rows.start[i + 1] ?? 0); at++) {
      const j = rows.neighbour[at] ?? 0;
      if (!chosen[j]) continue;
      const [a, b] = [rootOf(root, i), rootOf(root, j)];
      // The lower index becomes the root, so a cluster is met first at its root.
      if (a !== b) root[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const cluster = new Int32Array(rows.n).fill(-1);
  let count = 0;
  for (let i = 0; i < rows.n; i++) if (chosen[i]) cluster[i] = rootOf(root, i) === i ? count++ : (cluster[rootOf(root, i)] ?? -1);
  return cluster;
}

function rootOf(root: Int32Array, place: number): number {
  let at = place;
  while (root[at] !== at) {
    const up = root[at] ?? at;
    // Halving the way up keeps later searches short.
    root[at] = root[up] ?? up;
    at = root[at] ?? up;
  }
  return at;
}
