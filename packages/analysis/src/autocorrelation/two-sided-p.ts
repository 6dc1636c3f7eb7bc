/** Two-sided p of a permutation test: min(1, 2 (min(#>=, #<=) + 1)/(R + 1)), the value seen counted as one draw. */
export function twoSidedP(atLeast: number, atMost: number, draws: number): number {
  return Math.min(1, (2 * (Math.min(atLeast, atMost) + 1)) / (draws + 1));
}

/**
 * How near two sums of values count as equal: 1e-12 of the largest that such a sum can be. Sums of the same values in
 * another order differ by rounding alone, and ties decide p where values are few.
 *
 * @param addends most values, or weights, added in one sum
 */
export function tieTolerance(values: Float64Array, addends: number): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  return 1e-12 * largest * addends;
}
