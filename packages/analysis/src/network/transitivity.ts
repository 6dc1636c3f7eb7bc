import type { WeightRows } from "../weights/weight-rows.ts";

/** Of all pairs of neighbours of the same place, the share that are neighbours themselves. `null` where nobody has two. */
export function transitivity({ n, start, neighbour }: WeightRows): number | null {
  const beside = new Int32Array(n).fill(-1);
  let [closed, pairs] = [0, 0];
  for (let i = 0; i < n; i++) {
    const degree = (start[i + 1] ?? 0) - (start[i] ?? 0);
    pairs += degree * (degree - 1);
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) beside[neighbour[at] ?? 0] = i;
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) {
      const j = neighbour[at] ?? 0;
      for (let far = start[j] ?? 0; far < (start[j + 1] ?? 0); far++) if (beside[neighbour[far] ?? 0] === i) closed++;
    }
  }
  return pairs === 0 ? null : closed / pairs;
}
