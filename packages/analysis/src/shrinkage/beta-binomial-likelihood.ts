import { logGamma } from "../special/log-gamma.ts";
import { digammaStep } from "../special/digamma.ts";

/** Units with somebody in them, ready for the fits: counted, of how many. */
export interface BinomialUnits {
  readonly counts: Float64Array;
  readonly bases: Float64Array;
}

/** Drops units without anybody. @throws where lengths differ or a count lies outside 0..base. */
export function binomialUnits(counts: ArrayLike<number>, bases: ArrayLike<number>): BinomialUnits & { readonly kept: Int32Array } {
  if (counts.length !== bases.length) throw new Error(`Expected counts for ${bases.length} units, got ${counts.length}.`);
  const kept: number[] = [];
  for (let i = 0; i < bases.length; i++) {
    const x = counts[i] ?? NaN;
    const n = bases[i] ?? NaN;
    if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n} in unit ${i}, got ${x}.`);
    if (n > 0) kept.push(i);
  }
  return {
    counts: Float64Array.from(kept, (i) => counts[i] ?? 0),
    bases: Float64Array.from(kept, (i) => bases[i] ?? 0),
    kept: Int32Array.from(kept),
  };
}

/** Whether any unit says something of the precision: the answer of one person alone is as likely at every precision. */
export function tellsPrecision({ counts, bases }: BinomialUnits): boolean {
  return bases.some((n, i) => n !== 1 || (counts[i] !== 0 && counts[i] !== 1));
}

/**
 * Log likelihood of beta-binomial counts without the binomial coefficients, which do not depend on the parameters.
 *
 * @param meanOf the prior mean of unit i, strictly between 0 and 1
 * @param precision s > 0
 */
export function betaBinomialLogLikelihood(units: BinomialUnits, meanOf: (unit: number) => number, precision: number): number {
  let sum = 0;
  for (let i = 0; i < units.bases.length; i++) {
    const x = units.counts[i] ?? 0;
    const n = units.bases[i] ?? 0;
    const a = meanOf(i) * precision;
    sum += logRise(a, x) + logRise(precision - a, n - x) - logRise(precision, n);
  }
  return sum;
}

/** Derivative of the log likelihood in the precision, the means held still. */
export function precisionScore(units: BinomialUnits, meanOf: (unit: number) => number, precision: number): number {
  let score = 0;
  for (let i = 0; i < units.bases.length; i++) {
    const x = units.counts[i] ?? 0;
    const n = units.bases[i] ?? 0;
    const mean = meanOf(i);
    const a = mean * precision;
    score += mean * digammaStep(a, x) + (1 - mean) * digammaStep(precision - a, n - x) - digammaStep(precision, n);
  }
  return score;
}

/** ln Gamma(start + step) - ln Gamma(start); a small whole step is summed term by term. */
function logRise(start: number, step: number): number {
  if (step > 32 || !Number.isInteger(step)) return logGamma(start + step) - logGamma(start);
  let sum = 0;
  for (let j = 0; j < step; j++) sum += Math.log(start + j);
  return sum;
}
