/** ln(2 pi) / 2, of Stirling's formula. */
export const halfLogTwoPi = 0.9189385332046727;

/**
 * ln Gamma(x) for x > 0: Stirling's series from 10 up, below that lifted by the recurrence
 * Gamma(x + 1) = x Gamma(x). Absolute error about 1e-15 times max(1, |ln Gamma(x)|).
 *
 * @param x > 0; 0 gives Infinity, below 0 is a mistake
 */
export function logGamma(x: number): number {
  if (!(x >= 0)) throw new Error(`Expected a number of at least 0, got ${x}.`);
  if (x === 0) return Infinity;
  let product = 1;
  let lifted = x;
  while (lifted < 10) product *= lifted++;
  return (lifted - 0.5) * Math.log(lifted) - lifted + halfLogTwoPi + stirlingRest(lifted) - Math.log(product);
}

/** What Stirling's formula leaves out of ln Gamma(x), for x >= 10; Abramowitz & Stegun 1964, 6.1.41. Error below 1e-15. */
export function stirlingRest(x: number): number {
  const r = 1 / (x * x);
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / x;
}
