import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { distanceWeights } from "./distance-weights.ts";
import { edgeRows } from "./edge-rows.ts";
import { islands } from "./islands.ts";
import { nearestWeights } from "./nearest-weights.ts";
import { rowStandardise } from "./row-standardise.ts";
import { weightRows, type WeightRows } from "./weight-rows.ts";
import { weightSums } from "./weight-sums.ts";
import { weightsAmong } from "./weights-among.ts";

describe("weightRows and edgeRows", () => {
  it("[WGHT1] lays rows end to end, neighbours rising, whatever order they come in", () => {
    const rows = weightRows([[2, 1], [], [0]], [[5, 3], [], [1]]);
    expect([...rows.start]).toEqual([0, 2, 2, 3]);
    expect([...rows.neighbour]).toEqual([1, 2, 0]);
    expect([...rows.weight]).toEqual([3, 5, 1]);
    expect(weightRows([[1], [0]]).weight).toEqual(Float64Array.of(1, 1));
  });

  it("[WGHT1] refuses itself, twice, unknown places and weights not above 0, with the numbers", () => {
    expect(() => weightRows([[0]])).toThrow("Expected others, each once, as neighbours of place 0, got 0.");
    expect(() => weightRows([[1, 1], []])).toThrow("place 0, got 1");
    expect(() => weightRows([[2], []])).toThrow("Expected neighbours from 0 to 1 at place 0, got 2.");
    expect(() => weightRows([[1], []], [[0], []])).toThrow("Expected weights above 0 at place 0, got 0.");
    expect(() => weightRows([[1], []], [[1, 2], []])).toThrow("Expected 1 weights at place 0, got 2.");
    expect(() => weightRows([[]], [])).toThrow("Expected weights for 1 places, got 0.");
    expect(() => edgeRows(2, [[0, 2]])).toThrow("Expected pairs of two places below 2, got 0 and 2.");
  });

  it("[WGHT1] a pair named twice, either way round, is one tie with its weights added", () => {
    expect(lists(edgeRows(3, [[0, 1], [1, 0, 2]]))).toEqual([[[1, 3]], [[0, 3]], []]);
  });
});

describe("distanceWeights and nearestWeights", () => {
  it("[WGHT2] by hand: 100 m apart is within 100 m, and of two as near the lower index comes first", () => {
    const [x, y] = [[0, 100, 200, 1000], [0, 0, 0, 0]];
    expect(lists(distanceWeights(x, y, 100))).toEqual([[[1, 1]], [[0, 1], [2, 1]], [[1, 1]], []]);
    expect(lists(nearestWeights(x, y, 1))).toEqual([[[1, 1]], [[0, 1]], [[1, 1]], [[2, 1]]]);
    expect(lists(nearestWeights(x, y, 9))[3]).toHaveLength(3);
  });

  it("[WGHT2] a place without a position is an island and nobody's neighbour", () => {
    const [x, y] = [[0, NaN, 1], [0, 0, 0]];
    expect(islands(distanceWeights(x, y, 50))).toEqual([1]);
    expect(lists(nearestWeights(x, y, 2))).toEqual([[[2, 1]], [], [[0, 1]]]);
    expect(nearestWeights([], [], 2).n).toBe(0);
    expect(islands(nearestWeights([NaN], [NaN], 2))).toEqual([0]);
    expect(() => nearestWeights([0], [0], 0)).toThrow("Expected at least 1 nearest neighbour, got 0.");
    expect(() => distanceWeights([0], [0], 0)).toThrow("Expected a distance above 0 metres, got 0.");
  });

  it("[WGHT2] the grid finds what looking at all pairs finds, on lattices full of ties, lines and far-off places too", () => {
    const random = sfc32(1);
    for (let round = 0; round < 60; round++) {
      const n = 1 + Math.floor(60 * random());
      const step = random() < 0.5 ? 100 : 0.001;
      const wide = random() < 0.3 ? 0 : 1;
      const x = Array.from({ length: n }, () => Math.floor((random() * 800) / step) * step + (random() < 0.03 ? 1e6 : 700_000));
      const y = Array.from({ length: n }, () => wide * Math.floor((random() * 800) / step) * step + 6_100_000);
      const metres = 100 + 100 * Math.floor(3 * random());
      const k = 1 + Math.floor(6 * random());
      const apart = (i: number, j: number): number => Math.hypot((x[j] ?? 0) - (x[i] ?? 0), (y[j] ?? 0) - (y[i] ?? 0));
      const others = (i: number): number[] => x.map((_, j) => j).filter((j) => j !== i);
      expect(neighbours(distanceWeights(x, y, metres))).toEqual(x.map((_, i) => others(i).filter((j) => apart(i, j) <= metres)));
      expect(neighbours(nearestWeights(x, y, k))).toEqual(x.map((_, i) => others(i).sort((a, b) => apart(i, a) - apart(i, b) || a - b).slice(0, k).sort((a, b) => a - b)));
    }
  });
});

describe("rowStandardise, islands, weightsAmong and weightSums", () => {
  const rows = weightRows([[1, 2], [0], [], [0, 1, 2]], [[1, 3], [2], [], [1, 1, 2]]);

  it("[WGHT3] rows sum to 1 and islands stay empty", () => {
    expect(lists(rowStandardise(rows))).toEqual([[[1, 0.25], [2, 0.75]], [[0, 1]], [], [[0, 0.25], [1, 0.25], [2, 0.5]]]);
    expect(islands(rows)).toEqual([2]);
  });

  it("[WGHT3] places left out are nobody's neighbours, and the rest is numbered anew", () => {
    expect(lists(weightsAmong(rows, [1, 0, 1, 1]))).toEqual([[[1, 3]], [], [[0, 1], [1, 2]]]);
    expect(weightsAmong(rows, [0, 0, 0, 0]).n).toBe(0);
    expect(() => weightsAmong(rows, [1])).toThrow("Expected marks for 4 places, got 1.");
  });

  it("[WGHT4] S0, S1 and S2 are the sums over all pairs, of lopsided rows too", () => {
    const random = sfc32(2);
    for (let round = 0; round < 20; round++) {
      const n = 2 + Math.floor(8 * random());
      const matrix = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i !== j && random() < 0.4 ? 0.5 + random() : 0)));
      const at = (i: number, j: number): number => matrix[i]?.[j] ?? 0;
      const all = Array.from({ length: n * n }, (_, cell) => [Math.floor(cell / n), cell % n] as const);
      const found = weightSums(weightRows(matrix.map((row) => row.flatMap((w, j) => (w > 0 ? [j] : []))), matrix.map((row) => row.filter((w) => w > 0))));
      expect(found.s0).toBeCloseTo(all.reduce((sum, [i, j]) => sum + at(i, j), 0), 10);
      expect(found.s1).toBeCloseTo(all.reduce((sum, [i, j]) => sum + (at(i, j) + at(j, i)) ** 2, 0) / 2, 10);
      expect(found.s2).toBeCloseTo(matrix.reduce((sum, _, i) => sum + matrix.reduce((own, __, j) => own + at(i, j) + at(j, i), 0) ** 2, 0), 10);
    }
  });
});

function lists({ n, start, neighbour, weight }: WeightRows): [number, number][][] {
  return Array.from({ length: n }, (_, i) => Array.from(neighbour.subarray(start[i], start[i + 1]), (j, at): [number, number] => [j, weight[(start[i] ?? 0) + at] ?? 0]));
}

function neighbours(rows: WeightRows): number[][] {
  return lists(rows).map((row) => row.map(([j]) => j));
}
