import { clopperPearsonInterval } from "../intervals/clopper-pearson-interval.ts";
import { z95 } from "../intervals/wilson-interval.ts";
import { binomialTest } from "./binomial-test.ts";

export interface RatioTest {
  /** First over second; `null` where the second is 0: the ratio has no value, or no bound. */
  readonly ratio: number | null;
  /** Two-sided probability of what was seen, or rarer, at the tested ratio. */
  readonly p: number;
  /** Exact interval; `high` is `null` where the data set no upper bound. */
  readonly low: number;
  readonly high: number | null;
}

/** Events, and the persons, years or expected number they are counted against. */
export interface Rate {
  readonly count: number;
  readonly time: number;
}

/**
 * Exact comparison of two Poisson rates (Przyborowski & Wilenski 1940): given their sum, the first count is binomial.
 *
 * @param first, second whole counts, times above 0
 * @param options `ratio` the ratio tested, above 0; `z` normal quantile of the interval
 */
export function poissonRatioTest(first: Rate, second: Rate, { ratio = 1, z = z95 }: { readonly ratio?: number; readonly z?: number } = {}): RatioTest {
  if (!(first.time > 0 && second.time > 0 && ratio > 0)) throw new Error(`Expected times and a ratio above 0, got ${first.time}, ${second.time} and ${ratio}.`);
  if (!(first.count >= 0 && second.count >= 0)) throw new Error(`Expected counts of at least 0, got ${first.count} and ${second.count}.`);
  const both = first.count + second.count;
  const odds = (ratio * first.time) / second.time;
  const { low, high } = clopperPearsonInterval(first.count, both, z);
  const ratioAt = (share: number): number => ((share / (1 - share)) * second.time) / first.time;
  return {
    ratio: second.count === 0 ? null : first.count / first.time / (second.count / second.time),
    p: binomialTest(first.count, both, odds / (1 + odds)),
    low: ratioAt(low),
    high: high === 1 ? null : ratioAt(high),
  };
}
