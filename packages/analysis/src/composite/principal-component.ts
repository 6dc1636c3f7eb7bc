import { spread } from "./spread.ts";

/**
 * The first principal component of columns: the unit-length eigenvector of their covariance matrix with the largest
 * eigenvalue, by Jacobi rotations, turned so that its entries sum to more than 0. On z-scores it is the component of
 * the correlations.
 *
 * @param parts at least two columns of one length; places with a NaN in any of them are left out
 * @returns one entry per part; `null` with fewer than two complete places, or where nothing varies
 */
export function principalComponent(parts: readonly Float64Array[]): Float64Array | null {
  const m = parts.length;
  const covariance = covarianceOf(parts);
  if (covariance === null) return null;
  const vectors = Float64Array.from({ length: m * m }, (_, at) => (at % (m + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let scale = 0;
    for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) if (i !== j) off += (covariance[i * m + j] ?? 0) ** 2;
    else scale += (covariance[i * m + j] ?? 0) ** 2;
    if (off <= 1e-30 * scale) break;
    for (let p = 0; p < m - 1; p++) for (let q = p + 1; q < m; q++) rotate(covariance, vectors, m, p, q);
  }
  let best = 0;
  for (let j = 1; j < m; j++) if ((covariance[j * m + j] ?? 0) > (covariance[best * m + best] ?? 0)) best = j;
  if (!((covariance[best * m + best] ?? 0) > 0)) return null;
  const component = Float64Array.from({ length: m }, (_, i) => vectors[i * m + best] ?? 0);
  const turn = component.reduce((sum, entry) => sum + entry, 0) < 0 ? -1 : 1;
  return component.map((entry) => turn * entry);
}

function covarianceOf(parts: readonly Float64Array[]): Float64Array | null {
  const m = parts.length;
  const rows: number[] = [];
  for (let i = 0; i < (parts[0]?.length ?? 0); i++) if (parts.every((part) => !Number.isNaN(part[i]))) rows.push(i);
  if (rows.length < 2) return null;
  // `spread` gives a column that is the same everywhere its own value as mean, so its covariances are exactly 0.
  const means = parts.map((part) => spread(Float64Array.from(rows, (i) => part[i] ?? 0), "population")?.mean ?? 0);
  const covariance = new Float64Array(m * m);
  for (let a = 0; a < m; a++) {
    for (let b = a; b < m; b++) {
      let sum = 0;
      for (const i of rows) sum += ((parts[a]?.[i] ?? 0) - (means[a] ?? 0)) * ((parts[b]?.[i] ?? 0) - (means[b] ?? 0));
      covariance[a * m + b] = covariance[b * m + a] = sum / rows.length;
    }
  }
  return covariance;
}

/** Turns rows and columns p and q so that their covariance becomes 0 (Golub & Van Loan, algorithm 8.4.1). */
function rotate(covariance: Float64Array, vectors: Float64Array, m: number, p: number, q: number): void {
  const shared = covariance[p * m + q] ?? 0;
  if (shared === 0) return;
  const tau = ((covariance[q * m + q] ?? 0) - (covariance[p * m + p] ?? 0)) / (2 * shared);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (const [matrix, step, stride] of [[covariance, m, 1], [covariance, 1, m], [vectors, m, 1]] as const) {
    for (let k = 0; k < m; k++) {
      const x = matrix[k * step + p * stride] ?? 0;
      const y = matrix[k * step + q * stride] ?? 0;
      matrix[k * step + p * stride] = c * x - s * y;
      matrix[k * step + q * stride] = s * x + c * y;
    }
  }
}
