import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { edgeRows } from "../weights/edge-rows.ts";
import { connectedClusters } from "./connected-clusters.ts";
import { nearestResidents } from "./nearest-residents.ts";

describe("nearestResidents", () => {
  it("[NEAR1] by hand: three houses in a line, ten people each, the 15 nearest of the middle one are its own and a quarter of each side", () => {
    const near = nearestResidents([0, 100, 200], [0, 0, 0], [10, 10, 10], 15);
    expect([...near.residents]).toEqual([15, 15, 15]);
    expect([...near.radiusM]).toEqual([100, 100, 100]);
    // In need: 4, 0 and 8. From the first house all 4 and half of 0; from the middle 0 and a quarter of 4 and of 8.
    expect([...near.sumOf([4, 0, 8])]).toEqual([4, 3, 8]);
  });

  it("[NEAR2] fewer residents than k give all there are; without a position nobody", () => {
    const near = nearestResidents([0, NaN, 300], [0, 0, 0], [10, 7, 5], 100);
    expect([...near.residents]).toEqual([15, 0, 15]);
    expect(near.radiusM[0]).toBe(300);
    expect(near.radiusM[1]).toBeNaN();
    expect([...near.sumOf([1, 1, 1])]).toEqual([2, 0, 2]);
    expect(() => near.sumOf([1])).toThrow("Expected a column of 3 points, got 1.");
    expect(() => nearestResidents([0], [0], [1, 2], 5)).toThrow("Expected residents of 1 points, got 2.");
    expect(() => nearestResidents([0], [0], [1], 0)).toThrow("Expected more than 0 residents");
    expect([...nearestResidents([0, 0], [0, 0], [0, 0], 5).residents]).toEqual([0, 0]);
  });

  it("[NEAR1] [NEAR2] equals the slow search, whatever the order of the homes", () => {
    const random = sfc32(3);
    for (let round = 0; round < 40; round++) {
      const homes = Array.from({ length: 1 + Math.floor(50 * random()) }, () => ({ x: 100 * Math.floor(8 * random()), y: 100 * Math.floor(8 * random()), residents: Math.floor(30 * random()), need: random() }));
      const k = 1 + Math.floor(200 * random());
      const found = nearest(homes, k);
      expect(found.length).toBe(homes.length);
      homes.forEach((home, i) => expect(found[i]).toBeCloseTo(slowly(homes, home, k), 9));
      const turned = nearest([...homes].reverse(), k).reverse();
      homes.forEach((_, i) => expect(turned[i]).toBeCloseTo(found[i] ?? NaN, 9));
    }
  });

  interface Home {
    readonly x: number;
    readonly y: number;
    readonly residents: number;
    readonly need: number;
  }

  function nearest(homes: readonly Home[], k: number): number[] {
    return [...nearestResidents(homes.map(({ x }) => x), homes.map(({ y }) => y), homes.map(({ residents }) => residents), k).sumOf(homes.map(({ need }) => need))];
  }

  function slowly(homes: readonly Home[], from: Home, k: number): number {
    const distances = [...new Set(homes.map(({ x, y }) => Math.hypot(x - from.x, y - from.y)))].sort((a, b) => a - b);
    let [inside, need] = [0, 0];
    for (const distance of distances) {
      const ring = homes.filter(({ x, y }) => Math.hypot(x - from.x, y - from.y) === distance);
      const people = ring.reduce((sum, { residents }) => sum + residents, 0);
      const part = people > 0 ? Math.min(1, (k - inside) / people) : 1;
      need += part * ring.reduce((sum, home) => sum + home.need, 0);
      inside += people;
      if (inside >= k) break;
    }
    return need;
  }
});

describe("connectedClusters", () => {
  it("[NEAR3] chosen places that hang together, numbered by their first place; a gap parts them", () => {
    const line = edgeRows(6, [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5]]);
    expect([...connectedClusters(line, [1, 1, 0, 1, 1, 1])]).toEqual([0, 0, -1, 1, 1, 1]);
    expect([...connectedClusters(edgeRows(4, [[0, 3], [1, 2], [2, 3]]), [1, 1, 1, 1])]).toEqual([0, 0, 0, 0]);
    expect([...connectedClusters(edgeRows(2, []), [0, 1])]).toEqual([-1, 0]);
    expect(() => connectedClusters(line, [1])).toThrow("Expected marks for 6 places, got 1.");
  });
});
