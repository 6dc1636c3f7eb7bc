/** Mean and standard deviation of a column. */
export interface Spread {
  /** How many entries hold a number. */
  readonly n: number;
  readonly mean: number;
  /** 0 where all entries are equal, exactly. */
  readonly sd: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean, standard deviation and ends of a column. Entries that are NaN hold no figure and count in nothing.
 *
 * @param sd divisor of the variance: n ("population") or n - 1 ("sample"). Berlin's monitoring uses n, COINr n - 1
 * @param weights of the entries in mean and population variance; absent = all alike. With weights, "sample" divides by
 *   the sum of weights times (n - 1) / n
 * @returns `null` without any figure; one figure has SD 0
 */
export function spread(values: Float64Array, sd: "population" | "sample", weights?: Float64Array): Spread | null {
  let n = 0;
  let mass = 0;
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    const weight = weights === undefined ? 1 : (weights[i] ?? 0);
    n++;
    mass += weight;
    sum += weight * value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (n === 0 || mass <= 0) return null;
  const mean = sum / mass;
  if (low === high) return { n, mean: low, sd: 0, low, high };
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const away = (values[i] ?? NaN) - mean;
    if (!Number.isNaN(away)) squares += (weights === undefined ? 1 : (weights[i] ?? 0)) * away * away;
  }
  const variance = squares / (sd === "population" ? mass : (mass * (n - 1)) / n);
  return { n, mean, sd: Math.sqrt(variance), low, high };
}
