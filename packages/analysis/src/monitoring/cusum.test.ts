import { describe, expect, it } from "vitest";
import { sfc32 } from "../random/sfc32.ts";
import { solveLinear } from "../special/solve-linear.ts";
import { logBinomialProbability } from "../special/saddle-point.ts";
import { baselineCusum } from "./baseline-cusum.ts";
import { binomialCusum, countCusum, cusumReference } from "./binomial-cusum.ts";
import { createCusumDesigns, fewestStates, latticeParts } from "./cusum-designs.ts";
import { runLengths, type CusumLattice } from "./run-lengths.ts";

describe("binomialCusum", () => {
  it("[CUSU1] by hand: 12 of 40 against 0.15 and 0.30 is 12 ln 2 + 28 ln(0.7/0.85) of evidence, and 3 of 40 takes it away", () => {
    const path = binomialCusum([12, 3], [40, 40], { p0: 0.15, pA: 0.3 });
    expect(path[0]).toBeCloseTo(12 * Math.log(2) + 28 * Math.log(0.7 / 0.85), 12);
    expect(path[1]).toBe(0);
  });

  it("[CUSU2] the form in counts is the same chart: evidence = weight x S", () => {
    const random = sfc32(1954);
    const shares = { p0: 0.2, pA: 0.35 };
    const bases = Array.from({ length: 60 }, () => 20 + Math.floor(30 * random()));
    const counts = bases.map((n) => Math.floor(n * 0.5 * random()));
    const evidence = binomialCusum(counts, bases, shares);
    const inCounts = countCusum(counts, bases.map((n) => cusumReference(n, shares).k));
    inCounts.forEach((s, t) => expect(cusumReference(1, shares).weight * s).toBeCloseTo(evidence[t] ?? NaN, 9));
  });

  it("[CUSU2] by hand: from 0, 3 and 1 against 2 are 1 and 0; every period may have its own reference", () => {
    expect([...countCusum([3, 1, 4], 2)]).toEqual([1, 0, 2]);
    expect([...countCusum([3, 1, 4], [2, 0.5, 1])]).toEqual([1, 1.5, 4.5]);
    expect(() => countCusum([3, NaN], 2)).toThrow("Expected a count of at least 0 in period 1, got NaN.");
    expect(() => countCusum([3, 1], [2])).toThrow("Expected references for 2 periods, got 1.");
  });

  it("[CUSU1] none gives none; impossible shares and counts are refused", () => {
    expect(binomialCusum([], [], { p0: 0.1, pA: 0.2 })).toEqual(new Float64Array(0));
    expect(() => binomialCusum([1], [], { p0: 0.1, pA: 0.2 })).toThrow("Expected counts for 0 periods, got 1.");
    expect(() => binomialCusum([5], [4], { p0: 0.1, pA: 0.2 })).toThrow("Expected a count from 0 to 4 in period 0, got 5.");
    expect(() => cusumReference(40, { p0: 0.2, pA: 0.1 })).toThrow("Expected shares with 0 < p0 < pA < 1, got 0.2 and 0.1.");
  });
});

