import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { differenceBetweenTowns } from "./difference-between-towns.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { entropyChange } from "./entropy-change.ts";
import { fitMargins } from "./fit-margins.ts";
import { mutualInformation } from "./mutual-information.ts";
import { segregationChange } from "./segregation-change.ts";

describe("fitMargins", () => {
  it("[SEGC3] reaches the margins and keeps the odds ratios", () => {
    const { table, largestError, zeros } = fitMargins({ counts: [4, 2, 1, 3], groups: 2 }, [0.3, 0.7], [0.6, 0.4]);
    const [a = 0, b = 0, c = 0, d = 0] = Array.from(table.counts);
    expect(a + b).toBeCloseTo(0.3, 12);
    expect(a + c).toBeCloseTo(0.6, 12);
    expect((a * d) / (b * c)).toBeCloseTo((4 * 3) / (2 * 1), 9);
    expect(largestError).toBeLessThanOrEqual(1e-12);
    expect(zeros).toBe("kept");
  });

  it("[SEGC3] zeros stay where they can, and become 1e-10 of a count where no table has the margins", () => {
    const possible = fitMargins({ counts: [4, 0, 1, 3], groups: 2 }, [0.3, 0.7], [0.6, 0.4]);
    expect(possible.zeros).toBe("kept");
    expect(possible.table.counts[1]).toBe(0);
    // The first place has only the first group, which is to be smaller than that place.
    const impossible = fitMargins({ counts: [4, 0, 1, 3], groups: 2 }, [0.6, 0.4], [0.3, 0.7]);
    expect(impossible.zeros).toBe("filled");
    expect(impossible.largestError).toBeLessThan(1e-6);
  });
});

describe("change between two years", () => {
  const before = { counts: [30, 10, 20, 20, 5, 35], groups: 2 };

  it("[SEGC1] the parts add up to the difference, whatever comes and goes", () => {
    const random = sfc32(41);
    for (let run = 0; run < 40; run++) {
      const year = (): { readonly counts: number[]; readonly groups: number } => ({ counts: Array.from({ length: 24 }, () => Math.floor(40 * random()) + 1), groups: 3 });
      const [first, second] = [year(), year()];
      // One place is new, one is gone.
      [0, 1, 2].forEach((group) => { first.counts[group] = 0; second.counts[21 + group] = 0; });
      for (const change of [segregationChange(first, second), entropyChange(first, second)]) {
        if (change === null) throw new Error("Expected a change, got none.");
        expect(change.removals + change.additions + change.groups + change.places + change.structure).toBeCloseTo(change.difference, 10);
        expect(change.difference).toBeCloseTo((mutualInformation(second) ?? 0) - (mutualInformation(first) ?? 0), 14);
      }
      const [there, back] = [segregationChange(first, second), segregationChange(second, first)];
      expect(back?.structure).toBeCloseTo(-(there?.structure ?? NaN), 9);
      expect(back?.groups).toBeCloseTo(-(there?.groups ?? NaN), 9);
    }
  });

  it("[SEGC2] places that only grow, or a group that only grows, are no structure; the entropy split calls the second one structure", () => {
    const grown = segregationChange(before, { counts: [60, 20, 20, 20, 5, 35], groups: 2 });
    expect(grown?.structure).toBeCloseTo(0, 10);
    const doubled = { counts: [60, 10, 40, 20, 10, 35], groups: 2 };
    expect(segregationChange(before, doubled)?.structure).toBeCloseTo(0, 10);
    expect(Math.abs(entropyChange(before, doubled)?.structure ?? 0)).toBeGreaterThan(0.01);
    expect(segregationChange(before, before)).toMatchObject({ difference: 0, removals: 0, additions: 0, zeros: "kept" });
  });

  it("[SEGC2] people who move apart within the same sizes are all structure", () => {
    const change = segregationChange(before, { counts: [35, 5, 20, 20, 0, 40], groups: 2 });
    expect(change?.structure).toBeCloseTo(change?.difference ?? NaN, 9);
    expect(change?.places).toBeCloseTo(0, 9);
  });

  it("[SEGC4] the entropy split by hand: groups' entropy, weights, mixes", () => {
    const of = (p: number): number => -(p * Math.log(p) + (1 - p) * Math.log(1 - p));
    const change = entropyChange({ counts: [3, 1, 1, 3], groups: 2 }, { counts: [6, 2, 1, 3], groups: 2 });
    expect(change?.groups).toBeCloseTo(of(7 / 12) - Math.LN2, 14);
    expect(change?.places).toBeCloseTo(0, 14);
    expect(change?.structure).toBeCloseTo(0, 14);
  });

  it("[SEGC1] nothing in common gives null; other shapes are a mistake", () => {
    expect(segregationChange({ counts: [1, 2, 0, 0], groups: 2 }, { counts: [0, 0, 1, 2], groups: 2 })).toBeNull();
    expect(entropyChange({ counts: [1, 0], groups: 2 }, { counts: [1, 1], groups: 2 })).toBeNull();
    expect(() => segregationChange(before, { counts: [1, 2], groups: 2 })).toThrow("Expected 6 counts in both years, got 2.");
    expect(() => segregationChange(before, { counts: before.counts, groups: 3 })).toThrow("Expected 2 groups in both years, got 3.");
  });
});

describe("difference between towns", () => {
  const [first, second] = [{ group: [3, 1, 0, 6], others: [1, 3, 4, 2] }, { group: [2, 2, 2], others: [5, 4, 1] }];

  it("[SEGC5] the parts add up to the difference, and swap sign with the towns", () => {
    for (const swap of ["composition", "dual", "share"] as const) {
      const parts = differenceBetweenTowns(first, second, { swap });
      const difference = (dissimilarity(first.group, first.others) ?? 0) - (dissimilarity(second.group, second.others) ?? 0);
      expect((parts?.composition ?? 0) + (parts?.places ?? 0)).toBeCloseTo(difference, 14);
      const back = differenceBetweenTowns(second, first, { swap });
      expect(back?.composition).toBeCloseTo(-(parts?.composition ?? NaN), 14);
    }
  });

  it("[SEGC5] a town and itself differ in nothing; an empty group gives null", () => {
    expect(differenceBetweenTowns(second, second)?.composition).toBeCloseTo(0, 14);
    expect(differenceBetweenTowns(first, { group: [0], others: [4] })).toBeNull();
  });
});
