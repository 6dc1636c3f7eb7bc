import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupIntoBlocks } from "./group-into-blocks.ts";
import { hilbertIndex } from "./hilbert-index.ts";

interface Stairwell { readonly dwellings: number; readonly group: number; readonly x: number; readonly y: number; readonly near: number; readonly order: number }

const town = fc.array(fc.record({
  dwellings: fc.integer({ min: 0, max: 30 }),
  group: fc.nat(4),
  x: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 500_000, max: 502_000 }) }, { weight: 1, arbitrary: fc.constant(NaN) }),
  y: fc.integer({ min: 6_200_000, max: 6_202_000 }),
  near: fc.nat(3),
}), { maxLength: 80 }).map((rows) => rows.map((row, order): Stairwell => ({ ...row, order })));
const seeded = { seed: 20261122, numRuns: 400 };

describe("groupIntoBlocks, by hand", () => {
  it("[SDC-02] three stairwells of eight make a block of 24; the fourth, too small alone, joins it", () => {
    expect([...line([8, 8, 8, 8])]).toEqual([0, 0, 0, 0]);
    expect([...line([8, 8, 8, 8, 8, 8])]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("[SDC-02] 19 dwellings are merged, 20 stand alone", () => {
    expect([...line([20, 19])]).toEqual([0, 0]);
    expect([...line([20, 20])]).toEqual([0, 1]);
    expect([...line([19, 20])]).toEqual([0, 0]);
  });

  it("[SDC-02] a group smaller than the limit is one block and never joins another group", () => {
    const blocks = groupIntoBlocks({ dwellings: [8, 8, 30], group: [1, 1, 0], x: [0, 1, 2], y: [0, 0, 0] });
    expect([...blocks]).toEqual([1, 1, 0]);
  });

  it("[BLOCK3] two departments of 24 that lie mixed along a street keep to themselves", () => {
    const blocks = groupIntoBlocks({
      dwellings: [8, 8, 8, 8, 8, 8], group: [0, 0, 0, 0, 0, 0], near: [5, 2, 5, 2, 5, 2],
      x: [0, 1, 2, 3, 4, 5], y: [0, 0, 0, 0, 0, 0],
    });
    expect([...blocks]).toEqual([1, 0, 1, 0, 1, 0]);
  });

  it("[BLOCK3] a department too small for a block joins the nearest one; two such that are enough together make their own", () => {
    const alone = groupIntoBlocks({ dwellings: [24, 24, 8], group: [0, 0, 0], near: [0, 1, 2], x: [0, 1000, 900], y: [0, 0, 0] });
    expect([...alone]).toEqual([0, 1, 1]);
    const together = groupIntoBlocks({ dwellings: [24, 24, 12, 12], group: [0, 0, 0, 0], near: [0, 1, 2, 3], x: [0, 1000, 900, 950], y: [0, 0, 0, 0] });
    expect([...together]).toEqual([0, 1, 2, 2]);
  });

  it("[BLOCK4] a block is closed as soon as it is large enough, and the end of the walk joins the nearest block, not the last", () => {
    expect([...line([20, 20, 8, 12, 30])]).toEqual([0, 1, 2, 2, 3]);
    // Hilbert's walk goes up, right and down: its end lies beside its beginning.
    const square = groupIntoBlocks({ dwellings: [20, 20, 20, 8], group: [0, 0, 0, 0], x: [0, 0, 9, 5], y: [0, 9, 9, 0] });
    expect([...square]).toEqual([0, 1, 2, 0]);
  });

  it("[BLOCK5] without positions the order key is the walk", () => {
    const nowhere = [NaN, NaN, NaN, NaN];
    const blocks = groupIntoBlocks({ dwellings: [10, 10, 10, 10], group: [0, 0, 0, 0], x: nowhere, y: nowhere, order: [3, 0, 2, 1] });
    expect([...blocks]).toEqual([1, 0, 1, 0]);
  });

  it("[BLOCK5] a square of 16 x 16 stairwells gives blocks that are nearly as round as squares", () => {
    const cells = Array.from({ length: 256 }, (_, i) => i);
    const blocks = groupIntoBlocks({ dwellings: cells.map(() => 8), group: cells.map(() => 0), x: cells.map((i) => (i % 16) * 30), y: cells.map((i) => Math.floor(i / 16) * 30) });
    const widest = Math.max(...byBlock(blocks).map((members) => Math.max(...members.flatMap((i) => members.map((j) =>
      Math.hypot((i % 16) - (j % 16), Math.floor(i / 16) - Math.floor(j / 16)))))));
    expect(widest).toBeLessThanOrEqual(3);
  });

  it("an empty town has no blocks", () => expect(groupIntoBlocks({ dwellings: [], group: [], x: [], y: [] })).toHaveLength(0));

  it("refuses columns of unequal length, groups that are no numbers and negative dwellings", () => {
    expect(() => groupIntoBlocks({ dwellings: [1, 2], group: [0], x: [0, 0], y: [0, 0] })).toThrow("Expected 2 entries in every column, got 1.");
    expect(() => groupIntoBlocks({ dwellings: [1], group: [-1], x: [0], y: [0] })).toThrow("Expected a group number of at least 0 for stairwell 0, got -1.");
    expect(() => groupIntoBlocks({ dwellings: [NaN], group: [0], x: [0], y: [0] })).toThrow("Expected at least 0 dwellings in stairwell 0, got NaN.");
    expect(() => groupIntoBlocks({ dwellings: [], group: [], x: [], y: [], minimum: 0 })).toThrow("Expected a minimum above 0 dwellings, got 0.");
  });
});

describe("groupIntoBlocks, on random towns", () => {
  it("[SDC-02] [BLOCK1] scan all: whole stairwells, one group, large enough wherever the group is", () => {
    fc.assert(fc.property(town, (stairwells) => {
      const blocks = group(stairwells);
      expect(blocks).toHaveLength(stairwells.length);
      const groups = byBlock(blocks);
      expect(groups.every((members) => members !== undefined && members.length > 0)).toBe(true);
      for (const members of groups) {
        const [home] = members.map((i) => stairwells[i]?.group);
        expect(members.every((i) => stairwells[i]?.group === home)).toBe(true);
        const inGroup = stairwells.filter((stairwell) => stairwell.group === home);
        if (dwellings(inGroup) >= 20) expect(dwellings(members.map((i) => stairwells[i]))).toBeGreaterThanOrEqual(20);
        else expect(members).toHaveLength(inGroup.length);
      }
    }), seeded);
  });

  it("[BLOCK2] permuting the input permutes the answer", () => {
    fc.assert(fc.property(town, fc.infiniteStream(fc.nat()), (stairwells, stream) => {
      const keyed = stairwells.map((stairwell) => ({ stairwell, key: stream.next().value }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ stairwell }) => stairwell);
      const plain = group(stairwells);
      const after = group(shuffled);
      shuffled.forEach((stairwell, i) => expect(after[i]).toBe(plain[stairwell.order]));
    }), seeded);
  });

  it("[BLOCK3] a department that is large enough shares a block only with sets too small for their own", () => {
    fc.assert(fc.property(town, (stairwells) => {
      const enough = (i: number): boolean => dwellings(stairwells.filter(({ group: g, near }) => g === stairwells[i]?.group && near === stairwells[i]?.near)) >= 20;
      for (const members of byBlock(group(stairwells))) {
        expect(new Set(members.filter(enough).map((i) => stairwells[i]?.near)).size).toBeLessThanOrEqual(1);
      }
    }), seeded);
  });
});

describe("hilbertIndex", () => {
  it("[BLOCK5] one round over a 4 x 4 grid visits every cell, always a neighbour of the one before", () => {
    const cells = Array.from({ length: 16 }, (_, i) => ({ column: i % 4, row: Math.floor(i / 4) }));
    const visited = cells.sort((a, b) => hilbertIndex(a.column / 4, a.row / 4) - hilbertIndex(b.column / 4, b.row / 4));
    for (let i = 1; i < 16; i++) {
      const [from, to] = [visited[i - 1], visited[i]];
      expect(Math.abs((from?.column ?? 9) - (to?.column ?? 0)) + Math.abs((from?.row ?? 9) - (to?.row ?? 0))).toBe(1);
    }
  });

  it("ends of the range are kept inside it", () => {
    expect(hilbertIndex(0, 0)).toBe(0);
    expect(hilbertIndex(2, 0)).toBe(hilbertIndex(1, 0));
    expect(hilbertIndex(1, 0)).toBe(2 ** 32 - 1);
  });
});

function line(dwellings: readonly number[]): Int32Array {
  return groupIntoBlocks({ dwellings, group: dwellings.map(() => 0), x: dwellings.map((_, i) => i), y: dwellings.map(() => 0) });
}

function group(stairwells: readonly Stairwell[]): Int32Array {
  return groupIntoBlocks({
    dwellings: Float64Array.from(stairwells, (stairwell) => stairwell.dwellings),
    group: Int32Array.from(stairwells, (stairwell) => stairwell.group),
    x: stairwells.map(({ x }) => x),
    y: stairwells.map(({ y }) => y),
    near: stairwells.map(({ near }) => near),
    order: stairwells.map(({ order }) => order),
  });
}

function byBlock(blocks: Int32Array): number[][] {
  const groups: number[][] = [];
  blocks.forEach((block, i) => (groups[block] ??= []).push(i));
  return groups;
}

function dwellings(stairwells: readonly (Stairwell | undefined)[]): number {
  return stairwells.reduce((sum, stairwell) => sum + (stairwell?.dwellings ?? 0), 0);
}
