import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { edgeRows } from "../weights/edge-rows.ts";
import { nearestWeights } from "../weights/nearest-weights.ts";
import { rowStandardise } from "../weights/row-standardise.ts";
import { weightRows, type WeightRows } from "../weights/weight-rows.ts";
import { conditionalP } from "./conditional-p.ts";
import { exactP } from "./exact-p.ts";
import { moranPermutation } from "./moran-permutation.ts";
import { moran } from "./moran.ts";

describe("conditionalP", () => {
  it("[PERM3] by hand: of 1, 2, 3, 4, 10 the place of 1 has neighbours 4 and 10, the highest of six pairs: p = 2 x 1/6", () => {
    const rows = weightRows([[3, 4], [0, 2], [], [0, 1, 2, 4], [0]]);
    const five = [1, 2, 3, 4, 10];
    const p = conditionalP(five, rows, { random: sfc32(1) });
    expect(p[0]).toBeCloseTo(1 / 3, 14);
    // 1 and 3 of 1, 3, 4, 10: the lowest of six. Everybody else: always the same sum. 1 of 1, 2, 3, 4: the lowest of four.
    expect([p[1], p[3], p[4]]).toEqual([1 / 3, 1, 0.5]);
    expect(p[2]).toBeNaN();
    expect(exactP(Float64Array.from(five), weightRows([[1, 2], [], [], [], []], [[1, 2], [], [], [], []]), 0)).toBeNull();
  });

  it("[PERM3] counts what writing out every choice counts, ties and all", () => {
    const random = sfc32(2);
    for (let round = 0; round < 40; round++) {
      const n = 2 + Math.floor(8 * random());
      const values = Float64Array.from({ length: n }, () => Math.floor(5 * random()) / 10);
      const list = Array.from({ length: n - 1 }, (_, j) => j + 1).filter(() => random() < 0.5);
      const rows = weightRows([list, ...Array.from({ length: n - 1 }, () => [])]);
      const sums = choices(n - 1, list.length).map((chosen) => chosen.reduce((sum, slot) => sum + (values[slot + 1] ?? 0), 0));
      const own = list.reduce((sum, j) => sum + (values[j] ?? 0), 0);
      const [atLeast, atMost] = [sums.filter((sum) => sum >= own - 1e-9).length, sums.filter((sum) => sum <= own + 1e-9).length];
      const p = exactP(values, rows, 0);
      if (list.length === 0) expect(p).toBeNaN();
      else expect(p).toBeCloseTo(Math.min(1, (2 * Math.min(atLeast, atMost)) / sums.length), 12);
    }
  });

  it("[PERM1] shared reference sets agree with independent permutations and with exact p", () => {
    const permutations = 20_000;
    const { values, rows } = pointTown(60, 5);
    const p = conditionalP(values, rows, { permutations, random: sfc32(7) });
    const slow = independent(values, rows, permutations, sfc32(8));
    p.forEach((found, i) => {
      const exact = exactP(Float64Array.from(values), rows, i) ?? NaN;
      expect(Math.abs(found - exact)).toBeLessThan(4 * Math.sqrt((2 * exact) / permutations));
      expect(Math.abs(found - (slow[i] ?? NaN))).toBeLessThan(6 * Math.sqrt((2 * exact) / permutations));
    });
    const mean = p.reduce((sum, found, i) => sum + Math.abs(found - (slow[i] ?? NaN)), 0) / p.length;
    expect(mean).toBeLessThan(0.01);
  });

  it("[PERM1] rows of different lengths, and row-standardised ones, have the p of their own number of neighbours", () => {
    const permutations = 20_000;
    const random = sfc32(9);
    const n = 40;
    const values = Array.from({ length: n }, () => Math.floor(10 * random()));
    const rows = weightRows(Array.from({ length: n }, (_, i) => Array.from({ length: i % 6 }, (__, step) => (i + 1 + step) % n)));
    const p = conditionalP(values, rowStandardise(rows), { permutations, random: sfc32(10) });
    p.forEach((found, i) => {
      const exact = exactP(Float64Array.from(values), rows, i) ?? NaN;
      if (i % 6 === 0) expect(found).toBeNaN();
      else expect(Math.abs(found - exact)).toBeLessThan(4 * Math.sqrt((2 * exact) / permutations));
    });
  });

  it("[PERM2] unequal weights draw their own: weights that hardly differ give the p of equal ones, and stop early where nothing is remarkable", () => {
    const { values, rows } = pointTown(60, 5);
    let drawn = 0;
    const counting = (random: () => number) => (): number => {
      drawn++;
      return random();
    };
    const uneven: WeightRows = { ...rows, weight: rows.weight.map((w, at) => w + 1e-9 * (at % 7)) };
    const p = conditionalP(values, uneven, { permutations: 20_000, random: counting(sfc32(11)) });
    expect(drawn).toBeLessThan(60 * 5 * 20_000 * 0.2);
    const equal = conditionalP(values, rows, { permutations: 20_000, random: sfc32(12) });
    // 20 draws against a place settle its p to about a fifth of itself.
    p.forEach((found, i) => expect(Math.abs(found - (equal[i] ?? NaN))).toBeLessThan(0.002 + Math.max(found, equal[i] ?? NaN)));
    const mean = p.reduce((sum, found, i) => sum + found - (equal[i] ?? NaN), 0) / p.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
  });

  it("[PERM2] a place beside more than half of all others draws its own, and agrees with the exact p", () => {
    const random = sfc32(13);
    const values = Array.from({ length: 40 }, () => random());
    values[0] = 3;
    // All but three others, the highest left out.
    const rows = weightRows(values.map((_, i) => (i === 1 ? Array.from({ length: 40 }, (__, j) => j).filter((j) => j > 3) : [])));
    const exact = exactP(Float64Array.from(values), rows, 1) ?? NaN;
    const p = conditionalP(values, rows, { permutations: 20_000, random: sfc32(14) })[1] ?? NaN;
    expect(exact).toBeLessThan(0.2);
    expect(Math.abs(p - exact)).toBeLessThan(0.5 * exact);
  });

  it.each([["shared", 1], ["own", 2]] as const)("[PERM4] where values lie at random p is uniform: %s draws, Kolmogorov-Smirnov over 400 towns", (_, uneven) => {
    const random = sfc32(15);
    const found = Array.from({ length: 400 }, () => {
      const values = Array.from({ length: 36 }, () => random() ** 2);
      const list = Array.from({ length: 5 }, (__, step) => step + 1);
      const rows = weightRows(values.map((___, i) => (i === 0 ? list : [])), values.map((___, i) => (i === 0 ? list.map((j) => (j === 1 ? uneven : 1)) : [])));
      return conditionalP(values, rows, { permutations: 999, random })[0] ?? NaN;
    }).sort((a, b) => a - b);
    const distance = Math.max(...found.map((p, i) => Math.max(Math.abs(p - i / 400), Math.abs(p - (i + 1) / 400))));
    // 1.95/sqrt(n) is passed by chance once in a thousand.
    expect(distance).toBeLessThan(1.95 / Math.sqrt(400));
  });

  it("[PERM7] sums of the same values in another order are equal: a share in three steps of a tenth", () => {
    // 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ in the last digit; all neighbours' sums here are one and the same or its mirror.
    const values = Array.from({ length: 60 }, (_, i) => [0.1, 0.2, 0.3][i % 3] ?? 0);
    const rows = weightRows(values.map((_, i) => Array.from({ length: 3 }, (__, step) => (i + 1 + step) % 60)));
    const p = conditionalP(values, rows, { permutations: 9999, random: sfc32(16) });
    // 0.6 is the middle of what three values give: at least as many sums at or above as below.
    expect(Math.min(...p)).toBe(1);
  });

  it("[PERM7] the same seed gives the same p, another town's order too; no permutations and a wrong length are refused", () => {
    const { values, rows } = pointTown(60, 4);
    const [first, again] = [1, 1].map((seed) => conditionalP(values, rows, { permutations: 99, random: sfc32(seed) }));
    expect(first).toEqual(again);
    expect(() => conditionalP(values, rows, { permutations: 0, random: sfc32(1) })).toThrow("Expected at least 1 permutation, got 0.");
    expect(() => conditionalP([1], rows, { random: sfc32(1) })).toThrow("Expected values of 60 places, got 1.");
    expect(conditionalP([], weightRows([]), { random: sfc32(1) })).toEqual(new Float64Array(0));
  });
});

