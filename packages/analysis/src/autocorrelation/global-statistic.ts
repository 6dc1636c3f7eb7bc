import { normalTail } from "../special/normal-tail.ts";

/** A statistic of the whole town beside what chance alone would give. */
export interface GlobalStatistic {
  readonly value: number;
  readonly expectation: number;
  /** Values taken as they are and dealt out at random over the places; `null` with fewer than four places. */
  readonly randomisation: NormalTest | null;
}

/** A statistic against the normal distribution with its moments. */
export interface NormalTest {
  readonly variance: number;
  /** (value - expectation) / sqrt(variance). */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/** `null` where the variance is not above 0. */
export function normalTest(value: number, expectation: number, variance: number): NormalTest | null {
  if (!(variance > 0)) return null;
  const z = (value - expectation) / Math.sqrt(variance);
  return { variance, z, p: twoSided(z) };
}

/** Probability that a standard normal value lies at least so far from 0 on either side. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(z)));
}
