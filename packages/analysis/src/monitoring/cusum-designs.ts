import { cusumReference, type CusumShares } from "./binomial-cusum.ts";
import { mostStates, runLengths } from "./run-lengths.ts";

/** A chart to be designed. */
export interface CusumWish extends CusumShares {
  /** Persons each period, whole. */
  readonly n: number;
  /** The average number of periods to a false alarm, at least; above 1. */
  readonly arl0: number;
}

export interface CusumDesign {
  /** Each period adds x - c/m. */
  readonly c: number;
  readonly m: number;
  /** Alarm at S >= h. */
  readonly h: number;
  /** Average periods to a false alarm at p0, and to a true one at pA. */
  readonly arl0: number;
  readonly arl1: number;
}

/**
 * A maker of charts that remembers what it has worked out: equal wishes, and other wishes for run lengths of the same
 * n, p0, pA and c/m, cost nothing again. The limit is the lowest on the lattice that keeps ARL0; never one h for all sizes.
 *
 * @returns `null` where no limit of 512 steps is high enough
 */
export function createCusumDesigns(): (wish: CusumWish) => CusumDesign | null {
  const known = new Map<string, { readonly falseRun: (states: number) => number; readonly trueRun: (states: number) => number }>();
  const designs = new Map<string, CusumDesign | null>();
  return ({ n, p0, pA, arl0 }) => {
    if (!(arl0 > 1 && arl0 < Infinity)) throw new Error(`Expected a finite run length above 1, got ${arl0}.`);
    const { c, m } = latticeReference(n, { p0, pA });
    const chart = `${n} ${p0} ${pA} ${c}/${m}`;
    const before = designs.get(`${chart} ${arl0}`);
    if (before !== undefined) return before;
    const runs = known.get(chart) ?? { falseRun: runLengths({ n, p: p0, c, m }), trueRun: runLengths({ n, p: pA, c, m }) };
    known.set(chart, runs);
    const states = fewestStates((s) => runs.falseRun(s) >= arl0);
    const design = states === null ? null : { c, m, h: states / m, arl0: runs.falseRun(states), arl1: runs.trueRun(states) };
    designs.set(`${chart} ${arl0}`, design);
    return design;
  };
}

/** The reference as a fraction c/m. */
export function latticeReference(n: number, shares: CusumShares): { readonly c: number; readonly m: number } {
  const m = latticeParts(n, shares.p0);
  return { c: Math.max(1, Math.round(cusumReference(n, shares).k * m)), m };
}

/**
 * How finely k is rounded: to quarters where a period's count varies by less than two, to halves below four, else to
 * whole counts. Rounding then moves k by at most an eighth of a count or an eighth of a standard deviation.
 */
export function latticeParts(n: number, p0: number): number {
  const deviation = Math.sqrt(n * p0 * (1 - p0));
  return deviation < 2 ? 4 : deviation < 4 ? 2 : 1;
}

/** The fewest states for which a growing run length is long enough; `null` where the most states are too few. */
export function fewestStates(longEnough: (states: number) => boolean): number | null {
  for (let states = 1; states <= mostStates; states++) if (longEnough(states)) return states;
  return null;
}