describe("moranPermutation", () => {
  it("[PERM6] agrees with all 24 orders of four values", () => {
    const line = edgeRows(4, [[0, 1], [1, 2], [2, 3]]);
    const own = moran([1, 2, 3, 5], line)?.value ?? NaN;
    const all = orders([1, 2, 3, 5]).map((order) => moran(order, line)?.value ?? NaN);
    const share = all.filter((value) => value >= own - 1e-12).length / all.length;
    const found = moranPermutation([1, 2, 3, 5], line, { permutations: 20_000, random: sfc32(17) });
    expect(found?.greater).toBeCloseTo(share, 2);
    expect(moranPermutation([1, 1, 1, 1], line, { random: sfc32(1) })).toBeNull();
    expect(moranPermutation([1, 2], weightRows([[], []]), { random: sfc32(1) })).toBeNull();
  });
});

/** Random values at random points, each beside its k nearest. */
function pointTown(n: number, k: number): { readonly values: number[]; readonly rows: WeightRows } {
  const random = sfc32(n + k);
  const x = Array.from({ length: n }, () => 1000 * random());
  const y = Array.from({ length: n }, () => 1000 * random());
  return { values: x.map((at) => at / 500 + random()), rows: nearestWeights(x, y, k) };
}

/** Every place shuffles all others anew each time. */
function independent(values: readonly number[], { n, start, neighbour }: WeightRows, permutations: number, random: () => number): number[] {
  return Array.from({ length: n }, (_, i) => {
    const k = (start[i + 1] ?? 0) - (start[i] ?? 0);
    const own = Array.from(neighbour.subarray(start[i], start[i + 1]), (j) => values[j] ?? 0).reduce((sum, value) => sum + value, 0);
    const others = values.filter((__, j) => j !== i);
    let [atLeast, atMost] = [0, 0];
    for (let draw = 0; draw < permutations; draw++) {
      let sum = 0;
      for (let step = 0; step < k; step++) {
        const pick = step + Math.floor(random() * (others.length - step));
        [others[step], others[pick]] = [others[pick] ?? 0, others[step] ?? 0];
        sum += others[step] ?? 0;
      }
      if (sum >= own - 1e-12) atLeast++;
      if (sum <= own + 1e-12) atMost++;
    }
    return Math.min(1, (2 * (Math.min(atLeast, atMost) + 1)) / (permutations + 1));
  });
}

function choices(n: number, k: number, from = 0): number[][] {
  if (k === 0) return [[]];
  return Array.from({ length: Math.max(0, n - from) }, (_, step) => from + step).flatMap((first) => choices(n, k - 1, first + 1).map((rest) => [first, ...rest]));
}

function orders(of: readonly number[]): number[][] {
  return of.length === 0 ? [[]] : of.flatMap((first, i) => orders(of.filter((_, j) => j !== i)).map((rest) => [first, ...rest]));
}
