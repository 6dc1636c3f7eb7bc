import { halfLogTwoPi, logGamma, stirlingRest } from "./log-gamma.ts";

/**
 * ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b), for a, b > 0.
 * Where both are large the big terms are cancelled on paper first (DiDonato & Morris 1992),
 * so a precision of a million costs no digits.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small < 10) return logGamma(small) - logGammaRatio(large, small);
  const ratio = small / (small + large);
  const rest = stirlingRest(small) + stirlingRest(large) - stirlingRest(small + large);
  return -0.5 * Math.log(large) + halfLogTwoPi + rest + (small - 0.5) * Math.log(ratio) + large * Math.log1p(-ratio);
}

/** ln Gamma(x + step) - ln Gamma(x), step small against x. */
function logGammaRatio(x: number, step: number): number {
  if (x < 10) return logGamma(x + step) - logGamma(x);
  const rest = stirlingRest(x + step) - stirlingRest(x);
  return (x - 0.5) * Math.log1p(step / x) + step * Math.log(x + step) - step + rest;
}
