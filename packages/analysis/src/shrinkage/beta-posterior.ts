import { betaQuantile } from "../special/beta-quantile.ts";

export interface BetaPosterior {
  /** Parameters of the beta distribution. */
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  readonly variance: number;
  /** Equal-tailed 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * What a count says of a share that was drawn from Beta(mean s, (1 - mean) s): the posterior
 * Beta(x + mean s, n - x + (1 - mean) s), with its mean, variance and 95 % interval.
 *
 * @param x counted, 0 <= x <= n
 * @param n of how many; 0 gives back the prior
 * @param mean of the prior, 0-1
 * @param precision s >= 0 of the prior: how many observations it is worth; n + s must be above 0
 */
export function betaPosterior(x: number, n: number, mean: number, precision: number): BetaPosterior {
  if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n}, got ${x}.`);
  if (!(mean >= 0 && mean <= 1)) throw new Error(`Expected a prior mean from 0 to 1, got ${mean}.`);
  if (!(precision >= 0 && n + precision > 0)) throw new Error(`Expected evidence above 0, got ${n} and a precision of ${precision}.`);
  const a = x + mean * precision;
  const b = n - x + (1 - mean) * precision;
  const all = a + b;
  return {
    a,
    b,
    mean: a / all,
    variance: (a * b) / (all * all * (all + 1)),
    low: betaQuantile(0.025, a, b),
    high: betaQuantile(0.975, a, b),
  };
}
