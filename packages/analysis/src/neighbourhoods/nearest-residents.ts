import { nearestFirst } from "./nearest-first.ts";
import { pointGrid } from "./point-grid.ts";

/** A point's own neighbourhood. */
export interface NearestResidents {
  /** How many residents were asked for. */
  readonly k: number;
  /** Residents in it: k, or all there are where the town has fewer; 0 for a point without a position. */
  readonly residents: Float64Array;
  /** Distance to the farthest home in it, metres; NaN without a position. */
  readonly radiusM: Float64Array;
  /**
   * Sums a column over every neighbourhood, for instance households in need: of the farthest homes only the part that
   * is needed to reach k. Give a column as many entries as there are points.
   */
  readonly sumOf: (column: ArrayLike<number>) => Float64Array;
}

/**
 * Bespoke neighbourhoods (Johnston et al. 2000; Östh, Clark & Malmberg 2015): around every home its k nearest
 * residents, in a straight line, whatever borders lie between. Homes equally far away are taken in the same proportion,
 * so that the order of the homes is irrelevant.
 *
 * @param x, y metres
 * @param residents per point, at least 0
 * @param k residents, above 0
 */
export function nearestResidents(x: ArrayLike<number>, y: ArrayLike<number>, residents: ArrayLike<number>, k: number): NearestResidents {
  if (residents.length !== x.length) throw new Error(`Expected residents of ${x.length} points, got ${residents.length}.`);
  if (!(k > 0)) throw new Error(`Expected more than 0 residents in a neighbourhood, got ${k}.`);
  const grid = pointGrid(x, y);
  const start = new Int32Array(x.length + 1);
  const member: number[] = [];
  const part: number[] = [];
  const inside = new Float64Array(x.length);
  const radiusM = new Float64Array(x.length).fill(NaN);
  for (let i = 0; i < x.length; i++) {
    const near = nearestFirst(grid, i, residents, k);
    const farthest = near.at(-1)?.distanceM ?? NaN;
    radiusM[i] = farthest;
    let before = 0;
    let last = 0;
    for (const { point, distanceM } of near) {
      if (distanceM < farthest) before += residents[point] ?? 0;
      else last += residents[point] ?? 0;
    }
    const edge = last > 0 ? Math.min(1, (k - before) / last) : 1;
    inside[i] = before + edge * last;
    for (const { point, distanceM } of near) {
      member.push(point);
      part.push(distanceM < farthest ? 1 : edge);
    }
    start[i + 1] = member.length;
  }
  return { k, residents: inside, radiusM, sumOf: (column) => sums(start, member, part, column) };
}

function sums(start: Int32Array, member: readonly number[], part: readonly number[], column: ArrayLike<number>): Float64Array {
  if (column.length !== start.length - 1) throw new Error(`Expected a column of ${start.length - 1} points, got ${column.length}.`);
  return Float64Array.from(column, (_, i) => {
    let sum = 0;
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) sum += (part[at] ?? 0) * (column[member[at] ?? 0] ?? 0);
    return sum;
  });
}
