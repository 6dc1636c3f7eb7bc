/**
 * Rates made comparable for Moran's I where bases differ (Assuncao & Reis 1999): z_i = (r_i - b)/sqrt(a + b/n_i) with
 * b = sum of counts / sum of bases, a = s2 - b/mean base, s2 = sum n_i (r_i - b)^2 / sum n_i. `a` is not cut off at 0;
 * a variance of 0 or less becomes b/n_i. Raw rates would let small places make the pattern.
 *
 * @param counts at least 0
 * @param bases above 0
 * @returns `null` where nothing is counted
 */
export function rateScores(counts: ArrayLike<number>, bases: ArrayLike<number>): Float64Array | null {
  if (counts.length !== bases.length) throw new Error(`Expected ${counts.length} bases, got ${bases.length}.`);
  let counted = 0;
  let base = 0;
  for (let i = 0; i < counts.length; i++) {
    const [x, n] = [counts[i] ?? NaN, bases[i] ?? NaN];
    if (!(x >= 0 && n > 0 && n < Infinity)) throw new Error(`Expected a count of at least 0 and a base above 0 at place ${i}, got ${x} and ${n}.`);
    counted += x;
    base += n;
  }
  if (!(counted > 0)) return null;
  const b = counted / base;
  let s2 = 0;
  for (let i = 0; i < counts.length; i++) s2 += (bases[i] ?? 0) * ((counts[i] ?? 0) / (bases[i] ?? 1) - b) ** 2;
  const a = s2 / base - (b * counts.length) / base;
  return Float64Array.from(counts, (x, i) => {
    const n = bases[i] ?? 1;
    const variance = a + b / n;
    return (x / n - b) / Math.sqrt(variance > 0 ? variance : b / n);
  });
}
