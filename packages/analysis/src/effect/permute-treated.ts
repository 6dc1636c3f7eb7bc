import { sfc32 } from "../random/sfc32.ts";
import { shuffle } from "../random/shuffle.ts";
import { varianceBetween } from "./compare-changes.ts";
import type { UnitChanges } from "./unit-series.ts";

/** How unusual the treated units' change is among all choices of as many units. */
export interface PermutedTreated {
  /** Two-sided; the real choice is one of those counted. */
  readonly p: number;
  /** Choices looked at. */
  readonly choices: number;
  /** Whether those were all there are. */
  readonly exact: boolean;
  /** The seed drawn with; `null` where nothing was drawn. */
  readonly seed: number | null;
}

/**
 * Placebo test on units: pretends that others were treated (Fisher 1935; Abadie, Diamond & Hainmueller 2010). Every
 * choice of as many units from treated and controls together is tried where they are few enough, else they are drawn.
 * The statistic is the difference of weighted mean changes, with weights that do not know who was treated, so that p is
 * uniform wherever the treated could as well have been any others.
 *
 * @param permutations most choices looked at
 * @returns `null` where a group has nobody with a known change
 */
export function permuteTreated(changes: UnitChanges, treated: readonly number[], controls: readonly number[], { permutations = 9999, seed = 1 }: { readonly permutations?: number; readonly seed?: number } = {}): PermutedTreated | null {
  const isKnown = (unit: number): boolean => !Number.isNaN(changes.change[unit] ?? NaN);
  const real = treated.filter(isKnown);
  const pool = [...real, ...controls.filter(isKnown)];
  const k = real.length;
  if (k === 0 || k === pool.length) return null;
  const tau2 = varianceBetween(changes, [pool]);
  const weights = Float64Array.from(pool, (unit) => 1 / (tau2 + (changes.variance[unit] ?? 0)));
  const products = Float64Array.from(pool, (unit, at) => (weights[at] ?? 0) * (changes.change[unit] ?? 0));
  const [allWeights, allProducts] = [total(weights), total(products)];
  const distance = (choice: Int32Array): number => {
    let weight = 0;
    let product = 0;
    for (let at = 0; at < k; at++) {
      weight += weights[choice[at] ?? 0] ?? 0;
      product += products[choice[at] ?? 0] ?? 0;
    }
    return Math.abs(product / weight - (allProducts - product) / (allWeights - weight));
  };
  const choice = Int32Array.from({ length: k }, (_, at) => at);
  // Sums in another order differ in the last digits: equal choices must count as equal.
  const found = distance(choice) * (1 - 1e-12);
  const count = choicesOf(pool.length, k);
  let asFar = 0;
  if (count <= permutations) {
    do if (distance(choice) >= found) asFar++; while (nextChoice(choice, pool.length));
    return { p: asFar / count, choices: count, exact: true, seed: null };
  }
  const random = sfc32(seed);
  const shuffled = Int32Array.from(pool, (_, at) => at);
  for (let draw = 0; draw < permutations; draw++) {
    shuffle(shuffled, random, k);
    if (distance(shuffled) >= found) asFar++;
  }
  return { p: (asFar + 1) / (permutations + 1), choices: permutations + 1, exact: false, seed };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** n over k, whole; Infinity where that is far beyond counting. */
function choicesOf(n: number, k: number): number {
  let count = 1;
  for (let i = 1; i <= k && count < 1e12; i++) count = Math.round((count * (n - k + i)) / i);
  return count;
}

/** The next choice in rising order, in place; false after the last. */
function nextChoice(choice: Int32Array, n: number): boolean {
  const k = choice.length;
  for (let at = k - 1; at >= 0; at--) {
    if ((choice[at] ?? 0) === n - k + at) continue;
    const first = (choice[at] ?? 0) + 1;
    for (let later = at; later < k; later++) choice[later] = first + later - at;
    return true;
  }
  return false;
}
