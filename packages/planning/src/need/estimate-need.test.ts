import { sfc32 } from "@byfokus/analysis";
import type { Count, Observation, Stairwell, Town } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { finestUnits } from "../table/finest-units.ts";
import { observationCube } from "../table/observation-cube.ts";
import { indicatorForTests, seen, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { defaultNeed } from "./default-need.ts";
import { estimateNeed, type NeedOfUnits } from "./estimate-need.ts";
import { estimateOfPlace } from "./estimate-of-place.ts";
import { varianceOfPart } from "./variance-of-part.ts";

const areas = [{ id: "A", name: "A-parken", tenure: "social" }, { id: "B", name: "B-parken", tenure: "social" }] as const;
const estimate = (town: Town, need = defaultNeed(town)): NeedOfUnits => estimateNeed(finestUnits(town), observationCube(town), need);

describe("estimateNeed, by hand", () => {
  /** Two areas of two stairwells; two of ten in each. */
  const even = townForTests({
    areas,
    stairwells: ["A1", "A2", "B1", "B2"].map((id) => stairwellForTests(id, { areaId: id.slice(0, 1) })),
    observations: ["A1", "A2", "B1", "B2"].map((id) => seen(id, 2, 10)),
  });

  it("[NEED4] [NEED5] areas alike: share 1/5, ten households each, so 2 of each stairwell", () => {
    for (const need of estimate(even).need) expect(need).toBeCloseTo(2, 5);
  });

  it("[NEED6] the prior of an area is worth no more than the other area's 20 answers: variance 0.16 / 41 of the share", () => {
    const { groupVariance, variance } = estimate(even);
    expect(groupVariance[0]).toBeCloseTo((20 ** 2 * 0.16) / 41, 5);
    // [NEED9] The stairwells' own variances, near 0 here, are widened to sum to the area's.
    expect((variance[0] ?? 0) + (variance[1] ?? 0)).toBeCloseTo(groupVariance[0] ?? NaN, 12);
    expect(variance[0]).toBeCloseTo(variance[1] ?? NaN, 12);
  });

  it("[NEED6] a single area with nobody counted keeps an interval: 0 of 20 is not never", () => {
    const town = townForTests({ areas: [areas[0]], stairwells: [stairwellForTests("A1", { areaId: "A" })], observations: [seen("A1", 0, 20)] });
    const { need, groupVariance } = estimate(town);
    // Prior mean 0.5/21 worth one answer.
    expect(need[0]).toBeCloseTo((10 * (0.5 / 21)) / 21, 10);
    expect(estimateOfPlace(need[0] ?? 0, groupVariance[0] ?? 0, 10).needShare?.high).toBeGreaterThan(0.01);
  });

  it("[NEED4] two indicators: the weighted mean of their shares, weights need not sum to 1", () => {
    const town = { ...even, indicators: [indicatorForTests("work"), indicatorForTests("support")], observations: [...even.observations, ...["A1", "A2", "B1", "B2"].map((id) => seen(id, 6, 10, { indicatorId: "support" }))] };
    const weighted = (work: number, support: number): number => estimate(town, { parts: [{ indicatorId: "work", weight: work }, { indicatorId: "support", weight: support }], periods: 1 }).need[0] ?? NaN;
    expect(weighted(3, 1)).toBeCloseTo(10 * (0.75 * 0.2 + 0.25 * 0.6), 5);
    expect(weighted(1, 1)).toBeCloseTo(4, 5);
    expect(weighted(0, 5)).toBeCloseTo(6, 5);
  });

  it("[NEED4] an indicator without any figure is left out and the others fill its place", () => {
    const town = { ...even, indicators: [indicatorForTests("work"), indicatorForTests("support")], observations: [...even.observations, seen("A1", "missing", "missing", { indicatorId: "support" })] };
    expect(estimate(town, { parts: [{ indicatorId: "work", weight: 1 }, { indicatorId: "support", weight: 9 }], periods: 1 }).need[0]).toBeCloseTo(2, 5);
  });

  it("[NEED4] two indicators that agree give no narrower interval than one", () => {
    const town = { ...even, indicators: [indicatorForTests("work"), indicatorForTests("support")], observations: [...even.observations, ...["A1", "A2", "B1", "B2"].map((id) => seen(id, 2, 10, { indicatorId: "support" }))] };
    expect(estimate(town).groupVariance[0]).toBeCloseTo(estimate(even).groupVariance[0] ?? NaN, 9);
    const [own = 0, alone = NaN] = [estimate(town).ownVariance[0], estimate(even).ownVariance[0]];
    expect(own / alone).toBeCloseTo(1, 9);
  });

  it("[NEED10] periods pool the newest and leave the older ones", () => {
    const older = ["A1", "A2", "B1", "B2"].flatMap((id) => [seen(id, 6, 10, { period: "2025" }), seen(id, 9, 10, { period: "2024" })]);
    const town = { ...even, observations: [...older, ...even.observations] };
    const pooled = (periods: number): number => estimate(town, { ...defaultNeed(town), periods }).need[0] ?? NaN;
    expect(pooled(1)).toBeCloseTo(2, 5);
    expect(pooled(2)).toBeCloseTo(4, 5);
    expect(pooled(3)).toBeCloseTo(17 / 3, 5);
    expect(pooled(99)).toBeCloseTo(17 / 3, 5);
  });

  it("[NEED12] a town without figures has unknown need, not zero need", () => {
    const none = estimate({ ...even, observations: [] });
    expect(none.known).toBe(false);
    expect([...none.unitStates]).toEqual([2, 2, 2, 2]);
  });
});

describe("missing, suppressed and zero", () => {
  const base = Array.from({ length: 8 }, (_, i) => stairwellForTests(`A${i}`, { areaId: "A" }));
  const counts: readonly Count[] = [5, 3, 6, 1, 4];
  const town = (last: readonly Count[]): Town => townForTests({
    areas,
    stairwells: [...base, ...Array.from({ length: 6 }, (_, i) => stairwellForTests(`B${i}`, { areaId: "B" }))],
    observations: [...[...counts, ...last].map((count, i) => seen(`A${i}`, count, count === "missing" ? "missing" : 10)), ...[1, 0, 3, 2, 1, 2].map((count, i) => seen(`B${i}`, count, 10))],
  });

  it("[NEED7] are three states, and only zero is a figure", () => {
    const result = estimate(town([0, "suppressed", "missing"]));
    expect(Array.from(result.unitStates.subarray(5, 8))).toEqual([0, 1, 2]);
    const [zero = NaN, suppressed = NaN, missing = NaN] = result.need.slice(5, 8);
    expect(zero).toBeLessThan(suppressed);
    expect(zero).toBeGreaterThan(0);
    expect(suppressed).toBeCloseTo(missing, 12);
    expect(result.variance[6]).toBeGreaterThan(result.variance[5] ?? Infinity);
  });

  it("[NEED7] a hidden stairwell takes its area's mean, not the town's", () => {
    const result = estimate(town([2, 3, "missing"]));
    const mean = (from: number, to: number): number => result.need.slice(from, to).reduce((a, b) => a + b, 0) / (to - from);
    expect(result.need[7]).toBeCloseTo(mean(0, 7), 1);
    expect(Math.abs((result.need[7] ?? 0) - mean(8, 14))).toBeGreaterThan(1);
  });

  it("[NEED7] what is hidden widens the area's interval", () => {
    expect(estimate(town([2, 3, "missing"])).groupVariance[0]).toBeGreaterThan(estimate(town([2, 3, 3])).groupVariance[0] ?? Infinity);
  });

  it("[NEED11] the area's own figure is used where some of its stairwells have none, and leaves no gap", () => {
    const gaps = town([2, 3, "missing"]);
    const own = { ...gaps, observations: [...gaps.observations, seen("A", 60, 80, { level: "area" })] };
    const sum = (result: NeedOfUnits): number => result.need.slice(0, 8).reduce((a, b) => a + b, 0);
    expect(sum(estimate(gaps))).toBeLessThan(32);
    expect(sum(estimate(own))).toBeGreaterThan(45);
    const whole = town([2, 3, 3]);
    expect(sum(estimate({ ...whole, observations: [...whole.observations, seen("A", 60, 80, { level: "area" })] }))).toBeCloseTo(sum(estimate(whole)), 12);
  });

  it("[NEED7] by exactly the hidden stairwell's own variance: the same answers, once of the whole area, once with a gap", () => {
    const gap = town([2, 3, "missing"]);
    const whole = { ...gap, observations: [...gap.observations, seen("A", 24, 70, { level: "area" })] };
    const [withGap, without] = [estimate(gap), estimate(whole)];
    const sd = (result: NeedOfUnits): number => result.groupVariance[0] ?? NaN;
    expect(sd(withGap) - sd(without)).toBeCloseTo(withGap.ownVariance[7] ?? NaN, 9);
    expect(withGap.ownVariance[7]).toBeGreaterThan(0);
  });

  it("[NEED7] a count above its base is no figure", () => {
    expect(estimate(town([2, 3, 11])).unitStates[7]).toBe(2);
  });
});

describe("areas without stairwells", () => {
  it("[NEED11] a town of areas alone is shrunk in one step, and the area is its own unit", () => {
    const shares = [12, 30, 45, 60, 22, 9, 51, 80];
    const town = townForTests({
      areas: shares.map((_, i) => ({ id: `K${i}`, name: `Karré ${i}`, tenure: "mixed" as const, dwellings: 100 })),
      observations: shares.map((count, i) => seen(`K${i}`, count, 200, { level: "area" })),
    });
    const result = estimate(town);
    const raw = shares.map((count) => count / 2);
    result.need.forEach((need, i) => {
      expect(Math.abs(need - 19.3)).toBeLessThan(Math.abs((raw[i] ?? 0) - 19.3));
      expect(need).toBeCloseTo(raw[i] ?? 0, -1);
      expect(result.variance[i]).toBeCloseTo(result.groupVariance[i] ?? NaN, 12);
    });
  });
});

describe("areas with figures of their own alone", () => {
  const town = townForTests({
    areas,
    stairwells: [0, 1, 2, 3].flatMap((k) => [stairwellForTests(`A${k}`, { areaId: "A" }), stairwellForTests(`B${k}`, { areaId: "B" })]),
    observations: [seen("A", 200, 400, { level: "area" }), seen("B", 100, 400, { level: "area" })],
  });
  const result = estimate(town);
  const units = finestUnits(town);

  it("[NEED11] stairwells share the area's figure evenly", () => {
    const ofA = result.need.filter((_, i) => units.groupOf[i] === 0);
    for (const need of ofA) expect(need).toBeCloseTo(ofA[0] ?? NaN, 12);
    expect(ofA.reduce((a, b) => a + b, 0) / 40).toBeCloseTo(0.5, 2);
  });

  it("[NEED9] the area is known better than the sum of what is not known of its stairwells", () => {
    const sizes = Int32Array.from([4, 4, 0]);
    const ofA = units.ids.flatMap((_, i) => (units.groupOf[i] === 0 ? [i] : []));
    expect(varianceOfPart(ofA, units, result, sizes)).toBe(result.groupVariance[0]);
    // Half the area: two stairwells that differ from their neighbours as the assumption (16) says, 0.25 / 17 each.
    expect(varianceOfPart(ofA.slice(0, 2), units, result, sizes)).toBeCloseTo((2 * 100 * 0.25) / 17, 1);
    expect(varianceOfPart(ofA.slice(0, 2), units, result, sizes)).toBeGreaterThan(result.groupVariance[0] ?? Infinity);
  });
});

describe("areas of one stairwell each", () => {
  it("[NEED5] say nothing of how stairwells of an area differ: the assumption holds", () => {
    const counts = [1, 5, 2, 8, 3, 6];
    const town = townForTests({
      areas: counts.map((_, i) => ({ id: `a${i}`, name: `Område ${i}`, tenure: "social" as const })),
      stairwells: counts.map((_, i) => stairwellForTests(`s${i}`, { areaId: `a${i}` })),
      observations: counts.map((count, i) => seen(`s${i}`, count, 10)),
    });
    const result = estimate(town);
    const mean = (result.need[3] ?? 0) / 10;
    const share = (8 + 16 * mean) / 26;
    expect(result.ownVariance[3]).toBeCloseTo((100 * share * (1 - share)) / 27, 9);
  });
});

describe("shrinkage on a simulated town with known truth", () => {
  const { town, truth, areaOf } = simulatedTown(sfc32(60), 60, 20);
  const result = estimate(town);
  const units = finestUnits(town);
  const groupSizes = Int32Array.from({ length: units.groupCount }, (_, group) => areaOf.filter((area) => area === group).length);
  const raw = town.observations.map(({ count, base }) => Number(count) / Number(base));
  const shrunk = town.stairwells.map(({ dwellings }, i) => (result.need[i] ?? 0) / dwellings);

  it("[NEED5] the error of stairwell shares is at most 65 % of the raw one (measured 62 %)", () => {
    const error = (shares: readonly number[]): number => Math.sqrt(shares.reduce((sum, share, i) => sum + (share - (truth[i] ?? 0)) ** 2, 0) / shares.length);
    expect(error(shrunk) / error(raw)).toBeLessThan(0.65);
  });

  it("[NEED5] the worst tenth named holds more of the true worst tenth than raw ranking: 54 against 49 in 100", () => {
    const worst = (shares: readonly number[]): ReadonlySet<number> => new Set(shares.map((_, i) => i).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b).slice(0, shares.length / 10));
    const hits = (shares: readonly number[]): number => [...worst(shares)].filter((i) => worst(truth).has(i)).length / (shares.length / 10);
    expect(hits(shrunk)).toBeGreaterThan(hits(raw) + 0.03);
  });

  it("[NEED6] 95 % intervals of areas hold the truth in at least 90 and at most 100 of 100", () => {
    let held = 0;
    for (let area = 0; area < 60; area++) {
      const members = areaOf.flatMap((of, i) => (of === area ? [i] : []));
      const mean = members.reduce((sum, i) => sum + (truth[i] ?? 0), 0) / members.length;
      const need = members.reduce((sum, i) => sum + (result.need[i] ?? 0), 0);
      const { needShare } = estimateOfPlace(need, result.groupVariance[area] ?? 0, members.length * 10);
      if (needShare !== null && needShare.low <= mean && mean <= needShare.high) held++;
    }
    expect(held / 60).toBeGreaterThanOrEqual(0.9);
  });

  it("[NEED9] intervals of stairwells hold the truth in 92 to 99 of 100", () => {
    const held = truth.filter((share, i) => {
      const { needShare } = estimateOfPlace(result.need[i] ?? 0, varianceOfPart([i], units, result, groupSizes), 10);
      return needShare !== null && needShare.low <= share && share <= needShare.high;
    }).length;
    expect(held / truth.length).toBeGreaterThan(0.92);
    expect(held / truth.length).toBeLessThan(0.99);
  });

  it("[NEED13] the order of stairwells and observations is irrelevant", () => {
    const turned = estimate({ ...town, stairwells: [...town.stairwells].reverse(), observations: [...town.observations].reverse() });
    result.need.forEach((need, i) => expect(turned.need[truth.length - 1 - i]).toBeCloseTo(need, 6));
  });
});

