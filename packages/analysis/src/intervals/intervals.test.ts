import { describe, expect, it } from "vitest";
import { byarInterval } from "./byar-interval.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { countInterval } from "./count-interval.ts";
import { midPInterval } from "./mid-p-interval.ts";
import { poissonInterval } from "./poisson-interval.ts";
import { wilsonInterval, z998 } from "./wilson-interval.ts";
import { binomialTails } from "../exact-tests/binomial-tails.ts";

// Newcombe 1998, Statistics in Medicine 17:857, table I: counted, of, methods 5 (exact) and 6 (mid-P), four decimals.
const newcombe = [
  [81, 263, 0.2527, 0.3676, 0.2544, 0.3658],
  [15, 148, 0.0578, 0.1617, 0.0601, 0.1581],
  [0, 20, 0, 0.1684, 0, 0.1391],
  [1, 29, 0.0009, 0.1776, 0.0017, 0.1585],
] as const;

describe("clopperPearsonInterval", () => {
  it("[INTV5] Newcombe 1998, table I, method 5, four decimals", () => {
    for (const [x, n, low, high] of newcombe) {
      expect(clopperPearsonInterval(x, n).low).toBeCloseTo(low, 4);
      expect(clopperPearsonInterval(x, n).high).toBeCloseTo(high, 4);
    }
  });

  it("[INTV5] both ends leave exactly half the error outside", () => {
    for (const z of [1.2, 1.959963984540054, z998]) {
      const { low, high } = clopperPearsonInterval(7, 31, z);
      const tail = binomialTails(7, 31, low).atLeast;
      expect(binomialTails(7, 31, high).atMost / tail).toBeCloseTo(1, 10);
    }
  });
});

describe("midPInterval", () => {
  it("[INTV6] Newcombe 1998, table I, method 6, four decimals", () => {
    for (const [x, n, , , low, high] of newcombe) {
      expect(midPInterval(x, n).low).toBeCloseTo(low, 4);
      expect(midPInterval(x, n).high).toBeCloseTo(high, 4);
    }
  });

  it("[INTV6] lies inside Clopper-Pearson; for 20 persons it covers 96.2 per cent on average over all shares, that 97.5", () => {
    const n = 20;
    let exact = 0;
    let midP = 0;
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    for (let x = 0; x <= n; x++) {
      const wide = clopperPearsonInterval(x, n);
      const narrow = midPInterval(x, n);
      expect(narrow.low >= wide.low && narrow.high <= wide.high).toBe(true);
      for (const share of shares) {
        const { atMost, atLeast } = binomialTails(x, n, share);
        const weight = (atMost + atLeast - 1) / shares.length;
        if (share >= wide.low && share <= wide.high) exact += weight;
        if (share >= narrow.low && share <= narrow.high) midP += weight;
      }
    }
    expect(exact).toBeCloseTo(0.975, 2.3);
    expect(midP).toBeCloseTo(0.962, 3);
  });
});

describe("byarInterval", () => {
  it("[INTV7] PHE Technical Guide test data: 65 events, 95 and 99.8 per cent", () => {
    expect(byarInterval(65)).toEqual({ low: expect.closeTo(50.163187710459454, 9), high: expect.closeTo(82.84913854593984, 9) });
    expect(byarInterval(65, z998)).toEqual({ low: expect.closeTo(42.8802614714802, 9), high: expect.closeTo(94.00029084431802, 9) });
  });

  it("[INTV7] where the formula falls below 0 there is no lower end", () => {
    expect(byarInterval(1, z998).low).toBeNull();
    expect(byarInterval(0).low).toBeNull();
    expect(byarInterval(1, z998).high).toBeCloseTo(9.362180217908362, 9);
    expect(() => byarInterval(-1)).toThrow("Expected a count of at least 0, got -1.");
  });

  it("[INTV7] comes within 1 per cent of the exact interval from 10 up", () => {
    for (const x of [10, 25, 80, 1000]) {
      expect(Math.abs((byarInterval(x).low ?? 0) / poissonInterval(x).low - 1)).toBeLessThan(0.01);
      expect(Math.abs(byarInterval(x).high / poissonInterval(x).high - 1)).toBeLessThan(0.01);
    }
  });
});

describe("poissonInterval", () => {
  it("[INTV8] R 4.2.2 poisson.test: 0, 1, 3, 10 and 50 events", () => {
    const known = [[0, 0, 3.68887945411394], [1, 0.0253178079842899, 5.5716433909389], [3, 0.618672122895602, 8.76727306974232], [10, 4.79538869613243, 18.3903560420178], [50, 37.1109637374619, 65.9187666643368]] as const;
    for (const [x, low, high] of known) {
      expect(poissonInterval(x)).toEqual({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
    }
    expect(() => poissonInterval(NaN)).toThrow("Expected a count of at least 0, got NaN.");
  });
});

describe("countInterval", () => {
  it("[INTV9] exact under 10, Byar from 10 up", () => {
    expect(countInterval(9)).toEqual(poissonInterval(9));
    expect(countInterval(10)).toEqual(byarInterval(10));
    expect(countInterval(0).low).toBe(0);
    // Where Byar's formula falls below 0 the end is 0.
    expect(countInterval(10, 12)).toEqual({ low: 0, high: byarInterval(10, 12).high });
  });
});

describe("every interval", () => {
  it("[INTV10] holds the share or count itself, and a higher confidence holds a lower one", () => {
    for (const [x, n] of [[0, 7], [1, 7], [5, 9], [9, 9], [40, 300]] as const) {
      for (const interval of [wilsonInterval, clopperPearsonInterval, midPInterval]) {
        const plain = interval(x, n);
        const wide = interval(x, n, z998);
        expect(wide.low <= plain.low && plain.low <= x / n && x / n <= plain.high && plain.high <= wide.high).toBe(true);
      }
      const plain = countInterval(x);
      const wide = countInterval(x, z998);
      expect(wide.low <= plain.low && plain.low <= x && x <= plain.high && plain.high <= wide.high).toBe(true);
    }
  });

  it("[INTV10] counting the others mirrors it; none, all and nobody; a count above its base is a mistake", () => {
    for (const interval of [clopperPearsonInterval, midPInterval]) {
      const { low, high } = interval(7, 31);
      expect(interval(24, 31)).toEqual({ low: expect.closeTo(1 - high, 12), high: expect.closeTo(1 - low, 12) });
      expect(interval(0, 8).low).toBe(0);
      expect(interval(8, 8).high).toBe(1);
      expect(interval(0, 0)).toEqual({ low: 0, high: 1 });
      expect(() => interval(10, 8)).toThrow("Expected a count from 0 to 8, got 10.");
    }
    expect(() => midPInterval(1.5, 8)).toThrow("Expected whole numbers, got 1.5 of 8.");
  });
});
