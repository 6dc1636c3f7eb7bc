import { z95 } from "../intervals/wilson-interval.ts";
import { solveLinear } from "../special/solve-linear.ts";
import { studentTwoSided } from "../special/student-t.ts";
import { checkCounts } from "./check-counts.ts";
import { fitPoisson, type PoissonFit } from "./fit-poisson.ts";

export interface FarringtonOptions {
  /** How many years back; a trend needs at least 3. */
  readonly years?: number;
  /** How many weeks on each side of the same week. */
  readonly halfWindow?: number;
  readonly weeksPerYear?: number;
  /** Normal quantile of the limit. */
  readonly z?: number;
}

export interface FarringtonWeek {
  /** Index into the counts. */
  readonly week: number;
  /** Expected count; `null` where nobody was counted in the whole reference. */
  readonly expected: number | null;
  /** Upper limit of the count; 0 where fewer than five cases in four weeks say too little for an alarm. */
  readonly limit: number;
  readonly alarm: boolean;
  /** Whether the reference's trend was kept. */
  readonly trend: boolean;
}

/** An alarm needs at least this many cases in this many weeks, the week itself among them. */
const leastCases = { cases: 5, weeks: 4 };

/**
 * Farrington's weekly alarm (Farrington et al. 1996): a quasi-Poisson log-linear trend through the same weeks of earlier
 * years, refitted once with old outbreaks weighted down, and a limit on the scale of y^(2/3), where counts are nearly
 * symmetric. The trend is kept if p < 0.05, there are three years, and it foresees no more than the reference's largest.
 *
 * @param counts one per week, rising
 * @param from first week to judge; it must have its whole reference before it
 * @returns one entry for each week from `from` on
 */
export function farrington(counts: ArrayLike<number>, from: number, { years = 3, halfWindow = 3, weeksPerYear = 52, z = z95 }: FarringtonOptions = {}): readonly FarringtonWeek[] {
  checkCounts(counts, "week");
  const reach = years * weeksPerYear + halfWindow;
  if (from < reach) throw new Error(`Expected at least ${reach} weeks before the first one judged, got ${from}.`);
  return Array.from({ length: Math.max(0, counts.length - from) }, (_, i) => {
    const week = from + i;
    const at = referenceWeeks(week, years, halfWindow, weeksPerYear);
    const reference = Float64Array.from(at, (t) => counts[t] ?? NaN);
    const recent = Array.from({ length: leastCases.weeks }, (_each, back) => counts[week - back] ?? 0).reduce((sum, count) => sum + count, 0);
    if (reference.every((count) => count === 0)) return { week, expected: null, limit: 0, alarm: false, trend: false };
    const { mu, dispersion, error, trend } = foresee(reference, at, week, years);
    const spread = z * Math.sqrt((4 / 9) * Math.cbrt(mu) * (dispersion + error ** 2 / mu));
    const limit = recent < leastCases.cases ? 0 : (Math.cbrt(mu) ** 2 + spread) ** 1.5;
    return { week, expected: mu, limit, alarm: limit > 0 && (counts[week] ?? 0) > limit, trend };
  });
}

function referenceWeeks(week: number, years: number, halfWindow: number, weeksPerYear: number): readonly number[] {
  return Array.from({ length: years }, (_, back) => week - (years - back) * weeksPerYear)
    .flatMap((middle) => Array.from({ length: 2 * halfWindow + 1 }, (_, step) => middle - halfWindow + step));
}

/** The expected count of a week, the dispersion, and the expected count's standard error. */
function foresee(y: Float64Array, at: readonly number[], week: number, years: number): { readonly mu: number; readonly dispersion: number; readonly error: number; readonly trend: boolean } {
  const ones = new Float64Array(y.length).fill(1);
  // Weeks are counted from the one judged, so that its own row is (1, 0) and its log mean the first coefficient.
  const time = Float64Array.from(at, (t) => t - week);
  // Cases in one week alone have no trend: the best slope may be endless.
  if (years >= 3 && y.filter((value) => value > 0).length >= 2) {
    const sloped = refitted(y, [ones, time]);
    const covariance = solveLinear(sloped.fit.information, Float64Array.of(0, 1));
    const slope = sloped.fit.coefficients[1] ?? 0;
    const p = studentTwoSided(slope / Math.sqrt((covariance[1] ?? NaN) * sloped.rawDispersion), y.length - 2);
    const foreseen = foreseenBy(sloped);
    if (p < 0.05 && foreseen.mu <= y.reduce((most, value) => Math.max(most, value), 0)) return { ...foreseen, trend: true };
  }
  return { ...foreseenBy(refitted(y, [ones])), trend: false };
}

interface Refit {
  readonly fit: PoissonFit;
  /** Pearson's chi-square over its degrees of freedom, before and after it is held at 1 or above. */
  readonly rawDispersion: number;
  readonly dispersion: number;
}

function foreseenBy({ fit, dispersion }: Refit): { readonly mu: number; readonly dispersion: number; readonly error: number } {
  const first = new Float64Array(fit.coefficients.length);
  first[0] = 1;
  const mu = Math.exp(fit.coefficients[0] ?? NaN);
  return { mu, dispersion, error: mu * Math.sqrt((solveLinear(fit.information, first)[0] ?? NaN) * dispersion) };
}

/** Fits, weighs large residuals down by their inverse square, and fits once more. */
function refitted(y: Float64Array, columns: readonly Float64Array[]): Refit {
  const plain = withDispersion(y, fitPoisson(y, columns), columns.length);
  const residuals = anscombeResiduals(y, columns, plain);
  const weights = residuals.map((s) => (s > 1 ? s ** -2 : 1));
  const scale = y.length / weights.reduce((sum, weight) => sum + weight, 0);
  const scaled = weights.map((weight) => weight * scale);
  return withDispersion(y, fitPoisson(y, columns, { weights: scaled }), columns.length, scaled);
}

function withDispersion(y: Float64Array, fit: PoissonFit, width: number, weights?: Float64Array): Refit {
  const pearson = y.reduce((sum, value, t) => sum + ((weights?.[t] ?? 1) * (value - (fit.mu[t] ?? NaN)) ** 2) / (fit.mu[t] ?? NaN), 0);
  const rawDispersion = pearson / (y.length - width);
  return { fit, rawDispersion, dispersion: Math.max(1, rawDispersion) };
}

/** Anscombe's residuals, standardised by the dispersion and each week's pull on its own fit. */
function anscombeResiduals(y: Float64Array, columns: readonly Float64Array[], { fit, dispersion }: Refit): Float64Array {
  return y.map((value, t) => {
    const mu = fit.mu[t] ?? NaN;
    const row = Float64Array.from(columns, (column) => column[t] ?? NaN);
    const hat = mu * solveLinear(fit.information, row).reduce((sum, entry, a) => sum + entry * (row[a] ?? 0), 0);
    return (1.5 * (Math.cbrt(value) ** 2 * mu ** (-1 / 6) - Math.sqrt(mu))) / Math.sqrt(dispersion * (1 - hat));
  });
}
