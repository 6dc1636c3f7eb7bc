/** How parts become one score: with weights, over the parts that are known. */
export type MeanKind = "sum" | "arithmetic" | "geometric" | "harmonic";

/**
 * Puts parts together place by place: a weighted sum or mean over the parts that are known there. A sum over known
 * parts alone is scaled up to all the weight, so that a missing part is never read as 0.
 *
 * @param parts one column per part; NaN where there is no figure
 * @param weights one per part; for means >= 0
 * @returns NaN where no part with a weight is known
 * @throws where a geometric or harmonic mean meets a value that is not above 0
 */
export function weightedMeans(parts: readonly Float64Array[], weights: ArrayLike<number>, kind: MeanKind, out: Float64Array): Float64Array {
  if (parts.length !== weights.length) throw new Error(`Expected weights for ${parts.length} parts, got ${weights.length}.`);
  let all = 0;
  for (let j = 0; j < weights.length; j++) all += Math.abs(weights[j] ?? 0);
  const complete = kind === "sum" || kind === "arithmetic" ? weightedSums(parts, weights, out) : false;
  if (complete && kind === "sum") return out;
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    let mass = 0;
    for (let j = 0; j < parts.length; j++) {
      const value = parts[j]?.[i] ?? NaN;
      const weight = weights[j] ?? 0;
      if (Number.isNaN(value) || weight === 0) continue;
      if (kind !== "sum" && kind !== "arithmetic" && value <= 0) throw new Error(`Expected values above 0 for a ${kind} mean, got ${value} at entry ${i} of part ${j}.`);
      sum += weight * (kind === "geometric" ? Math.log(value) : kind === "harmonic" ? 1 / value : value);
      mass += Math.abs(weight);
    }
    out[i] = mass === 0 ? NaN : kind === "sum" ? (sum * all) / mass : kind === "arithmetic" ? sum / mass : kind === "geometric" ? Math.exp(sum / mass) : mass / sum;
  }
  return out;
}

/**
 * The weighted sum of columns, four at a time. NaN where any part is.
 *
 * @returns whether every sum is a number
 */
export function weightedSums(parts: readonly Float64Array[], weights: ArrayLike<number>, out: Float64Array): boolean {
  const spare = parts.length % 4;
  out.fill(0);
  for (let j = 0; j < spare; j++) {
    const [a, p] = [parts[j] ?? out, weights[j] ?? 0];
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + p * (a[i] ?? 0);
  }
  for (let j = spare; j < parts.length; j += 4) {
    const [a, b, c, d] = [parts[j] ?? out, parts[j + 1] ?? out, parts[j + 2] ?? out, parts[j + 3] ?? out];
    const [p, q, r, s] = [weights[j] ?? 0, weights[j + 1] ?? 0, weights[j + 2] ?? 0, weights[j + 3] ?? 0];
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + p * (a[i] ?? 0) + q * (b[i] ?? 0) + r * (c[i] ?? 0) + s * (d[i] ?? 0);
  }
  let checksum = 0;
  for (let i = 0; i < out.length; i++) checksum += (out[i] ?? 0) * 0;
  return checksum === 0;
}
