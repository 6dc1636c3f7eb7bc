import { halfLogTwoPi, logGamma, stirlingRest } from "./log-gamma.ts";

/**
 * ln of the binomial probability of x in n at share p. Loader's saddle-point form (Loader 2000, "Fast and accurate
 * computation of binomial probabilities"), which keeps 13 digits where differences of log factorials of a million
 * would keep eight.
 *
 * @param x from 0 to n; fractions are allowed
 * @param p strictly between 0 and 1
 */
export function logBinomialProbability(x: number, n: number, p: number): number {
  if (x === 0) return n * Math.log1p(-p);
  if (x === n) return n * Math.log(p);
  const parts = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * (1 - p));
  return parts + 0.5 * Math.log(n / (2 * Math.PI * x * (n - x)));
}

/**
 * ln of the Poisson probability of x at a mean, by the same form.
 *
 * @param x at least 0; fractions are allowed
 * @param mean above 0
 */
export function logPoissonProbability(x: number, mean: number): number {
  if (x === 0) return -mean;
  return -stirlingError(x) - deviance(x, mean) - 0.5 * Math.log(2 * Math.PI * x);
}

/** ln n! less Stirling's approximation to it. */
function stirlingError(n: number): number {
  return n >= 10 ? stirlingRest(n) : logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
}

/** x ln(x/mean) + mean - x, by a series where the two are close and the plain form would cancel. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}
