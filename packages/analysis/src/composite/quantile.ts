/**
 * Quantile of type 7 (Hyndman & Fan 1996; R's default): linear between the order statistics, h = (n - 1) p.
 *
 * @param rising figures in rising order, none of them NaN
 * @param p in [0, 1]
 * @returns `null` without figures
 */
export function quantile(rising: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new Error(`Expected a probability from 0 to 1, got ${p}.`);
  if (rising.length === 0) return null;
  const h = (rising.length - 1) * p;
  const below = Math.floor(h);
  const low = rising[below] ?? 0;
  const high = rising[below + 1] ?? low;
  return low + (h - below) * (high - low);
}
