import { betaQuantile } from "./beta-quantile.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/**
 * Probability that Student's t is at least as far from 0 as the value, on both sides together: I_x(df/2, 1/2) at
 * x = df/(df + t²) (Abramowitz & Stegun 1964, 26.5.27 and 26.7.1).
 *
 * @param df degrees of freedom, > 0; need not be whole
 */
export function studentTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new Error(`Expected degrees of freedom above 0, got ${df}.`);
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

/**
 * The value that Student's t exceeds in size with a probability, both sides together: 1.96 at 0.05 with many degrees
 * of freedom, 12.7 with one.
 *
 * @param p in (0, 1)
 * @param df degrees of freedom, > 0
 */
export function studentCritical(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new Error(`Expected a probability between 0 and 1, got ${p}.`);
  if (!(df > 0)) throw new Error(`Expected degrees of freedom above 0, got ${df}.`);
  return Math.sqrt(df * (1 / betaQuantile(p, df / 2, 0.5) - 1));
}
