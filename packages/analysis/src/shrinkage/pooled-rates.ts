export interface PooledRates {
  /** Events per person of all places together. */
  readonly mean: number;
  /** Persons of an average place, of those that have any. */
  readonly meanBase: number;
  /** Mean squared distance of the places' rates from the mean, weighted by persons. */
  readonly squares: number;
}

/**
 * Rates of several places taken together.
 *
 * @returns `null` where nobody is at risk
 * @throws where lengths differ, a count is not at least 0, or there are events among nobody
 */
export function pooledRates(counts: ArrayLike<number>, bases: ArrayLike<number>): PooledRates | null {
  if (counts.length !== bases.length) throw new Error(`Expected counts for ${bases.length} places, got ${counts.length}.`);
  let events = 0;
  let persons = 0;
  let places = 0;
  for (let i = 0; i < bases.length; i++) {
    const x = counts[i] ?? NaN;
    const n = bases[i] ?? NaN;
    if (!(x >= 0 && n >= 0 && (n > 0 || x === 0))) throw new Error(`Expected a count of at least 0 among somebody in place ${i}, got ${x} of ${n}.`);
    events += x;
    persons += n;
    if (n > 0) places++;
  }
  if (persons === 0) return null;
  const mean = events / persons;
  let squares = 0;
  for (let i = 0; i < bases.length; i++) {
    const n = bases[i] ?? 0;
    if (n > 0) squares += n * ((counts[i] ?? 0) / n - mean) ** 2;
  }
  return { mean, meanBase: persons / places, squares: squares / persons };
}
