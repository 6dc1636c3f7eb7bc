import type { WeightRows } from "../weights/weight-rows.ts";

/** What a network would fall apart without. */
export interface CutPoints {
  /** Ties whose loss parts the network, lower end first, rising. */
  readonly bridges: readonly (readonly [from: number, to: number])[];
  /** Articulation points: places whose loss parts the network, rising. */
  readonly places: readonly number[];
}

/** Bridges and articulation points of a symmetric network (Hopcroft & Tarjan 1973), walked without recursion: O(places + ties). */
export function cutPoints({ n, start, neighbour }: WeightRows): CutPoints {
  const met = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = start.slice(0, n);
  const bridges: (readonly [number, number])[] = [];
  const places = new Set<number>();
  let time = 0;
  for (let root = 0; root < n; root++) {
    if (met[root] !== -1) continue;
    let children = 0;
    const way = [root];
    met[root] = low[root] = time++;
    for (let i = way.at(-1); i !== undefined; i = way.at(-1)) {
      const entry = next[i] ?? 0;
      const up = parent[i] ?? -1;
      if (entry < (start[i + 1] ?? 0)) {
        next[i] = entry + 1;
        const j = neighbour[entry] ?? 0;
        if (met[j] === -1) {
          parent[j] = i;
          met[j] = low[j] = time++;
          if (i === root) children++;
          way.push(j);
        } else if (j !== up) low[i] = Math.min(low[i] ?? 0, met[j] ?? 0);
        continue;
      }
      way.pop();
      if (up === -1) continue;
      low[up] = Math.min(low[up] ?? 0, low[i] ?? 0);
      if ((low[i] ?? 0) > (met[up] ?? 0)) bridges.push([Math.min(up, i), Math.max(up, i)]);
      if (up !== root && (low[i] ?? 0) >= (met[up] ?? 0)) places.add(up);
    }
    if (children > 1) places.add(root);
  }
  return { bridges: bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]), places: [...places].sort((a, b) => a - b) };
}