/** Areas differ (precision 20 around 0.3), stairwells of an area differ (precision 16), nine persons answer in each. */
function simulatedTown(random: () => number, areaCount: number, perArea: number): { readonly town: Town; readonly truth: readonly number[]; readonly areaOf: readonly number[] } {
  const stairwells: Stairwell[] = [];
  const observations: Observation[] = [];
  const truth: number[] = [];
  const areaOf: number[] = [];
  for (let area = 0; area < areaCount; area++) {
    const mean = Math.min(0.98, Math.max(0.02, betaDraw(random, 0.3, 20)));
    for (let k = 0; k < perArea; k++) {
      const share = betaDraw(random, mean, 16);
      const id = `${area}-${k}`;
      truth.push(share);
      areaOf.push(area);
      stairwells.push(stairwellForTests(id, { areaId: `a${area}` }));
      observations.push(seen(id, Array.from({ length: 9 }, random).filter((draw) => draw < share).length, 9));
    }
  }
  const town = townForTests({ areas: Array.from({ length: areaCount }, (_, area) => ({ id: `a${area}`, name: `Område ${area}`, tenure: "social" })), stairwells, observations });
  return { town, truth, areaOf };
}

/** Beta(mean s, (1 - mean) s), by two gamma draws (Marsaglia & Tsang 2000). */
function betaDraw(random: () => number, mean: number, s: number): number {
  const a = gammaDraw(random, mean * s);
  return a / (a + gammaDraw(random, (1 - mean) * s));
}

function gammaDraw(random: () => number, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
