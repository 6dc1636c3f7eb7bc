import { pooledRates } from "./pooled-rates.ts";
import { shrunkRate } from "./global-empirical-bayes.ts";

/** Around which mean a neighbour's rate varies: that of the place being estimated, or the neighbour's own. */
export type LocalVariance = "marshall" | "neighboursOwn";

/**
 * Local empirical Bayes rates (Marshall 1991): each place's rate is drawn toward the rate of itself and its neighbours,
 * as `globalEmpiricalBayes` draws it toward all.
 *
 * The variance between rates is measured around the mean of the place itself (`"marshall"`: Marshall 1991, GeoDa) or
 * around each neighbour's own local mean (`"neighboursOwn"`: spdep's EBlocal).
 *
 * @param counts events per place, at least 0
 * @param bases persons per place in the same order
 * @param neighbours per place the indexes of its neighbours, itself not among them; a place without any keeps its own rate
 * @returns per place; `null` where nobody is at risk
 */
export function localEmpiricalBayes(
  counts: ArrayLike<number>,
  bases: ArrayLike<number>,
  neighbours: readonly ArrayLike<number>[],
  { variance = "marshall" }: { readonly variance?: LocalVariance } = {},
): readonly (number | null)[] {
  if (neighbours.length !== bases.length) throw new Error(`Expected neighbours for ${bases.length} places, got ${neighbours.length}.`);
  // Of the whole town only to refuse what is not a count.
  pooledRates(counts, bases);
  const circles = neighbours.map((near, i) => circleOf(i, near, bases));
  const pools = circles.map((circle) => pooledRates(circle.map((j) => counts[j] ?? 0), circle.map((j) => bases[j] ?? 0)));
  return circles.map((circle, i) => {
    const pool = pools[i] ?? null;
    const n = bases[i] ?? 0;
    if (n === 0 || pool === null) return null;
    const rate = (counts[i] ?? 0) / n;
    const squares = variance === "marshall" ? pool.squares : squaresAroundOwn(circle, counts, bases, (j) => pools[j]?.mean ?? 0);
    return shrunkRate(rate, n, pool.mean, Math.max(0, squares - pool.mean / pool.meanBase));
  });
}

/** The place and its neighbours, rising. */
function circleOf(place: number, near: ArrayLike<number>, bases: ArrayLike<number>): readonly number[] {
  const circle = Array.from(near);
  const stranger = circle.find((j) => !(Number.isInteger(j) && j >= 0 && j < bases.length && j !== place));
  if (stranger !== undefined) throw new Error(`Expected neighbours of place ${place} from 0 to ${bases.length - 1}, itself left out, got ${stranger}.`);
  return [...circle, place].toSorted((a, b) => a - b);
}

function squaresAroundOwn(circle: readonly number[], counts: ArrayLike<number>, bases: ArrayLike<number>, meanOf: (place: number) => number): number {
  let squares = 0;
  let persons = 0;
  for (const j of circle) {
    const n = bases[j] ?? 0;
    if (n === 0) continue;
    squares += n * ((counts[j] ?? 0) / n - meanOf(j)) ** 2;
    persons += n;
  }
  return squares / persons;
}
