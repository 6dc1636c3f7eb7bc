import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { boundaryDissimilarity } from "./boundary-dissimilarity.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { distanceDecayIsolation } from "./distance-decay-isolation.ts";
import { egohoodDissimilarity } from "./egohood-dissimilarity.ts";
import { egohoodTheilH } from "./egohood-theil-h.ts";
import { egohoods } from "./egohood.ts";
import { groupTable } from "./group-table.ts";
import { isolation } from "./isolation.ts";
import { kernelWeight, type Kernel } from "./kernel.ts";
import { macroToMicro, multiscalarProfile, usualBandwidthsM } from "./multiscalar-profile.ts";
import { multigroupDissimilarity } from "./multigroup-dissimilarity.ts";
import { spatialProximity } from "./spatial-proximity.ts";
import { theilH } from "./theil-h.ts";

const kernels: readonly Kernel[] = ["uniform", "triangular", "bisquare", "exponential"];

describe("borders", () => {
  it("[SEGS1] by hand: D less the mean difference across borders", () => {
    // Shares 3/4, 1/4, 0: differences 1/2 and 1/4.
    const [x, y] = [[3, 1, 0], [1, 3, 4]];
    expect(boundaryDissimilarity(x, y, { a: [0, 1], b: [1, 2] })).toBeCloseTo(0.625 - 0.375, 14);
    expect(boundaryDissimilarity(x, y, { a: [0, 1, 1, 2], b: [1, 0, 2, 1] })).toBeCloseTo(0.25, 14);
    // Wong: the first border is three times as long.
    expect(boundaryDissimilarity(x, y, { a: [0, 1], b: [1, 2], weight: [300, 100] })).toBeCloseTo(0.625 - 0.4375, 14);
  });

  it("[SEGS1] without borders it is D; a border with an empty place does not count; an unknown place is a mistake", () => {
    expect(boundaryDissimilarity([3, 1], [1, 3], { a: [], b: [] })).toBe(0.5);
    expect(boundaryDissimilarity([3, 1, 0], [1, 3, 0], { a: [0, 1], b: [1, 2] })).toBeCloseTo(0, 14);
    expect(boundaryDissimilarity([0], [3], { a: [], b: [] })).toBeNull();
    expect(() => boundaryDissimilarity([3, 1], [1, 3], { a: [0], b: [2] })).toThrow("Expected a place below 2, got 2.");
  });
});

