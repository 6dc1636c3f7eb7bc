import { logBinomialProbability } from "../special/saddle-point.ts";

/** A CUSUM of counts on the lattice of 1/m: each period adds x - c/m, x binomial. */
export interface CusumLattice {
  /** Persons each period, a whole number of at least 1. */
  readonly n: number;
  /** The share that holds while we wait for the alarm, strictly between 0 and 1. */
  readonly p: number;
  /** The reference k = c/m, both whole, m at least 1. */
  readonly c: number;
  readonly m: number;
}

/** The most states a chart may have: its limit is then 512/m. */
export const mostStates = 512;

/** Beyond this the last pivot is mostly rounding, and the chart as good as never alarms. */
const longestRun = 1e12;

/**
 * Exact average run lengths of a CUSUM that alarms at S >= h, for rising limits (Brook & Evans 1972). The states are
 * 0, 1/m, ... below h, so that a higher limit only adds states: I - Q is factorised state by state, and the first
 * entry of the solution of (I - Q) L = 1 is a sum that grows by one term. All limits up to the highest one asked for
 * cost no more than that one alone.
 *
 * @returns the average number of periods from 0 to the alarm as a function of the number of states, h = states/m;
 * asking for more than 512 is an error. A run of 1e9 keeps seven digits; above 1e12 it is called endless.
 */
export function runLengths(lattice: CusumLattice): (states: number) => number {
  const step = transitionProbability(lattice);
  // Row i of `lower` and column j of `upper`; the diagonal of `lower` is 1.
  const lower: Float64Array[] = [];
  const upper: Float64Array[] = [];
  // Solutions of Lower y = 1 and of r Upper = (1, 0, 0, ...).
  const y = new Float64Array(mostStates);
  const r = new Float64Array(mostStates);
  const sums: number[] = [0];
  const grow = (): void => {
    const s = lower.length;
    const row = new Float64Array(s);
    const column = new Float64Array(s + 1);
    for (let j = 0; j < s; j++) {
      let value = -step(s, j);
      const above = upper[j] ?? column;
      for (let k = 0; k < j; k++) value -= (row[k] ?? 0) * (above[k] ?? 0);
      row[j] = value / (above[j] ?? NaN);
    }
    for (let i = 0; i <= s; i++) {
      let value = (i === s ? 1 : 0) - step(i, s);
      const left = i === s ? row : (lower[i] ?? row);
      for (let k = 0; k < i; k++) value -= (left[k] ?? 0) * (column[k] ?? 0);
      column[i] = value;
    }
    let below = 1;
    let across = s === 0 ? 1 : 0;
    for (let k = 0; k < s; k++) {
      below -= (row[k] ?? 0) * (y[k] ?? 0);
      across -= (column[k] ?? 0) * (r[k] ?? 0);
    }
    y[s] = below;
    r[s] = across / (column[s] ?? NaN);
    lower.push(row);
    upper.push(column);
    sums.push((sums[s] ?? 0) + below * (r[s] ?? NaN));
  };
  return (states) => {
    if (!(Number.isInteger(states) && states >= 1 && states <= mostStates)) throw new Error(`Expected from 1 to ${mostStates} states, got ${states}.`);
    while (sums.length <= states) grow();
    const length = sums[states] ?? NaN;
    return length > 0 && length < longestRun ? length : Infinity;
  };
}

/** The probability of moving from i/m to j/m in one period; all that would fall below 0 stops at 0. */
function transitionProbability({ n, p, c, m }: CusumLattice): (i: number, j: number) => number {
  if (!(Number.isInteger(n) && n >= 1)) throw new Error(`Expected a whole number of persons of at least 1, got ${n}.`);
  if (!(p > 0 && p < 1)) throw new Error(`Expected a share between 0 and 1, got ${p}.`);
  if (!(Number.isInteger(c) && c >= 0 && Number.isInteger(m) && m >= 1)) throw new Error(`Expected a reference of whole c >= 0 and m >= 1, got ${c} and ${m}.`);
  const probability = binomialProbabilities(n, p, Math.min(n, Math.ceil((c + mostStates) / m)));
  const atMost = new Float64Array(probability.length);
  probability.forEach((value, x) => (atMost[x] = (atMost[x - 1] ?? 0) + value));
  return (i, j) => {
    if (j === 0) return i > c ? 0 : (atMost[Math.min(n, Math.floor((c - i) / m))] ?? 1);
    const parts = j - i + c;
    return parts < 0 || parts % m !== 0 ? 0 : (probability[parts / m] ?? 0);
  };
}

/** Probabilities of 0 to `highest` in n, by ratios outward from the likeliest of them. */
function binomialProbabilities(n: number, p: number, highest: number): Float64Array {
  const probability = new Float64Array(highest + 1);
  const odds = p / (1 - p);
  const likeliest = Math.min(highest, Math.floor((n + 1) * p));
  probability[likeliest] = Math.exp(logBinomialProbability(likeliest, n, p));
  for (let x = likeliest; x < highest; x++) probability[x + 1] = (probability[x] ?? 0) * ((n - x) / (x + 1)) * odds;
  for (let x = likeliest; x > 0; x--) probability[x - 1] = ((probability[x] ?? 0) * (x / (n - x + 1))) / odds;
  return probability;
}
