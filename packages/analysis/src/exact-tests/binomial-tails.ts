import { incompleteBeta } from "../special/incomplete-beta.ts";

/** Both tails of a count; each holds the count itself, so together they are 1 and the count's own probability. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
}

/**
 * The probability of at most, and of at least, x in n at a share.
 *
 * @param x, n whole numbers, 0 <= x <= n
 * @param share 0-1
 */
export function binomialTails(x: number, n: number, share: number): Tails {
  if (!Number.isInteger(x) || !Number.isInteger(n)) throw new Error(`Expected whole numbers, got ${x} of ${n}.`);
  if (!(x >= 0 && x <= n)) throw new Error(`Expected a count from 0 to ${n}, got ${x}.`);
  if (!(share >= 0 && share <= 1)) throw new Error(`Expected a share from 0 to 1, got ${share}.`);
  return {
    atMost: x === n ? 1 : incompleteBeta(1 - share, n - x, x + 1),
    atLeast: x === 0 ? 1 : incompleteBeta(share, x, n - x + 1),
  };
}
