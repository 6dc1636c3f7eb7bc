/**
 * Need gathered from the place of the highest share down (Lorenz 1905): what any choice of places with so many
 * residents could hold at most. Cumulative shares, the first entry 0 and the last 1, one more than there are places.
 */
export interface LorenzCurve {
  /** Places by falling share of need, ties by their position; places without residents last. */
  readonly order: Int32Array;
  /** Cumulative share of residents, rising. */
  readonly population: Float64Array;
  /** Cumulative share of need, rising, never under `population`. */
  readonly need: Float64Array;
}

/**
 * Sorts once and sums once, O(n log n).
 *
 * @param need those in need, one entry per place; fractions allowed
 * @param population residents (or households) in all, in the same order and unit
 * @returns `null` where nobody is in need
 * @throws where lengths differ, an entry is negative or no number, or need exceeds population
 */
export function lorenzCurve(need: ArrayLike<number>, population: ArrayLike<number>): LorenzCurve | null {
  if (need.length !== population.length) throw new Error(`Expected residents of ${need.length} places, got ${population.length}.`);
  const n = need.length;
  const share = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const x = need[i] ?? NaN;
    const t = population[i] ?? NaN;
    // A part in a billion is rounding: expected need is a sum of products.
    if (!(x >= 0 && x <= t * (1 + 1e-9) && t < Infinity)) throw new Error(`Expected need from 0 to the ${t} residents of place ${i}, got ${x}.`);
    share[i] = t > 0 ? x / t : -1;
  }
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((i, j) => (share[j] ?? 0) - (share[i] ?? 0) || i - j);
  const sums = { population: running(population, order), need: running(need, order) };
  const total = sums.need[n] ?? 0;
  return total > 0 ? { order, population: divided(sums.population), need: divided(sums.need) } : null;
}

/** Sums of the first 0, 1, ... n entries in an order. */
export function running(values: ArrayLike<number>, order: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(order.length + 1);
  for (let k = 0; k < order.length; k++) sums[k + 1] = (sums[k] ?? 0) + (values[order[k] ?? -1] ?? 0);
  return sums;
}

function divided(sums: Float64Array): Float64Array {
  const total = sums[sums.length - 1] ?? 0;
  return sums.map((sum) => sum / total);
}