describe("egohoods", () => {
  it("[SEGS6] kernels are 1 at home, fall with distance and, all but the exponential, end at the bandwidth", () => {
    expect(kernels.map((kernel) => kernelWeight(kernel, 50, 100))).toEqual([1, 0.5, 0.5625, Math.exp(-0.5)]);
    for (const kernel of kernels) {
      expect(kernelWeight(kernel, 0, 0)).toBe(1);
      expect(kernelWeight(kernel, 1, 0)).toBe(0);
      expect(kernelWeight(kernel, 100, 100)).toBe(kernel === "exponential" ? Math.exp(-1) : 0);
    }
  });

  it("[SEGS2] all bandwidths in one sweep by grid equal the plain double sum", () => {
    const random = sfc32(31);
    for (const [places, kernel] of [[1, "bisquare"], [2, "uniform"], [60, "uniform"], [60, "triangular"], [60, "bisquare"], [60, "exponential"], [200, "bisquare"]] as const) {
      // Some share a position, some lie far out.
      const x = Array.from({ length: places }, (_, i) => (i % 10 === 9 ? 0 : 3000 * random()) + (i % 17 === 16 ? 1e5 : 0));
      const y = Array.from({ length: places }, (_, i) => (i % 10 === 9 ? 0 : 2000 * random()));
      const counts = Array.from({ length: 2 * places }, () => Math.floor(20 * random()));
      const bandwidthsM = [400, 0, 1500, 90];
      const tables = egohoods({ x, y }, { counts, groups: 2 }, { kernel, bandwidthsM });
      bandwidthsM.forEach((bandwidth, which) => {
        for (let i = 0; i < places; i++) {
          for (const group of [0, 1]) {
            let sum = 0;
            for (let j = 0; j < places; j++) sum += kernelWeight(kernel, Math.hypot((x[i] ?? 0) - (x[j] ?? 0), (y[i] ?? 0) - (y[j] ?? 0)), bandwidth) * (counts[2 * j + group] ?? 0);
            expect(tables[which]?.counts[2 * i + group]).toBeCloseTo(sum, 8);
          }
        }
      });
    }
  });

  it("[SEGS3] at bandwidth 0 D and H are those of the places; in an egohood of the whole town they are 0", () => {
    const [x, y] = [[3, 1, 0], [1, 3, 4]];
    const positions = { x: [0, 100, 200], y: [0, 0, 0] };
    const own = groupTable([x, y]);
    const [home, town] = multiscalarProfile(positions, own, { kernel: "uniform", bandwidthsM: [0, 1e6] });
    expect(home?.dissimilarity).toBeCloseTo(dissimilarity(x, y) ?? NaN, 14);
    expect(home?.theilH).toBeCloseTo(theilH(x, y) ?? NaN, 14);
    expect(town?.dissimilarity).toBeCloseTo(0, 14);
    expect(town?.theilH).toBeCloseTo(0, 14);
  });

  it("[SEGS3] own weights by hand, and other numbers from local sums", () => {
    // Two places 100 m apart, uniform 150 m, a third far away: egohoods 4 of 8, 4 of 8, 0 of 4; town 4 of 12.
    const own = groupTable([[3, 1, 0], [1, 3, 4]]);
    const local = egohoods({ x: [0, 100, 900], y: [0, 0, 0] }, own, { kernel: "uniform", bandwidthsM: [150] })[0] ?? own;
    expect(egohoodDissimilarity(own, local)).toBeCloseTo((8 * (1 / 6) + 4 / 3) / (2 * 12 * (1 / 3) * (2 / 3)), 14);
    expect(egohoodTheilH(own, local)).toBeCloseTo(1 - (2 / 3) * (Math.LN2 / (Math.log(3) - (2 / 3) * Math.LN2)), 14);
    expect(multigroupDissimilarity(local)).toBeCloseTo(dissimilarity([4, 4, 0], [4, 4, 4]) ?? NaN, 14);
    expect(() => egohoodDissimilarity(own, groupTable([[1], [1]]))).toThrow("Expected 6 sums of 2 groups, got 2 of 2.");
  });

  it("[SEGS7] two halves of a town are macro, a checkerboard is micro", () => {
    const cells = Array.from({ length: 400 }, (_, i) => ({ column: i % 20, row: Math.floor(i / 20) }));
    const positions = { x: cells.map(({ column }) => 500 * column), y: cells.map(({ row }) => 500 * row) };
    const of = (inGroup: (cell: { readonly column: number; readonly row: number }) => boolean): number | null =>
      macroToMicro(multiscalarProfile(positions, groupTable([cells.map((cell) => (inGroup(cell) ? 9 : 1)), cells.map((cell) => (inGroup(cell) ? 1 : 9))])));
    expect(of(({ column }) => column < 10)).toBeGreaterThan(0.6);
    expect(of(({ column, row }) => (column + row) % 2 === 0)).toBeLessThan(0.05);
    expect(usualBandwidthsM).toEqual([0, 250, 500, 1000, 2000, 4000]);
    expect(macroToMicro([])).toBeNull();
  });

  it("[SEGS2] a place without a position is a mistake, no places are none", () => {
    expect(() => egohoods({ x: [NaN], y: [0] }, groupTable([[1], [1]]), { kernel: "uniform", bandwidthsM: [5] })).toThrow("Expected a position for place 0, got NaN, 0.");
    expect(() => egohoods({ x: [0], y: [0] }, groupTable([[1], [1]]), { kernel: "uniform", bandwidthsM: [-5] })).toThrow("Expected a bandwidth of at least 0 m, got -5.");
    expect(multiscalarProfile({ x: [], y: [] }, groupTable([[], []]), { bandwidthsM: [500] })).toEqual([{ bandwidthM: 500, dissimilarity: null, theilH: null }]);
  });
});

describe("distance decay", () => {
  const cells = Array.from({ length: 100 }, (_, i) => ({ column: i % 10, row: Math.floor(i / 10) }));
  const ground = { x: cells.map(({ column }) => 1000 * column), y: cells.map(({ row }) => 1000 * row), areaM2: cells.map(() => 1e6) };
  const split = (inGroup: (cell: { readonly column: number; readonly row: number }) => boolean): [number[], number[]] => [cells.map((cell) => (inGroup(cell) ? 1 : 0)), cells.map((cell) => (inGroup(cell) ? 0 : 1))];

  it("[SEGS5] two halves 1.71961486305, a checkerboard 0.972016034189 (worked twice, in Python and R): nearness falls with distance", () => {
    expect(spatialProximity(...split(({ column }) => column < 5), ground)).toBeCloseTo(1.71961486305, 10);
    expect(spatialProximity(...split(({ column, row }) => (column + row) % 2 === 0), ground)).toBeCloseTo(0.972016034189, 11);
  });

  it("[SEGS4] places far apart: isolation inside each; one spot: the town's share", () => {
    const [x, y] = [[3, 1, 0], [1, 3, 4]];
    const areaM2 = [1e4, 1e4, 1e4];
    expect(distanceDecayIsolation(x, y, { x: [0, 1e6, 2e6], y: [0, 0, 0], areaM2 })).toBeCloseTo(isolation(x, y) ?? NaN, 12);
    expect(distanceDecayIsolation(x, y, { x: [0, 0, 0], y: [0, 0, 0], areaM2: [0, 0, 0] })).toBeCloseTo(1 / 3, 14);
    expect(spatialProximity(x, y, { x: [0, 0, 0], y: [0, 0, 0], areaM2: [0, 0, 0] })).toBeCloseTo(1, 14);
    expect(distanceDecayIsolation([0], [3], { x: [0], y: [0], areaM2: [1] })).toBeNull();
    expect(() => spatialProximity(x, y, { x: [0, 0, 0], y: [0, 0, 0], areaM2: [1, -1, 1] })).toThrow("Expected an area of at least 0 in place 1, got -1.");
  });
});
