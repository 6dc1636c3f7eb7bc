import { z95 } from "../intervals/wilson-interval.ts";
import { fallingRoot } from "../special/falling-root.ts";
import { hypergeometric } from "../special/hypergeometric.ts";
import { normalTail } from "../special/normal-tail.ts";
import { likelyAsSeen } from "./binomial-test.ts";

export interface FisherTest {
  /** Conditional maximum likelihood; `null` where the margins allow one table only, or where it has no bound. */
  readonly oddsRatio: number | null;
  /** Two-sided probability, without any association, of all tables no more likely than the one seen. */
  readonly p: number;
  /** Exact interval of the odds ratio; `high` is `null` where the data set no upper bound. */
  readonly low: number;
  readonly high: number | null;
}

/**
 * Fisher's exact test of a table of two by two, all margins held (Fisher 1935): a and b of the one group, c and d of
 * the other, a and c counted.
 *
 * @param a, b, c, d whole numbers of at least 0
 * @param z normal quantile of the interval, 1.96 for 95 %
 */
export function fisherTest(a: number, b: number, c: number, d: number, z: number = z95): FisherTest {
  if (![a, b, c, d].every((cell) => Number.isInteger(cell) && cell >= 0)) throw new Error(`Expected whole numbers of at least 0, got ${a}, ${b}, ${c} and ${d}.`);
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  if (least === most) return { oddsRatio: null, p: 1, low: 0, high: null };
  const chances = Float64Array.from({ length: most - least + 1 }, (_, i) => hypergeometric(least + i, a + b, a + c, a + b + c + d));
  const seen = chances[a - least] ?? 0;
  const p = Math.min(1, chances.reduce((sum, chance) => (chance <= seen * likelyAsSeen ? sum + chance : sum), 0));
  const logs = chances.map(Math.log);
  const tail = normalTail(z);
  const atOdds = (of: (sums: TiltedSums) => number): number => rootOverOdds((logOdds) => of(tiltedSums(logs, a - least, logOdds)));
  return {
    oddsRatio: a === most ? null : a === least ? 0 : atOdds(({ mean }) => a - least - mean),
    p,
    low: a === least ? 0 : atOdds(({ atLeast }) => tail - atLeast),
    high: a === most ? null : atOdds(({ atMost }) => atMost - tail),
  };
}

interface TiltedSums {
  readonly mean: number;
  readonly atMost: number;
  readonly atLeast: number;
}

/** Fisher's non-central hypergeometric distribution at an odds ratio: its mean and the tails that hold the seen count. */
function tiltedSums(logs: Float64Array, seen: number, logOdds: number): TiltedSums {
  let top = -Infinity;
  for (let i = 0; i < logs.length; i++) top = Math.max(top, (logs[i] ?? 0) + i * logOdds);
  let all = 0;
  let first = 0;
  let below = 0;
  let above = 0;
  for (let i = 0; i < logs.length; i++) {
    const weight = Math.exp((logs[i] ?? 0) + i * logOdds - top);
    all += weight;
    first += weight * i;
    if (i <= seen) below += weight;
    if (i >= seen) above += weight;
  }
  return { mean: first / all, atMost: below / all, atLeast: above / all };
}

/** The odds ratio at which a function falling in it is 0, to 1e-12 of itself. */
function rootOverOdds(of: (logOdds: number) => number): number {
  let reach = 1;
  while (of(-reach) <= 0 || of(reach) > 0) reach *= 2;
  return Math.exp(fallingRoot(of, { at: -reach, value: of(-reach) }, { at: reach, value: of(reach) }, 1e-12));
}
