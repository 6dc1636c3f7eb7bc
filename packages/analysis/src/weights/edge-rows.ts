import { weightRows, type WeightRows } from "./weight-rows.ts";

/**
 * Symmetric rows from pairs that belong together: streets, walks of a known length, ties in a network.
 * A pair named twice, either way round, counts once with its weights added.
 *
 * @param n places
 * @param pairs indexes from 0 of both ends, and a weight above 0, 1 unless told
 */
export function edgeRows(n: number, pairs: Iterable<readonly [from: number, to: number, weight?: number]>): WeightRows {
  const rows: Map<number, number>[] = Array.from({ length: n }, () => new Map<number, number>());
  for (const [from, to, weight = 1] of pairs) {
    const [there, back] = [rows[from], rows[to]];
    if (there === undefined || back === undefined || from === to) throw new Error(`Expected pairs of two places below ${n}, got ${from} and ${to}.`);
    there.set(to, (there.get(to) ?? 0) + weight);
    back.set(from, (back.get(from) ?? 0) + weight);
  }
  return weightRows(rows.map((row) => [...row.keys()]), rows.map((row) => [...row.values()]));
}
