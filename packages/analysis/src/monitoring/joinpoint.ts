import { sfc32 } from "../random/sfc32.ts";
import { shuffle } from "../random/shuffle.ts";
import { checkCounts } from "./check-counts.ts";
import { fitPoisson, type PoissonFit } from "./fit-poisson.ts";

export interface JoinpointOptions {
  /** Persons at risk of each period; counts alone otherwise. */
  readonly bases?: ArrayLike<number>;
  /** Distance between the knots tried. */
  readonly step?: number;
  /** Random orders of the residuals; 0 leaves the test out. */
  readonly permutations?: number;
  readonly seed?: number;
}

export interface Joinpoint {
  /** Where the trend breaks, in the unit of the times. */
  readonly knot: number;
  /** Level at time 0, slope before the knot and what the knot adds to it, on the log scale. */
  readonly coefficients: readonly [number, number, number];
  readonly deviance: number;
  /** Deviance of one straight trend. */
  readonly straightDeviance: number;
  /** Deviance + parameters x ln n: 4 with a knot, 2 without. The smaller one is the better. */
  readonly bic: number;
  readonly straightBic: number;
  /** Whether the break is preferred by BIC. */
  readonly preferred: boolean;
  /** Of "one straight trend", by permuted residuals; `null` without permutations. */
  readonly p: number | null;
}

/** The fewest periods on each side of a knot. */
const leastSide = 2;

/**
 * One break in a log-linear Poisson trend: ln mu = b0 + b1 t + d max(0, t - knot), the knot on a grid (Lerman 1980),
 * chosen by deviance, weighed against no break by BIC and by permuting the residuals of the straight trend (Kim et al.
 * 2000; here Pearson residuals, counts kept at 0 or above).
 *
 * @param times rising, e.g. years
 * @param counts one per time, whole, >= 0
 * @returns `null` for fewer than six periods, or cases at so few of them that no knot can be held (a slope could be endless)
 */
export function joinpoint(times: ArrayLike<number>, counts: ArrayLike<number>, { bases, step = 0.1, permutations = 999, seed = 1 }: JoinpointOptions = {}): Joinpoint | null {
  if (times.length !== counts.length) throw new Error(`Expected counts for ${times.length} times, got ${counts.length}.`);
  checkCounts(counts, "time");
  if (bases !== undefined) checkBases(bases, counts.length);
  const time = Float64Array.from(times);
  const y = Float64Array.from(counts);
  if (y.length < 6) return null;
  const offset = bases === undefined ? undefined : Float64Array.from(bases, Math.log);
  const knots = knotGrid(time, step);
  if (!knots.some((knot) => isHeld(time, y, knot))) return null;
  const straight = fitTrend(time, y, undefined, offset);
  const best = bestKnot(time, y, knots, straight, offset);
  const drop = straight.deviance - best.fit.deviance;
  const size = Math.log(y.length);
  const [b0 = NaN, b1 = NaN, d = NaN] = best.fit.coefficients;
  return {
    knot: best.knot,
    coefficients: [b0, b1, d],
    deviance: best.fit.deviance,
    straightDeviance: straight.deviance,
    bic: best.fit.deviance + 4 * size,
    straightBic: straight.deviance + 2 * size,
    preferred: drop > 2 * size,
    p: permutations > 0 ? permutedP(time, straight, y, drop, { knots, offset, permutations, seed }) : null,
  };
}

/** The trend at a given knot, or a straight one without. */
export function fitTrend(time: Float64Array, y: Float64Array, knot?: number, offset?: Float64Array, start?: Float64Array): PoissonFit {
  const columns = [new Float64Array(y.length).fill(1), time];
  if (knot !== undefined) columns.push(time.map((t) => Math.max(0, t - knot)));
  return fitPoisson(y, columns, { ...(offset && { offset }), ...(start && { start }) });
}

function checkBases(bases: ArrayLike<number>, times: number): void {
  if (bases.length !== times) throw new Error(`Expected persons for ${times} times, got ${bases.length}.`);
  for (let t = 0; t < times; t++) if (!((bases[t] ?? NaN) > 0)) throw new Error(`Expected persons above 0 in time ${t}, got ${bases[t]}.`);
}

function knotGrid(time: Float64Array, step: number): readonly number[] {
  const from = time[leastSide - 1] ?? NaN;
  const to = time[time.length - leastSide] ?? NaN;
  if (!(step > 0 && to > from)) throw new Error(`Expected rising times and a step above 0, got ${from} to ${to} by ${step}.`);
  // Counted from the first knot, so that no rounding piles up along the grid.
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) => from + i * step);
}

/**
 * Whether the times with cases hold both slopes: two on one side of the knot and one beyond it on the other, so that
 * their rows of the design are independent and no slope can run off while the others stay as they are. A part in a
 * billion is rounding of a permuted count, and none.
 */
function isHeld(time: Float64Array, y: Float64Array, knot: number): boolean {
  const cases = time.filter((_, t) => (y[t] ?? 0) > 1e-9);
  const below = cases.filter((t) => t < knot).length;
  const above = cases.filter((t) => t > knot).length;
  const all = cases.length;
  return (above >= 1 && all - above >= 2) || (below >= 1 && all - below >= 2);
}

/** The knot with the lowest deviance among those that are held; the straight trend where none is. */
function bestKnot(time: Float64Array, y: Float64Array, knots: readonly number[], straight: PoissonFit, offset?: Float64Array): { readonly knot: number; readonly fit: PoissonFit } {
  let best: { knot: number; fit: PoissonFit } | undefined;
  let start = straight.mu;
  for (const knot of knots) {
    if (!isHeld(time, y, knot)) continue;
    const fit = fitTrend(time, y, knot, offset, start);
    if (best === undefined || fit.deviance < best.fit.deviance) best = { knot, fit };
    start = fit.mu;
  }
  return best ?? { knot: NaN, fit: straight };
}

function permutedP(time: Float64Array, straight: PoissonFit, y: Float64Array, drop: number, { knots, offset, permutations, seed }: { readonly knots: readonly number[]; readonly offset: Float64Array | undefined; readonly permutations: number; readonly seed: number }): number {
  const random = sfc32(seed);
  const residuals = y.map((value, t) => (value - (straight.mu[t] ?? NaN)) / Math.sqrt(straight.mu[t] ?? NaN));
  let asLarge = 1;
  for (let round = 0; round < permutations; round++) {
    shuffle(residuals, random);
    const drawn = straight.mu.map((mean, t) => Math.max(0, mean + Math.sqrt(mean) * (residuals[t] ?? 0)));
    if (!knots.some((knot) => isHeld(time, drawn, knot))) continue;
    const plain = fitTrend(time, drawn, undefined, offset, straight.mu);
    if (plain.deviance - bestKnot(time, drawn, knots, plain, offset).fit.deviance >= drop) asLarge++;
  }
  return asLarge / (permutations + 1);
}