describe("runLengths", () => {
  it("[CUSU3] four run lengths computed twice, in Python and R, to 1e-8", () => {
    // n 40, k 8.75, alarm at S >= 5; n 12, k 3.5, alarm at S >= 5.
    expect(Math.abs(runLengths({ n: 40, p: 0.15, c: 35, m: 4 })(20) - 416.95385333)).toBeLessThan(1e-8);
    expect(Math.abs(runLengths({ n: 40, p: 0.3, c: 35, m: 4 })(20) - 2.2414177)).toBeLessThan(1e-8);
    expect(Math.abs(runLengths({ n: 12, p: 0.2, c: 7, m: 2 })(10) - 502.25987636)).toBeLessThan(1e-8);
    expect(Math.abs(runLengths({ n: 12, p: 0.4, c: 7, m: 2 })(10) - 4.40310268)).toBeLessThan(1e-8);
  });

  it("[CUSU3] by hand: with one state it is the wait for the first count of k + h or more", () => {
    // n 2, k 1, alarm at S >= 1: both of two, at 0.3 each.
    expect(runLengths({ n: 2, p: 0.3, c: 1, m: 1 })(1)).toBeCloseTo(1 / 0.09, 12);
  });

  it("[CUSU4] growing state by state gives what solving (I - Q) L = 1 from the start gives", () => {
    const random = sfc32(7);
    for (let round = 0; round < 40; round++) {
      const n = 1 + Math.floor(60 * random());
      const m = 1 + Math.floor(4 * random());
      const p = 0.05 + 0.5 * random();
      const lattice = { n, p, m, c: 1 + Math.floor(1.5 * p * n * m * random()) };
      const grown = runLengths(lattice);
      for (const states of [25, 1, 7]) {
        const slow = slowRunLength(lattice, states);
        if (slow < 1e6) expect(grown(states) / slow).toBeCloseTo(1, 8);
      }
    }
  });

  it("[CUSU4] rises with the limit, and falls as the share rises", () => {
    const at = (p: number): ((states: number) => number) => runLengths({ n: 30, p, c: 13, m: 2 });
    for (let states = 2; states <= 40; states++) expect(at(0.15)(states)).toBeGreaterThanOrEqual(at(0.15)(states - 1));
    for (const p of [0.1, 0.2, 0.3]) expect(at(p)(12)).toBeGreaterThan(at(p + 0.05)(12));
  });

  it("[CUSU3] a chart that never alarms, or once in a million million periods, is endless; what is no chart is refused", () => {
    expect(runLengths({ n: 3, p: 0.2, c: 5, m: 1 })(2)).toBe(Infinity);
    expect(runLengths({ n: 40, p: 0.001, c: 20, m: 1 })(8)).toBe(Infinity);
    expect(() => runLengths({ n: 3, p: 0, c: 5, m: 1 })).toThrow("Expected a share between 0 and 1, got 0.");
    expect(() => runLengths({ n: 2.5, p: 0.1, c: 5, m: 1 })).toThrow("Expected a whole number of persons of at least 1, got 2.5.");
    expect(() => runLengths({ n: 3, p: 0.1, c: 5, m: 1 })(513)).toThrow("Expected from 1 to 512 states, got 513.");
  });
});

describe("createCusumDesigns", () => {
  it("[CUSU5] the limit is the lowest that keeps the run length, and one size's limit is no other's", () => {
    const design = createCusumDesigns();
    const wish = { n: 40, p0: 0.15, pA: 0.3, arl0: 400 };
    const chart = design(wish);
    if (chart === null) throw new Error("Expected a chart.");
    const { c, m, h } = chart;
    const run = runLengths({ n: 40, p: 0.15, c, m });
    expect(run(h * m)).toBe(chart.arl0);
    expect(chart.arl0).toBeGreaterThanOrEqual(400);
    expect(run(h * m - 1)).toBeLessThan(400);
    expect(chart.arl1).toBe(runLengths({ n: 40, p: 0.3, c, m })(h * m));
    expect(design({ ...wish, n: 10 })?.h).not.toBe(h);
  });

  it("[CUSU5] what is remembered is what is worked out anew", () => {
    const design = createCusumDesigns();
    const first = design({ n: 25, p0: 0.1, pA: 0.2, arl0: 100 });
    expect(design({ n: 25, p0: 0.1, pA: 0.2, arl0: 100 })).toBe(first);
    expect(design({ n: 25, p0: 0.1, pA: 0.2, arl0: 1000 })).toEqual(createCusumDesigns()({ n: 25, p0: 0.1, pA: 0.2, arl0: 1000 }));
    expect(() => design({ n: 25, p0: 0.1, pA: 0.2, arl0: 1 })).toThrow("Expected a finite run length above 1, got 1.");
  });
});

describe("the lattice", () => {
  it("[CUSU5] quarters below a standard deviation of two, halves below four, else whole counts", () => {
    // n p (1 - p) = 3.75, 4, 15.75 and 16.
    expect([latticeParts(15, 0.5), latticeParts(16, 0.5), latticeParts(63, 0.5), latticeParts(100, 0.2)]).toEqual([4, 2, 2, 1]);
  });

  it("[CUSU5] a run length that is just reached is long enough; 512 states are the most", () => {
    const design = createCusumDesigns();
    const wish = { n: 40, p0: 0.15, pA: 0.3 };
    const first = design({ ...wish, arl0: 400 });
    expect(design({ ...wish, arl0: first?.arl0 ?? NaN })?.h).toBe(first?.h);
    expect(fewestStates((states) => states >= 512)).toBe(512);
    expect(fewestStates(() => false)).toBeNull();
  });
});

