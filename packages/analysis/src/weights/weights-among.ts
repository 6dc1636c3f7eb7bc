import type { WeightRows } from "./weight-rows.ts";

/**
 * The rows among some of the places alone, numbered anew in the same order: for places whose figure is missing or
 * hidden, which are nobody's neighbour then. Weights are kept; standardise rows afterwards.
 *
 * @param keep per place, 0 leaves it out
 */
export function weightsAmong(rows: WeightRows, keep: ArrayLike<number>): WeightRows {
  if (keep.length !== rows.n) throw new Error(`Expected marks for ${rows.n} places, got ${keep.length}.`);
  const renumbered = new Int32Array(rows.n).fill(-1);
  let n = 0;
  for (let i = 0; i < rows.n; i++) if (keep[i]) renumbered[i] = n++;
  const start = new Int32Array(n + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < rows.n; i++) {
    const own = renumbered[i] ?? -1;
    if (own < 0) continue;
    for (let at = rows.start[i] ?? 0; at < (rows.start[i + 1] ?? 0); at++) {
      const other = renumbered[rows.neighbour[at] ?? 0] ?? -1;
      if (other < 0) continue;
      neighbour.push(other);
      weight.push(rows.weight[at] ?? 0);
    }
    start[own + 1] = neighbour.length;
  }
  return { n, start, neighbour: Int32Array.from(neighbour), weight: Float64Array.from(weight) };
}
