/**
 * Solves a square system by elimination with partial pivoting.
 *
 * @param matrix row by row, n x n; left as it was
 * @param right n values
 * @throws where the matrix has no inverse
 */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  if (matrix.length !== n * n) throw new Error(`Expected a matrix of ${n * n} values, got ${matrix.length}.`);
  const a = matrix.slice();
  const x = right.slice();
  for (let pivot = 0; pivot < n; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < n; row++) if (Math.abs(a[row * n + pivot] ?? 0) > Math.abs(a[best * n + pivot] ?? 0)) best = row;
    if (!(Math.abs(a[best * n + pivot] ?? 0) > 0)) throw new Error(`Expected a matrix with an inverse, got nothing left in column ${pivot}.`);
    if (best !== pivot) swapRows(a, x, best, pivot);
    for (let row = pivot + 1; row < n; row++) {
      const factor = (a[row * n + pivot] ?? 0) / (a[pivot * n + pivot] ?? NaN);
      if (factor === 0) continue;
      for (let column = pivot; column < n; column++) a[row * n + column] = (a[row * n + column] ?? 0) - factor * (a[pivot * n + column] ?? 0);
      x[row] = (x[row] ?? 0) - factor * (x[pivot] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row--) {
    let value = x[row] ?? 0;
    for (let column = row + 1; column < n; column++) value -= (a[row * n + column] ?? 0) * (x[column] ?? 0);
    x[row] = value / (a[row * n + row] ?? NaN);
  }
  return x;
}

function swapRows(a: Float64Array, x: Float64Array, one: number, other: number): void {
  const n = x.length;
  const row = a.slice(one * n, (one + 1) * n);
  a.copyWithin(one * n, other * n, (other + 1) * n);
  a.set(row, other * n);
  const value = x[one] ?? 0;
  x[one] = x[other] ?? 0;
  x[other] = value;
}
