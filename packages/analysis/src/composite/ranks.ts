import { risingOrder, sortRoom, type SortRoom } from "./rising-order.ts";

/** Which rank equal figures share: England average, Wales and COINr lowest, Scotland average. */
export type TieRule = "lowest" | "average" | "highest";

/**
 * Ranks by rising figure: 1 for the lowest, n for the highest; NaN stays NaN and counts in nothing.
 *
 * @param out must not be `values` itself
 */
export function ranks(values: Float64Array, ties: TieRule, room: SortRoom = sortRoom(values.length), out: Float64Array = new Float64Array(values.length)): Float64Array {
  const order = risingOrder(values, room);
  if (order.length < values.length) out.fill(NaN);
  for (let first = 0; first < order.length; ) {
    const value = values[order[first] ?? 0];
    let next = first + 1;
    while (next < order.length && values[order[next] ?? 0] === value) next++;
    const rank = ties === "lowest" ? first + 1 : ties === "highest" ? next : (first + 1 + next) / 2;
    for (let at = first; at < next; at++) out[order[at] ?? 0] = rank;
    first = next;
  }
  return out;
}

/**
 * Ranks by falling figure: 1 for the highest. Its ties are judged from the top: "lowest" is the best rank of the tied.
 *
 * @param out must not be `values` itself
 */
export function ranksFromTop(values: Float64Array, ties: TieRule, room: SortRoom = sortRoom(values.length), out: Float64Array = new Float64Array(values.length)): Float64Array {
  const mirrored: TieRule = ties === "lowest" ? "highest" : ties === "highest" ? "lowest" : "average";
  ranks(values, mirrored, room, out);
  let n = 0;
  for (let i = 0; i < out.length; i++) if (!Number.isNaN(out[i])) n++;
  for (let i = 0; i < out.length; i++) out[i] = n + 1 - (out[i] ?? NaN);
  return out;
}
