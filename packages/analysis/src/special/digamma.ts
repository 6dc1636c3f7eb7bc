/**
 * psi(x), the derivative of ln Gamma, for x > 0: asymptotic series from 10 up, below that lifted by
 * psi(x + 1) = psi(x) + 1/x (Abramowitz & Stegun 1964, 6.3.5 and 6.3.18). Absolute error below 1e-14.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new Error(`Expected a number above 0, got ${x}.`);
  let lifted = x;
  let lift = 0;
  while (lifted < 10) lift += 1 / lifted++;
  const r = 1 / (lifted * lifted);
  const rest = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132 - (r * 691) / 32760)))));
  return Math.log(lifted) - 0.5 / lifted - rest - lift;
}

/**
 * psi(x + step) - psi(x), for x > 0 and step >= 0. A small whole step is summed term by term,
 * which is exact where the two values nearly cancel.
 */
export function digammaStep(x: number, step: number): number {
  if (step > 32 || !Number.isInteger(step)) return digamma(x + step) - digamma(x);
  let sum = 0;
  for (let j = 0; j < step; j++) sum += 1 / (x + j);
  return sum;
}
