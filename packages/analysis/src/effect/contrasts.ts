/**
 * Mean share from a period on, less the mean share before it: the change that differences in differences compare.
 *
 * @param periods how many there are
 * @param from index of the first period that counts as after, 1 <= from < periods
 */
export function beforeAndAfter(periods: number, from: number): Float64Array {
  return means(periods, 0, checkedStart(from, 1, periods), periods);
}

/** As `beforeAndAfter`, with a start that never was, inside the periods before the real one. */
export function fakeStart(periods: number, from: number, start: number): Float64Array {
  checkedStart(from, 1, periods);
  return means(periods, 0, checkedStart(start, 1, from), from);
}

/** One period's share less another's. */
export function againstPeriod(periods: number, reference: number, period: number): Float64Array {
  const coefficients = new Float64Array(periods);
  coefficients[period] = (coefficients[period] ?? 0) + 1;
  coefficients[reference] = (coefficients[reference] ?? 0) - 1;
  return coefficients;
}

/**
 * Slope per period of the straight line through the shares before a period (least squares).
 *
 * @returns `null` with fewer than two periods before
 */
export function slopeBefore(periods: number, from: number): Float64Array | null {
  if (from < 2) return null;
  const middle = (from - 1) / 2;
  const spread = (from * (from * from - 1)) / 12;
  return Float64Array.from({ length: periods }, (_, period) => (period < from ? (period - middle) / spread : 0));
}

function checkedStart(start: number, least: number, end: number): number {
  if (!(Number.isInteger(start) && start >= least && start < end)) throw new Error(`Expected a start from ${least} to ${end - 1}, got ${start}.`);
  return start;
}

function means(periods: number, first: number, middle: number, end: number): Float64Array {
  return Float64Array.from({ length: periods }, (_, period) => (period < first || period >= end ? 0 : period < middle ? -1 / (middle - first) : 1 / (end - middle)));
}
