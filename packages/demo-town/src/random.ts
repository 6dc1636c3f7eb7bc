/** A seeded source of chance; the same seed and label give the same sequence on every machine. */
export interface Random {
  /** Integer in 0 .. 2^32 - 1. */
  next(): number;
  /** In [0, 1). */
  unit(): number;
  /** Integer in 0 .. n - 1. */
  below(n: number): number;
  /** Mean 0, variance 1, between -6 and 6. */
  normal(): number;
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), with 15 rounds of warm-up.
 * Each part of the town has its own label, so that a change in one part leaves the others as they were.
 * Only integer operations and exact floating-point sums are used: no engine can differ.
 */
export function createRandom(seed: number, label: string): Random {
  let a = hash(label, 0x9e3779b9);
  let b = hash(label, 0x85ebca6b);
  let c = (seed % 4294967296) | 0;
  let counter = Math.floor(seed / 4294967296) + 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  const unit = (): number => next() / 4294967296;
  return {
    next,
    unit,
    below: (n) => Math.floor(unit() * n),
    // Irwin-Hall: twelve uniforms have variance 1 and need no logarithm.
    normal: () => {
      let sum = -6;
      for (let draw = 0; draw < 12; draw++) sum += unit();
      return sum;
    },
  };
}

/** An order of 0 .. n - 1 by chance (Fisher-Yates). */
export function shuffled(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, index) => index);
  for (let last = n - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const held = at(order, last);
    order[last] = at(order, other);
    order[other] = held;
  }
  return order;
}

/** The index drawn with probability proportional to its weight; the last one where the weights sum to 0. */
export function drawIndex(weights: ArrayLike<number>, random: Random): number {
  let total = 0;
  for (let index = 0; index < weights.length; index++) total += weights[index] ?? 0;
  let left = random.unit() * total;
  for (let index = 0; index < weights.length; index++) {
    left -= weights[index] ?? 0;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

/** The entry at an index that must exist; throws with both numbers where it does not. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error(`Expected an index below ${list.length}, got ${index}.`);
  return value;
}

/** FNV-1a over the label's code units. */
function hash(label: string, start: number): number {
  let value = start;
  for (let index = 0; index < label.length; index++) value = Math.imul(value ^ label.charCodeAt(index), 16777619);
  return value | 0;
}
