/** How an EWMA chart is drawn. */
export interface EwmaOptions {
  /** The share while all is as before, strictly between 0 and 1. */
  readonly p0: number;
  /** Weight of the newest period, 0 < weight <= 1. */
  readonly weight?: number;
  /** How many standard deviations the limit lies above p0. */
  readonly width?: number;
}

export interface EwmaPath {
  readonly value: Float64Array;
  /** Upper limit of each period; it widens toward its final value. */
  readonly limit: Float64Array;
  /** Index of the first period above its limit, -1 for none. */
  readonly firstAlarm: number;
}

/**
 * Exponentially weighted moving average of a share (Roberts 1959): e_t = w x/n + (1 - w) e_(t-1), from p0. Its
 * variance is worked out from the periods' own n; with one n for all it is the textbook's p0 (1-p0)/n w/(2-w)
 * (1 - (1-w)^(2t)).
 *
 * @param counts counted, by rising period, 0 <= count <= base
 * @param bases of how many, above 0
 */
export function ewma(counts: ArrayLike<number>, bases: ArrayLike<number>, { p0, weight = 0.2, width = 3 }: EwmaOptions): EwmaPath {
  if (counts.length !== bases.length) throw new Error(`Expected counts for ${bases.length} periods, got ${counts.length}.`);
  checkEwma(p0, weight);
  const value = new Float64Array(counts.length);
  const limit = new Float64Array(counts.length);
  let firstAlarm = -1;
  let at = p0;
  let variance = 0;
  for (let t = 0; t < counts.length; t++) {
    const n = bases[t] ?? NaN;
    const x = counts[t] ?? NaN;
    if (!(n > 0 && x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n} in period ${t}, got ${x}.`);
    at = (weight * x) / n + (1 - weight) * at;
    variance = (weight * weight * p0 * (1 - p0)) / n + (1 - weight) ** 2 * variance;
    value[t] = at;
    limit[t] = p0 + width * Math.sqrt(variance);
    if (firstAlarm < 0 && at > (limit[t] ?? 0)) firstAlarm = t;
  }
  return { value, limit, firstAlarm };
}

export function checkEwma(p0: number, weight: number): void {
  if (!(p0 > 0 && p0 < 1)) throw new Error(`Expected a share between 0 and 1, got ${p0}.`);
  if (!(weight > 0 && weight <= 1)) throw new Error(`Expected a weight above 0 and at most 1, got ${weight}.`);
}