describe("baselineCusum", () => {
  it("[CUSU6] persons and a factor are read together: half the share with twice the factor is the same chart", () => {
    const plain = baselineCusum({ baseline: { a: 3e9, b: 7e9 }, pA: 0.5, bases: [40], arl0: 300 });
    const doubled = baselineCusum({ baseline: { a: 1.5e9, b: 8.5e9 }, pA: 0.25, bases: [40], factors: [2], arl0: 300 });
    expect(doubled?.h).toBe(plain?.h);
    expect((doubled?.arl0 ?? 0) / (plain?.arl0 ?? 1)).toBeCloseTo(1, 3);
    expect(doubled?.arl1).toBeCloseTo(plain?.arl1 ?? NaN, 8);
  });

  it("[CUSU6] the order of the periods is irrelevant: one limit keeps the run length at the smallest and at the largest", () => {
    const wish = { baseline: { a: 60, b: 340 }, pA: 0.3, arl0: 200 };
    const rising = baselineCusum({ ...wish, bases: [20, 45, 90], factors: [1, 1.1, 0.9] });
    const turned = baselineCusum({ ...wish, bases: [90, 20, 45], factors: [0.9, 1, 1.1] });
    expect(turned).toEqual({ ...rising, references: Float64Array.of(...[2, 0, 1].map((t) => rising?.references[t] ?? NaN)) });
    expect(rising?.arl0).toBeGreaterThanOrEqual(200);
    for (const n of [20, 90]) expect(baselineCusum({ ...wish, bases: [n] })?.arl0).toBeGreaterThanOrEqual(200);
  });

  it("[CUSU6] with an endless baseline it is the plain chart", () => {
    const plain = createCusumDesigns()({ n: 40, p0: 0.15, pA: 0.3, arl0: 300 });
    const known = baselineCusum({ baseline: { a: 1.5e9, b: 8.5e9 }, pA: 0.3, bases: [40, 40], arl0: 300 });
    expect(known?.h).toBe(plain?.h);
    expect((known?.arl0 ?? 0) / (plain?.arl0 ?? 1)).toBeCloseTo(1, 2);
    expect(known?.arl1).toBeCloseTo(plain?.arl1 ?? 0, 10);
  });

  it("[CUSU6] a short baseline asks for a higher limit, and a very short one for no chart at all", () => {
    const limit = (persons: number): number | undefined => baselineCusum({ baseline: { a: 0.15 * persons, b: 0.85 * persons }, pA: 0.3, bases: [40], arl0: 300, slowest: 6 })?.h;
    expect(limit(200)).toBeGreaterThan(limit(2000) ?? NaN);
    expect(limit(10)).toBeUndefined();
  });

  it("[CUSU6] false alarms come as often as stated where the baseline is an estimate: 4,000 charts, 60 periods each", () => {
    // Shares drawn from a beta distribution known to the chart, 120 persons counted before, 40 a period after.
    const random = sfc32(20261122);
    const draw = (p: number, n: number): number => { let x = 0; for (let i = 0; i < n; i++) if (random() < p) x++; return x; };
    let alarms = 0;
    let stated = 0;
    const designs = new Map<number, ReturnType<typeof baselineCusum>>();
    for (let chart = 0; chart < 4000; chart++) {
      const p = betaOfUrn(random, 0.15, 60);
      const seen = draw(p, 120);
      const baseline = { a: 0.15 * 60 + seen, b: 0.85 * 60 + 120 - seen };
      if (!designs.has(seen)) designs.set(seen, baselineCusum({ baseline, pA: (baseline.a / 180) * 2, bases: [40], arl0: 60 }));
      const design = designs.get(seen);
      if (design === null || design === undefined) continue;
      let s = 0;
      for (let t = 0; t < 60; t++) {
        s = Math.max(0, s + draw(p, 40) - (design.references[0] ?? 0));
        if (s >= design.h) {
          alarms++;
          s = 0;
        }
      }
      stated += 60 / design.arl0;
    }
    expect(stated).toBeGreaterThan(2000);
    expect(Math.abs(alarms / stated - 1)).toBeLessThan(0.08);
  });
});

/** A share from Beta(mean s, (1-mean) s), s whole: the share of ones that Polya's urn settles at, after 4,000 draws. */
function betaOfUrn(random: () => number, mean: number, s: number): number {
  let x = 0;
  for (let drawn = 0; drawn < 4000; drawn++) if (random() < (mean * s + x) / (s + drawn)) x++;
  return x / 4000;
}

/** The textbook's way: the whole matrix of moves, then one solve. */
function slowRunLength({ n, p, c, m }: CusumLattice, states: number): number {
  const matrix = new Float64Array(states * states);
  for (let i = 0; i < states; i++) {
    matrix[i * states + i] = 1;
    for (let x = 0; x <= n; x++) {
      const to = Math.max(0, i + m * x - c);
      if (to < states) matrix[i * states + to] = (matrix[i * states + to] ?? 0) - Math.exp(logBinomialProbability(x, n, p));
    }
  }
  return solveLinear(matrix, new Float64Array(states).fill(1))[0] ?? NaN;
}
