import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { changeAgainstTown } from "./change-against-town.ts";
import { shareChange, smallestDetectableChange } from "./share-change.ts";

const counts = { before: 20, baseBefore: 200, after: 33, baseAfter: 210, townBefore: 0.1, townAfter: 0.11 };

describe("changeAgainstTown", () => {
  it("[CHNG1] 20 of 200 to 33 of 210, the town from 0.10 to 0.11, computed twice, in Python and R", () => {
    const change = changeAgainstTown(counts);
    expect(change?.theta).toBeCloseTo(0.53596287703, 12);
    expect(change?.p).toBeCloseTo(0.20894427705, 11);
    expect(change?.ratio).toBeCloseTo(1.42857142857, 11);
  });

  it("[CHNG1] by hand: 0 and 2 at theta one half is 2 x (1/4)/2", () => {
    expect(changeAgainstTown({ before: 0, baseBefore: 10, after: 2, baseAfter: 10, townBefore: 0.1, townAfter: 0.1 })).toEqual({ theta: 0.5, p: expect.closeTo(0.25, 12), ratio: null });
  });

  it("[CHNG2] both periods swapped is the same test with the ratio turned over", () => {
    const there = changeAgainstTown(counts);
    const back = changeAgainstTown({ before: 33, baseBefore: 210, after: 20, baseAfter: 200, townBefore: 0.11, townAfter: 0.1 });
    expect(back?.p).toBeCloseTo(there?.p ?? NaN, 12);
    expect((back?.ratio ?? 0) * (there?.ratio ?? 0)).toBeCloseTo(1, 12);
  });

  it("[CHNG2] nobody twice has p 1; without a base, or a town without any, there is no test", () => {
    expect(changeAgainstTown({ ...counts, before: 0, after: 0 })).toMatchObject({ p: 1, ratio: null });
    expect(changeAgainstTown({ ...counts, baseAfter: 0, after: 0 })).toBeNull();
    expect(changeAgainstTown({ ...counts, townBefore: 0 })).toBeNull();
    expect(changeAgainstTown({ ...counts, townAfter: 0 })).toBeNull();
    expect(changeAgainstTown({ ...counts, before: 0, baseBefore: 0 })).toBeNull();
  });

  it("[CHNG2] p at most 0.05 comes at most about one time in twenty where places follow the town", () => {
    const random = sfc32(1961);
    const draw = (n: number, p: number): number => { let x = 0; for (let i = 0; i < n; i++) if (random() < p) x++; return x; };
    let low = 0;
    for (let round = 0; round < 4000; round++) {
      const p = changeAgainstTown({ before: draw(150, 0.1), baseBefore: 150, after: draw(180, 0.12), baseAfter: 180, townBefore: 0.1, townAfter: 0.12 })?.p ?? 1;
      if (p <= 0.05) low++;
    }
    expect(low / 4000).toBeGreaterThan(0.025);
    expect(low / 4000).toBeLessThan(0.055);
  });
});

describe("shareChange", () => {
  it("[CHNG3] Newcombe 1998 (two proportions), table II, method 10: 56/70 and 48/80 differ by 0.0524 to 0.3339", () => {
    const change = shareChange(48, 80, 56, 70);
    expect(change?.value).toBeCloseTo(0.2, 14);
    expect(change?.low).toBeCloseTo(0.0524, 4);
    expect(change?.high).toBeCloseTo(0.3339, 4);
  });

  it("[CHNG3] the same page's 9/10 and 3/10: 0.1705 to 0.8090; swapped it is mirrored, without a base null", () => {
    const change = shareChange(3, 10, 9, 10);
    expect(change?.low).toBeCloseTo(0.1705, 4);
    expect(change?.high).toBeCloseTo(0.809, 4);
    expect(shareChange(9, 10, 3, 10)?.low).toBeCloseTo(-0.809, 4);
    expect(shareChange(0, 0, 3, 10)).toBeNull();
  });
});

describe("smallestDetectableChange", () => {
  it("[CHNG4] is 2.80 sqrt(2 p (1-p) / n): 11 points for 165 persons at 15 per cent", () => {
    expect(smallestDetectableChange(0.15, 165)).toBeCloseTo(2.8 * Math.sqrt((2 * 0.15 * 0.85) / 165), 3);
  });

  it("[CHNG4] a change of that size is found four times in five", () => {
    const random = sfc32(5);
    const change = smallestDetectableChange(0.3, 400) ?? NaN;
    let found = 0;
    for (let round = 0; round < 2000; round++) {
      let before = 0;
      let after = 0;
      for (let i = 0; i < 400; i++) {
        if (random() < 0.3 - change / 2) before++;
        if (random() < 0.3 + change / 2) after++;
      }
      const pooled = (before + after) / 800;
      if (Math.abs(after - before) / 400 > 1.96 * Math.sqrt((2 * pooled * (1 - pooled)) / 400)) found++;
    }
    expect(Math.abs(found / 2000 - 0.8)).toBeLessThan(0.04);
  });

  it("[CHNG4] nobody sees nothing, and what is no share is refused", () => {
    expect(smallestDetectableChange(0.2, 0)).toBeNull();
    expect(() => smallestDetectableChange(1.2, 10)).toThrow("Expected a share from 0 to 1, got 1.2.");
  });
});
