import { checkPositions, type Positions } from "./egohood.ts";

/** Places with their ground, for measures that let contact fall as exp(-distance). */
export interface DecayGround extends Positions {
  /** Square metres of each place: its own people are taken to live sqrt(0.6 area) apart (White 1983). */
  readonly areaM2: ArrayLike<number>;
}

/** The distance over which contact falls to 1/e: exp(-d) depends on the unit, so it is named. */
export const decayDistanceM = 1000;

/**
 * For each place the sums of columns over all places, weighted by exp(-d/1 km); itself at sqrt(0.6 area).
 *
 * @returns one column of sums per column
 */
export function decayedSums(ground: DecayGround, columns: readonly ArrayLike<number>[]): readonly Float64Array[] {
  const places = ground.areaM2.length;
  checkPositions(ground, places);
  const sums = columns.map((column) => {
    if (column.length !== places) throw new Error(`Expected ${places} counts, got ${column.length}.`);
    return new Float64Array(places);
  });
  const { x, y, areaM2 } = ground;
  for (let i = 0; i < places; i++) {
    const area = areaM2[i] ?? NaN;
    if (!(area >= 0)) throw new Error(`Expected an area of at least 0 in place ${i}, got ${area}.`);
    for (let j = i; j < places; j++) {
      const distanceM = i === j ? Math.sqrt(0.6 * area) : Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0));
      const contact = Math.exp(-distanceM / decayDistanceM);
      for (let column = 0; column < columns.length; column++) {
        const [counts, into] = [columns[column], sums[column]];
        if (counts === undefined || into === undefined) continue;
        into[i] = (into[i] ?? 0) + contact * (counts[j] ?? 0);
        if (i !== j) into[j] = (into[j] ?? 0) + contact * (counts[i] ?? 0);
      }
    }
  }
  return sums;
}
