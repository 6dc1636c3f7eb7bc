/**
 * Counts of places over periods: entry `unit * periods + period`, periods rising. NaN in either column where the figure
 * is unknown.
 */
export interface UnitSeries {
  readonly units: number;
  readonly periods: number;
  /** Counted, 0 <= count <= base. */
  readonly counts: Float64Array;
  /** Of how many, > 0. */
  readonly bases: Float64Array;
}

/** A change of each unit over time, and what chance in the counting alone gives it. */
export interface UnitChanges {
  /** In shares; NaN where a figure it needs is unknown or of nobody. */
  readonly change: Float64Array;
  /** Binomial sampling variance of the change, > 0; NaN where the change is. */
  readonly variance: Float64Array;
}

/**
 * Adds each unit's shares up with one coefficient per period. A coefficient of 0 asks nothing of its period.
 * The variance takes the share as (count + 1/2)/(base + 1), so that nobody counted is not certainty, and periods as
 * independent: people counted in both make it too wide, never too narrow.
 *
 * @param coefficients one per period, with sum 0 for a change
 */
export function unitChanges({ units, periods, counts, bases }: UnitSeries, coefficients: ArrayLike<number>): UnitChanges {
  if (counts.length !== units * periods || bases.length !== units * periods) throw new Error(`Expected ${units * periods} counts and bases, got ${counts.length} and ${bases.length}.`);
  if (coefficients.length !== periods) throw new Error(`Expected coefficients for ${periods} periods, got ${coefficients.length}.`);
  const change = new Float64Array(units);
  const variance = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) {
    for (let period = 0; period < periods; period++) {
      const coefficient = coefficients[period] ?? 0;
      if (coefficient === 0) continue;
      const count = counts[unit * periods + period] ?? NaN;
      const base = bases[unit * periods + period] ?? NaN;
      if (count < 0 || count > base) throw new Error(`Expected a count from 0 to ${base} at unit ${unit}, period ${period}, got ${count}.`);
      const share = base > 0 ? count / base : NaN;
      const smoothed = (count + 0.5) / (base + 1);
      change[unit] = (change[unit] ?? 0) + coefficient * share;
      variance[unit] = (variance[unit] ?? 0) + (coefficient * coefficient * smoothed * (1 - smoothed)) / base;
    }
    if (Number.isNaN(change[unit] ?? NaN) || Number.isNaN(variance[unit] ?? NaN)) change[unit] = variance[unit] = NaN;
  }
  return { change, variance };
}
