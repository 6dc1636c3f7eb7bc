import { weightSums, type WeightSums } from "../weights/weight-sums.ts";
import type { WeightRows } from "../weights/weight-rows.ts";
import { normalTest, type GlobalStatistic } from "./global-statistic.ts";

/** Joins of neighbours by class. */
export interface JoinCounts {
  /** Rows and columns by class: joins inside a class on the diagonal, else both orders together. */
  readonly joins: readonly (readonly GlobalStatistic[])[];
  /** Joins of neighbours of different classes, all together. */
  readonly different: GlobalStatistic;
}

/**
 * Join counts (Cliff & Ord 1981): how many neighbour pairs are of the same class, and of each two classes, beside what
 * dealing the classes out at random would give. A symmetric pair counts once.
 *
 * @param classOf class of each place, whole numbers from 0
 * @param classes how many classes there are
 */
export function joinCounts(classOf: ArrayLike<number>, classes: number, rows: WeightRows): JoinCounts {
  if (classOf.length !== rows.n) throw new Error(`Expected classes of ${rows.n} places, got ${classOf.length}.`);
  const sizes = Array.from({ length: classes }, () => 0);
  for (let i = 0; i < rows.n; i++) {
    const own = classOf[i] ?? -1;
    if (!(Number.isInteger(own) && own >= 0 && own < classes)) throw new Error(`Expected classes from 0 to ${classes - 1} at place ${i}, got ${own}.`);
    sizes[own] = (sizes[own] ?? 0) + 1;
  }
  const counted = counts(classOf, classes, rows);
  const sums = weightSums(rows);
  const of = (r: number, s: number): number => (counted[r * classes + s] ?? 0) + (r === s ? 0 : (counted[s * classes + r] ?? 0));
  const joins = sizes.map((inR, r) => sizes.map((inS, s) => beside(of(r, s), rows.n, sums, r === s ? insideClass(inR) : betweenClasses(inR, inS))));
  const total = counted.reduce((sum, value, at) => sum + (Math.floor(at / classes) === at % classes ? 0 : value), 0);
  return { joins, different: beside(total, rows.n, sums, differentClasses(rows.n, sizes)) };
}

/** Half the weights from class to class. */
function counts(classOf: ArrayLike<number>, classes: number, { n, start, neighbour, weight }: WeightRows): Float64Array {
  const counted = new Float64Array(classes * classes);
  for (let i = 0; i < n; i++) {
    for (let at = start[i] ?? 0; at < (start[i + 1] ?? 0); at++) {
      const cell = (classOf[i] ?? 0) * classes + (classOf[neighbour[at] ?? 0] ?? 0);
      counted[cell] = (counted[cell] ?? 0) + (weight[at] ?? 0) / 2;
    }
  }
  return counted;
}

/** How many ordered choices of different places make a join of the pair (1, 2); of (1, 2) and (1, 3); of (1, 2) and (3, 4). */
interface Choices {
  readonly pair: number;
  readonly sharing: number;
  readonly apart: number;
}

function insideClass(n: number): Choices {
  return { pair: falling(n, 2), sharing: falling(n, 3), apart: falling(n, 4) };
}

function betweenClasses(r: number, s: number): Choices {
  return { pair: 2 * r * s, sharing: r * s * (r + s - 2), apart: 4 * falling(r, 2) * falling(s, 2) };
}

function differentClasses(n: number, sizes: readonly number[]): Choices {
  const sum = (of: (size: number) => number): number => sizes.reduce((all, size) => all + of(size), 0);
  const same = sum((size) => falling(size, 2));
  // Two pairs, each of one class: both of the same class, or each of its own.
  const twice = sum((size) => falling(size, 4) + falling(size, 2) * (same - falling(size, 2)));
  return {
    pair: falling(n, 2) - same,
    sharing: sum((size) => size * (n - size) * (n - size - 1)),
    apart: falling(n, 4) - 2 * same * falling(n - 2, 2) + twice,
  };
}

/** Var = 1/4 [S1 P(pair) + (S2 - 2 S1) P(sharing) + (S0^2 + S1 - S2) P(apart)] - E^2. */
function beside(value: number, n: number, { s0, s1, s2 }: WeightSums, { pair, sharing, apart }: Choices): GlobalStatistic {
  if (n < 2) return { value, expectation: 0, randomisation: null };
  const expectation = (s0 * pair) / (2 * falling(n, 2));
  if (n < 4) return { value, expectation, randomisation: null };
  const square = (s1 * pair) / falling(n, 2) + ((s2 - 2 * s1) * sharing) / falling(n, 3) + ((s0 * s0 + s1 - s2) * apart) / falling(n, 4);
  return { value, expectation, randomisation: normalTest(value, expectation, square / 4 - expectation ** 2) };
}

/** n (n-1) ... (n-k+1). */
function falling(n: number, k: number): number {
  let product = 1;
  for (let step = 0; step < k; step++) product *= n - step;
  return product;
}
