import type { BetaPosterior } from "../shrinkage/beta-posterior.ts";
import { cusumReference } from "./binomial-cusum.ts";
import { fewestStates, latticeParts } from "./cusum-designs.ts";
import { runLengths } from "./run-lengths.ts";

/** A chart whose share in control is itself an estimate. */
export interface BaselineWish {
  /** What is known of the share in control; its mean is p0. */
  readonly baseline: Pick<BetaPosterior, "a" | "b">;
  /** The share the chart should find soon, above the baseline's mean. */
  readonly pA: number;
  /** Persons in each period watched, whole, at least one period. */
  readonly bases: ArrayLike<number>;
  /** What the shares are multiplied by in each period, such as the town's own movement; 1 otherwise. */
  readonly factors?: ArrayLike<number>;
  /** Average periods to a false alarm, at least, the baseline's uncertainty included; above 1. */
  readonly arl0: number;
  /** Periods a true alarm may take on average before the chart is called of no use. */
  readonly slowest?: number;
}

export interface BaselineCusum {
  /** Alarm at S >= h. */
  readonly h: number;
  /** k of each period, on the lattice. */
  readonly references: Float64Array;
  /** Average periods to a false alarm: the inverse of the mean rate over what the share in control may be. */
  readonly arl0: number;
  /** Average periods to an alarm from the moment the share is pA, at the smallest expected count. */
  readonly arl1: number;
}

/** A share of 1 moves nowhere else; the chart alarms at once either way. */
const almostAll = 1 - 1e-9;

/** Points at which the baseline is read, from 5 standard deviations below to 5 above on the logit scale; 81 points to 7 change no run length of the tests by 1 %. */
const points = 15;

/**
 * A CUSUM limit for a share in control that was learnt from few counts. A chart designed at the estimate alone gives
 * false alarms far more often than it says where the estimate is too low (Jones, Champ & Rigdon 2004); here the rate of
 * false alarms is averaged over the baseline's beta distribution, so that it holds on average over many places. The limit
 * holds for the periods of the smallest and of the largest expected count alike.
 *
 * @returns `null` where the baseline says too little: no limit keeps ARL0 and still alarms in time
 */
export function baselineCusum({ baseline, pA, bases, factors, arl0, slowest = Infinity }: BaselineWish): BaselineCusum | null {
  if (!(arl0 > 1 && arl0 < Infinity)) throw new Error(`Expected a finite run length above 1, got ${arl0}.`);
  if (bases.length === 0) throw new Error("Expected persons in at least one period, got 0.");
  const p0 = baseline.a / (baseline.a + baseline.b);
  const periods = Array.from(bases, (n, t) => ({ n, factor: factors?.[t] ?? 1 })).sort((one, other) => one.n * one.factor - other.n * other.factor);
  const smallest = periods[0] ?? { n: NaN, factor: NaN };
  const largest = periods.at(-1) ?? smallest;
  const m = latticeParts(smallest.n, p0 * smallest.factor);
  const partsAt = (n: number, factor: number): number => Math.max(1, Math.round(cusumReference(n, { p0: p0 * factor, pA: pA * factor }).k * m));
  const runs = (same(smallest, largest) ? [smallest] : [smallest, largest]).map(({ n, factor }) => mixedRunLength({ n, factor, c: partsAt(n, factor), m }, baseline, 1 / arl0));
  const shortest = (states: number): number => runs.reduce((least, run) => Math.min(least, run(states)), Infinity);
  const trueRun = runLengths({ n: smallest.n, p: pA * smallest.factor, c: partsAt(smallest.n, smallest.factor), m });
  // The true run grows with the limit too: beyond the slowest allowed there is nothing to look for.
  const states = fewestStates((s) => trueRun(s) > slowest || shortest(s) >= arl0);
  if (states === null || trueRun(states) > slowest) return null;
  return {
    h: states / m,
    references: Float64Array.from(bases, (n, t) => partsAt(n, factors?.[t] ?? 1) / m),
    arl0: shortest(states),
    arl1: trueRun(states),
  };
}

interface Period {
  readonly n: number;
  readonly factor: number;
}

function same(one: Period, other: Period): boolean {
  return one.n === other.n && one.factor === other.factor;
}

/** The inverse of the mean false-alarm rate over the baseline, as a function of the number of states. */
function mixedRunLength({ n, factor, c, m }: Period & { readonly c: number; readonly m: number }, { a, b }: BaselineWish["baseline"], wanted: number): (states: number) => number {
  const middle = Math.log(a / b);
  const step = (10 / (points - 1)) * Math.sqrt(1 / a + 1 / b);
  const nodes = Array.from({ length: points }, (_, i) => {
    const p = 1 / (1 + Math.exp(-(middle + (i - (points - 1) / 2) * step)));
    // The density in the logit; the part that is the same at every point falls away.
    return { p, logWeight: a * Math.log(p) + b * Math.log1p(-p) };
  });
  const top = nodes.reduce((most, { logWeight }) => Math.max(most, logWeight), -Infinity);
  const total = nodes.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - top), 0);
  // From the highest share down: the rate falls with the share, so the rest can be bounded by the last one read.
  const falling = nodes
    .map(({ p, logWeight }) => ({ p, weight: Math.exp(logWeight - top) / total, run: undefined as ((states: number) => number) | undefined }))
    .reverse();
  return (states) => {
    let rate = 0;
    let left = 1;
    for (const node of falling) {
      node.run ??= runLengths({ n, p: Math.min(almostAll, node.p * factor), c, m });
      const own = 1 / node.run(states);
      rate += node.weight * own;
      left -= node.weight;
      if (rate > wanted || left * own < 1e-3 * wanted) break;
    }
    return 1 / rate;
  };
}
