import { logBinomialProbability } from "../special/saddle-point.ts";
import { solveLinear } from "../special/solve-linear.ts";
import { checkEwma, type EwmaOptions } from "./ewma.ts";

/** Values of the Markov chain. The run length jumps wherever one person more would alarm, so the error falls only as 1 / values. */
const cells = 600;

/**
 * Average run length of the upper EWMA chart, to about 1 %, by a Markov chain on 600 values between 0 and the final limit
 * (Brook & Evans 1972; Lucas & Saccucci 1990): the final limit for good, and before it the narrower limits of the first
 * periods one by one.
 *
 * @param n persons each period, whole
 * @param p the share that really holds; p0 gives ARL0
 */
export function ewmaRunLength(n: number, p: number, { p0, weight = 0.2, width = 3 }: EwmaOptions): number {
  checkEwma(p0, weight);
  if (!(Number.isInteger(n) && n >= 1)) throw new Error(`Expected a whole number of persons of at least 1, got ${n}.`);
  if (!(p > 0 && p < 1)) throw new Error(`Expected a share between 0 and 1, got ${p}.`);
  const spread = width * Math.sqrt((p0 * (1 - p0) * weight) / (n * (2 - weight)));
  const size = (p0 + spread) / (cells - 1);
  const probability = Float64Array.from({ length: n + 1 }, (_, x) => Math.exp(logBinomialProbability(x, n, p)));
  /** Visits the values reached from one, split between the two nearest of the chain. */
  const move = (from: number, limit: number, visit: (cell: number, probability: number) => void): void => {
    for (let x = 0; x <= n; x++) {
      const to = (1 - weight) * from + (weight * x) / n;
      if (to > limit) return;
      const cell = Math.min(cells - 2, Math.floor(to / size));
      const part = to / size - cell;
      visit(cell, (1 - part) * (probability[x] ?? 0));
      visit(cell + 1, part * (probability[x] ?? 0));
    }
  };
  const matrix = new Float64Array(cells * cells);
  for (let cell = 0; cell < cells; cell++) {
    matrix[cell * cells + cell] = 1;
    move(cell * size, p0 + spread, (to, part) => { matrix[cell * cells + to] = (matrix[cell * cells + to] ?? 0) - part; });
  }
  let left = solveLinear(matrix, new Float64Array(cells).fill(1));
  const after = (from: number, t: number): number => {
    let sum = 1;
    move(from, p0 + spread * Math.sqrt(1 - (1 - weight) ** (2 * t)), (to, part) => { sum += part * (left[to] ?? 0); });
    return sum;
  };
  // The limit is within a millionth of its final value from here on; a weight of 1 has one limit only.
  const settled = weight < 1 ? Math.ceil(Math.log(1e-6) / (2 * Math.log(1 - weight))) : 1;
  for (let t = settled; t >= 2; t--) left = left.map((_, cell) => after(cell * size, t));
  return after(p0, 1);
}
