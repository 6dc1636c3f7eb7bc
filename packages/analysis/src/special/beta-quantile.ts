import { incompleteBeta } from "./incomplete-beta.ts";
import { logBeta } from "./log-beta.ts";

/**
 * The value below which Beta(a, b) has probability p: Newton's method on the distribution function,
 * kept inside a shrinking bracket. Absolute error below 1e-12.
 *
 * @param p in [0, 1]
 * @param a, b >= 0; a = 0 is all mass at 0, b = 0 all mass at 1, both 0 is a mistake
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new Error(`Expected a probability from 0 to 1, got ${p}.`);
  if (!(a >= 0 && b >= 0 && a + b > 0)) throw new Error(`Expected a and b of at least 0, not both 0; got ${a} and ${b}.`);
  if (a === 0) return 0;
  if (b === 0) return 1;
  if (p === 0) return 0;
  if (p === 1) return 1;
  const logB = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let round = 0; round < 200; round++) {
    const miss = incompleteBeta(x, a, b) - p;
    if (miss === 0) return x;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-15 * Math.max(x, 1e-3) || high - low < 1e-16) return next;
    x = next;
  }
  return x;
}
