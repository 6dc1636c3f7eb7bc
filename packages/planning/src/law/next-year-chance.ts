import { logBeta } from "@byfokus/analysis";
import type { LawCriterion } from "@byfokus/model";
import type { MeasuredShare } from "./measured-share.ts";
import { limitThisYear, smallestFulfilling } from "./persons-to-limit.ts";
import { toNumber, type Rational } from "./rational.ts";

/**
 * Chance that a share criterion is fulfilled on the next list, if nothing but chance changes: next year's count is
 * beta-binomial around this year's (Jeffreys prior, same base), and years that stay in the average are fixed.
 *
 * @returns `null` where no base is known, or the average needs more years than there are
 */
export function chanceOfFulfilling({ newest, yearly }: MeasuredShare, { operator, averageYears }: LawCriterion, limit: Rational): number | null {
  if (newest === null) return null;
  const share = { above: newest.count.above * newest.base.below, below: newest.count.below * newest.base.above };
  // A published percentage is an average already: the year that stays is taken to have had it.
  const staying = yearly.length === 0 ? Array.from({ length: averageYears - 1 }, () => share) : yearly.slice(0, averageYears - 1);
  if (staying.length < averageYears - 1) return null;
  const base = Math.round(toNumber(newest.base));
  const count = Math.min(base, Math.max(0, toNumber(newest.count)));
  const least = Number(smallestFulfilling(newest.base, operator, limitThisYear(limit, staying)));
  return betaBinomialAtLeast(least, base, count + 0.5, base - count + 0.5);
}

/** P(X >= least) for X beta-binomial(n, a, b), summed from the side of the mean where the tail is. */
export function betaBinomialAtLeast(least: number, n: number, a: number, b: number): number {
  if (least <= 0) return 1;
  if (least > n) return 0;
  return least > (n * a) / (a + b) ? tail(n - least, n, b, a) : 1 - tail(least - 1, n, a, b);
}

/** P(X <= most) for X beta-binomial(n, a, b), downwards from `most`. */
function tail(most: number, n: number, a: number, b: number): number {
  let mass = Math.exp(logBeta(most + a, n - most + b) - logBeta(a, b) - Math.log(n + 1) - logBeta(most + 1, n - most + 1));
  let sum = mass;
  for (let x = most; x > 0 && mass > 1e-18; x--) {
    mass *= (x * (n - x + b)) / ((n - x + 1) * (x - 1 + a));
    sum += mass;
  }
  return Math.min(1, sum);
}
