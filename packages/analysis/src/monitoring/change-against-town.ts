import { binomialMidP } from "../exact-tests/binomial-mid-p.ts";

export interface ChangeAgainstTown {
  /** The share of both periods' count that belongs to the later one if the place followed the town. */
  readonly theta: number;
  /** Two-sided mid-P of "as the town"; conservative where the same people are counted twice. */
  readonly p: number;
  /** Change of the place over change of the town; above 1 = rose more. `null` where the earlier count is 0. */
  readonly ratio: number | null;
}

/** A count of a place before and after, and the town's share both times. */
export interface CountsTwice {
  readonly before: number;
  readonly baseBefore: number;
  readonly after: number;
  readonly baseAfter: number;
  /** The town's shares, 0-1. */
  readonly townBefore: number;
  readonly townAfter: number;
}

/**
 * Whether a place changed otherwise than its town: given the sum of both counts, the later one is binomial with
 * theta = n2 R2 / (n1 R1 + n2 R2) (Przyborowski & Wilenski 1940), tested by mid-P (Lancaster 1961).
 *
 * @returns `null` where a base is 0, or the town had none in either period
 */
export function changeAgainstTown({ before, baseBefore, after, baseAfter, townBefore, townAfter }: CountsTwice): ChangeAgainstTown | null {
  const expectedBefore = baseBefore * townBefore;
  const expectedAfter = baseAfter * townAfter;
  if (!(baseBefore > 0 && baseAfter > 0 && townBefore > 0 && townAfter > 0)) return null;
  const theta = expectedAfter / (expectedBefore + expectedAfter);
  return {
    theta,
    p: binomialMidP(after, before + after, theta),
    ratio: before === 0 ? null : after / before / (expectedAfter / expectedBefore),
  };
}
