import type { WeightRows } from "../weights/weight-rows.ts";

/** Values less their mean, with what the measures need of them. */
export interface Deviations {
  readonly z: Float64Array;
  /** Sum of z squared; above 0. */
  readonly squares: number;
  /** Kurtosis b2 = n sum z^4 / (sum z^2)^2. */
  readonly kurtosis: number;
}

/**
 * Takes the mean out.
 *
 * @returns `null` where fewer than two values are given or all are equal, to within rounding: nothing varies then
 * @throws where a value is no finite number: places without a figure are left out by the caller (`weightsAmong`)
 */
export function deviations(values: ArrayLike<number>): Deviations | null {
  const n = values.length;
  let sum = 0;
  let largest = 0;
  for (let i = 0; i < n; i++) {
    const value = values[i] ?? NaN;
    if (!Number.isFinite(value)) throw new Error(`Expected a figure at place ${i}, got ${value}.`);
    sum += value;
    largest = Math.max(largest, Math.abs(value));
  }
  const mean = sum / n;
  const z = new Float64Array(n);
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] ?? 0) - mean;
    const square = deviation * deviation;
    z[i] = deviation;
    squares += square;
    fourths += square * square;
  }
  if (n < 2 || squares <= n * (1e-14 * largest) ** 2) return null;
  return { z, squares, kurtosis: (n * fourths) / (squares * squares) };
}

/** Sum over the neighbours of weight times value (the spatial lag), per place; 0 on an island. */
export function lags({ n, start, neighbour, weight }: WeightRows, values: ArrayLike<number>): Float64Array {
  if (values.length !== n) throw new Error(`Expected values of ${n} places, got ${values.length}.`);
  const lag = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    const to = start[i + 1] ?? 0;
    for (let at = start[i] ?? 0; at < to; at++) sum += (weight[at] ?? 0) * (values[neighbour[at] ?? 0] ?? 0);
    lag[i] = sum;
  }
  return lag;
}
