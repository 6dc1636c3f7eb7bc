import { lorenzCurve, running, type LorenzCurve } from "./lorenz-curve.ts";
import { bestCoverage } from "./read-curve.ts";

/** Who a choice of places holds, and how that compares with the best choice of the same size. Shares 0-1; undefined is `null`. */
export interface SelectionReach {
  /** Share of all residents who live in the chosen places. */
  readonly populationShare: number;
  /** Share of all need that lies in them. */
  readonly coverage: number;
  /** 1 - coverage: those in need whom the choice leaves out. */
  readonly outside: number;
  /** Share of the residents in the chosen places who are in need; `null` where nobody lives there. */
  readonly precision: number | null;
  /** 1 - precision. */
  readonly leakage: number | null;
  /** coverage / populationShare = precision / the town's share: 1 is no better than drawing lots. */
  readonly lift: number | null;
  /** What the best choice with as many residents would hold. */
  readonly best: number;
  /** (coverage - populationShare) / (best - populationShare): 0 as lots, 1 the best; `null` at nobody, everybody, or where all places are alike. */
  readonly efficiency: number | null;
}

/**
 * Reach of one choice of places, all residents of a chosen place counted.
 *
 * @param chosen truthy where the place is chosen
 * @returns `null` where nobody is in need
 */
export function reachOfSelection(need: ArrayLike<number>, population: ArrayLike<number>, chosen: ArrayLike<number | boolean>): SelectionReach | null {
  if (chosen.length !== need.length) throw new Error(`Expected a choice for ${need.length} places, got ${chosen.length}.`);
  const curve = lorenzCurve(need, population);
  if (curve === null) return null;
  let inNeed = 0;
  let all = 0;
  let chosenNeed = 0;
  let chosenAll = 0;
  for (let i = 0; i < need.length; i++) {
    inNeed += need[i] ?? 0;
    all += population[i] ?? 0;
    if (!chosen[i]) continue;
    chosenNeed += need[i] ?? 0;
    chosenAll += population[i] ?? 0;
  }
  const populationShare = Math.min(1, chosenAll / all);
  return described(populationShare, Math.min(1, chosenNeed / inNeed), inNeed / all, bestCoverage(curve, populationShare));
}

function described(populationShare: number, coverage: number, townShare: number, best: number): SelectionReach {
  const precision = populationShare > 0 ? Math.min(1, (coverage / populationShare) * townShare) : null;
  return {
    populationShare,
    coverage,
    outside: 1 - coverage,
    precision,
    leakage: precision === null ? null : 1 - precision,
    lift: populationShare > 0 ? coverage / populationShare : null,
    best,
    efficiency: efficiencyOf(populationShare, coverage, best),
  };
}

/** Below a part in a billion the best is no better than lots: places are alike but for rounding. */
function efficiencyOf(populationShare: number, coverage: number, best: number): number | null {
  const room = best - populationShare;
  return populationShare > 0 && populationShare < 1 && room > 1e-9 ? (coverage - populationShare) / room : null;
}

/** Reach of the first 0, 1, ... n places of an order, column by column; `efficiency` is NaN where it is undefined. */
export interface PrefixReach {
  readonly populationShare: Float64Array;
  readonly coverage: Float64Array;
  readonly best: Float64Array;
  readonly efficiency: Float64Array;
}

/**
 * Reach of every prefix of an order of places in one sort and one sweep: as places are added the best choice of the
 * same size only moves forward along the curve. Outside is 1 - coverage, lift coverage / populationShare.
 *
 * @param order every place once; absent = by falling share, and each prefix is then the best itself
 * @returns `null` where nobody is in need
 */
export function reachOfPrefixes(need: ArrayLike<number>, population: ArrayLike<number>, order?: ArrayLike<number>): PrefixReach | null {
  const curve = lorenzCurve(need, population);
  if (curve === null) return null;
  const taken = order ?? curve.order;
  checkOrder(taken, need.length);
  const populationShare = running(population, taken);
  const coverage = running(need, taken);
  divideByLast(populationShare);
  divideByLast(coverage);
  const best = sweep(curve, populationShare);
  const efficiency = populationShare.map((share, k) => efficiencyOf(share, coverage[k] ?? 0, best[k] ?? 0) ?? NaN);
  return { populationShare, coverage, best, efficiency };
}

function checkOrder(order: ArrayLike<number>, places: number): void {
  const seen = new Uint8Array(places);
  for (let k = 0; k < order.length; k++) seen[order[k] ?? -1] = 1;
  const known = seen.reduce((sum, one) => sum + one, 0);
  if (order.length !== places || known !== places) throw new Error(`Expected an order of all ${places} places, got ${order.length} entries with ${known} of them.`);
}

function divideByLast(sums: Float64Array): void {
  const total = sums[sums.length - 1] ?? 0;
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) / total;
}

/** `bestCoverage` at rising shares, without searching. */
function sweep({ population, need }: LorenzCurve, shares: Float64Array): Float64Array {
  const best = new Float64Array(shares.length);
  let right = 0;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k] ?? 0;
    while (right < population.length && (population[right] ?? 0) <= share) right++;
    const [x, y] = [population[right - 1] ?? 0, need[right - 1] ?? 0];
    best[k] = right === population.length ? 1 : y + ((share - x) / ((population[right] ?? 1) - x)) * ((need[right] ?? 1) - y);
  }
  return best;
}
