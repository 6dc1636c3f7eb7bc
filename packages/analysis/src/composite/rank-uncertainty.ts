import type { TieRule } from "./ranks.ts";
import { risingOrder, sortRoom } from "./rising-order.ts";

/** What repeated scoring says of each place's rank; one entry per place, in the scores' order. */
export interface RankUncertainty {
  /** 5 % of the draws give a rank of at most this. NaN where a place has no score. */
  readonly low: Float64Array;
  /** 95 % of the draws give a rank of at most this. */
  readonly high: Float64Array;
  /** Share of draws in which the place is among the first `top`. */
  readonly topShare: Float64Array;
}

export interface RankUncertaintyOptions {
  readonly draws: number;
  /** How many places count as the top. */
  readonly top: number;
  readonly ties?: TieRule;
}

/** Most ranks kept at once: draws x places. */
const mostRanks = 400_000_000;

/**
 * Rank interval (5-95 %) and chance of being among the first `top`, from scores drawn again and again. Rank 1 is the
 * highest score. Sorting is by radix (rising-order.ts); ranks are kept as they come and each place's two order
 * statistics are found by counting, in blocks that stay in the cache.
 *
 * @param places number of places
 * @param score writes one draw's scores; NaN = no score, for the same places in every draw
 */
export function rankUncertainty(places: number, score: (draw: number, out: Float64Array) => void, { draws, top, ties = "lowest" }: RankUncertaintyOptions): RankUncertainty {
  if (!(Number.isInteger(draws) && draws >= 1)) throw new Error(`Expected at least one draw, got ${draws}.`);
  if (draws * places > mostRanks) throw new Error(`Expected at most ${mostRanks} ranks to keep, got ${draws} draws of ${places} places.`);
  const scores = new Float64Array(places);
  const room = sortRoom(places);
  // Twice the rank, so that halves of shared ranks stay whole.
  const kept = 2 * places + 1 < 65_536 ? new Uint16Array(draws * places) : new Uint32Array(draws * places);
  const topCounts = new Uint32Array(places);
  for (let draw = 0; draw < draws; draw++) {
    score(draw, scores);
    const order = risingOrder(scores, room);
    const row = draw * places;
    const n = order.length;
    for (let last = n - 1; last >= 0; ) {
      const value = scores[order[last] ?? 0];
      let next = last - 1;
      while (next >= 0 && scores[order[next] ?? 0] === value) next--;
      const [best, worst] = [n - last, n - 1 - next];
      const doubled = ties === "lowest" ? 2 * best : ties === "highest" ? 2 * worst : best + worst;
      for (let at = last; at > next; at--) {
        const place = order[at] ?? 0;
        kept[row + place] = doubled;
        if (doubled <= 2 * top) topCounts[place] = (topCounts[place] ?? 0) + 1;
      }
      last = next;
    }
  }
  const [low, high] = keptQuantiles(kept, places, draws);
  return { low, high, topShare: Float64Array.from(topCounts, (count, place) => (Number.isNaN(low[place]) ? NaN : count / draws)) };
}

const blockSize = 32;

/** Smallest ranks with at least 5 % and 95 % of the draws at or below them. A kept 0 means no score. */
function keptQuantiles(kept: Uint16Array | Uint32Array, places: number, draws: number): [Float64Array, Float64Array] {
  const [low, high] = [new Float64Array(places), new Float64Array(places)];
  const block = Array.from({ length: blockSize }, () => new Uint32Array(draws));
  const coarse = new Uint32Array((2 * places >>> 8) + 1);
  const fine = new Uint32Array(256);
  const [lowAt, highAt] = [Math.ceil(0.05 * draws), Math.ceil(0.95 * draws)];
  for (let first = 0; first < places; first += blockSize) {
    const width = Math.min(blockSize, places - first);
    for (let draw = 0; draw < draws; draw++) {
      const row = draw * places + first;
      for (let at = 0; at < width; at++) {
        const column = block[at];
        if (column !== undefined) column[draw] = kept[row + at] ?? 0;
      }
    }
    for (let at = 0; at < width; at++) {
      const column = block[at] ?? fine;
      coarse.fill(0);
      for (let draw = 0; draw < draws; draw++) {
        const bin = (column[draw] ?? 0) >>> 8;
        coarse[bin] = (coarse[bin] ?? 0) + 1;
      }
      low[first + at] = nth(column, coarse, fine, lowAt) / 2 || NaN;
      high[first + at] = nth(column, coarse, fine, highAt) / 2 || NaN;
    }
  }
  return [low, high];
}

/** The nth smallest (from 1), counting first in steps of 256, then inside the step. */
function nth(column: Uint32Array, coarse: Uint32Array, fine: Uint32Array, n: number): number {
  let before = 0;
  let bin = 0;
  while (before + (coarse[bin] ?? 0) < n) before += coarse[bin++] ?? 0;
  fine.fill(0);
  for (let draw = 0; draw < column.length; draw++) {
    const value = column[draw] ?? 0;
    if (value >>> 8 === bin) fine[value & 255] = (fine[value & 255] ?? 0) + 1;
  }
  let digit = 0;
  while (before + (fine[digit] ?? 0) < n) before += fine[digit++] ?? 0;
  return bin * 256 + digit;
}
