import { describe, expect, it } from "vitest";
import {
  binomialTest, byarInterval, clopperPearsonInterval, countInterval, directRate, expectedEvents, fisherTest, funnelClass, globalEmpiricalBayes, localEmpiricalBayes,
  overdispersion, poissonInterval, poissonProbabilityMap, poissonRatioTest, proportionFunnel, proportionVariance, standardisedRatio, z95, z998,
} from "./index.ts";
import { hasCases, readJson, readTable, titleOfCases } from "./test-support/reference-cases.ts";

describe.skipIf(!hasCases)(titleOfCases("small numbers"), () => {
  const phe = "phe-public-health-intervals/";

  it("[INTV7] phe-public-health-intervals: every Byar limit, 1e-9; none where the source prints none", () => {
    const rows = readTable(`${phe}byar_wilson.csv`).filter(({ method }) => method === "Byars");
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      const { low, high } = byarInterval(Number(row.x), zOf(row.confidence));
      if (row.lowercl === "") expect(low).toBeNull();
      else near(low, row.lowercl, 1e-9);
      near(high, row.uppercl, 1e-9);
    }
  });

  it("[INTV9] phe-public-health-intervals: every limit of a rate, exact and Byar's, 1e-9 relative", () => {
    const rows = readTable(`${phe}rate_byar_exact.csv`);
    expect(rows).toHaveLength(20);
    for (const row of rows) {
      // A count or a base that is missing has no rate in the source either.
      if (row.Numerator === "" || row.Denominator === "") {
        expect(row.value).toBe("");
        continue;
      }
      const scale = Number(row.multiplier) / Number(row.Denominator);
      near(Number(row.Numerator) * scale, row.value, 1e-9);
      for (const [z, low, high] of [[z95, row.lower95_0cl, row.upper95_0cl], [z998, row.lower99_8cl, row.upper99_8cl]] as const) {
        if (low === "") continue;
        const interval = countInterval(Number(row.Numerator), z);
        near(interval.low * scale, low, 1e-9);
        near(interval.high * scale, high, 1e-9);
      }
    }
  });

  it("[STDR1] [STDR2] phe-public-health-intervals: directly standardised rates with Dobson's limits, 1e-9 relative", () => {
    const weights: readonly number[] = readJson(`${phe}expected.json`).dsr_dobson.esp2013;
    const published = readTable(`${phe}testresults_DSR.csv`).filter(({ method }) => method === "Dobson");
    expect(published).toHaveLength(8);
    for (const row of published) {
      const old = row.area === "testdata_1976";
      const strata = old ? readTable(`${phe}testdata_1976.csv`) : readTable(`${phe}testdata_multiarea.csv`).filter(({ area }) => area === row.area);
      // The source leaves one cell of testdata_tiny empty and counts nobody in it; so do its total and its rate's absence.
      const events = strata.map(({ count }) => Number(count));
      const population = strata.map(({ pop }) => Number(pop));
      const standard = old ? strata.map(({ esp1976 }) => Number(esp1976)) : weights;
      const per = Number(row.statistic?.split(" ").at(-1));
      for (const [z, low, high] of [[z95, row.lower95_0cl, row.upper95_0cl], [z998, row.lower99_8cl, row.upper99_8cl]] as const) {
        const found = directRate(events, population, standard, z);
        expect(found.events).toBe(Number(row.total_count));
        expect(found.population).toBe(Number(row.total_pop));
        if (row.value === "") {
          expect(found).toMatchObject({ rate: null, low: null, high: null, reason: "fewEvents" });
          continue;
        }
        near((found.rate ?? NaN) * per, row.value, 1e-9);
        // The source prints the 99.8 % limits of testdata_1976 ten times too large.
        const slip = old && z === z998 ? 10 : 1;
        near((found.low ?? NaN) * per * slip, low, 1e-9);
        near((found.high ?? NaN) * per * slip, high, 1e-9);
      }
    }
  });

  it("[STDR6] [STDR7] phe-public-health-intervals: indirectly standardised ratios and rates, 1e-9 relative", () => {
    const strata = readTable(`${phe}testdata_multiarea_isr.csv`);
    const reference = readTable(`${phe}refdata.csv`);
    const referenceEvents = reference.map(({ refcount }) => Number(refcount));
    const referencePeople = reference.map(({ refpop }) => Number(refpop));
    const published = readTable(`${phe}testresults_ISR.csv`);
    expect(published).toHaveLength(16);
    for (const row of published) {
      // Area1 and Area2 are the big and the small area again; Area1's persons of the second stratum are left out.
      const area = row.area === "Area1" ? "testdata_big" : row.area === "Area2" ? "testdata_small" : row.area;
      const own = strata.filter((stratum) => stratum.area === area);
      const population = own.map(({ pop, ageband }) => (row.area === "Area1" && ageband === "5-9" ? 0 : Number(pop)));
      const observed = own.reduce((sum, { count }) => sum + Number(count), 0);
      expect(observed).toBe(Number(row.observed));
      const expected = expectedEvents(population, referenceEvents, referencePeople) ?? NaN;
      near(expected, row.expected, 1e-9);
      const last = Number(row.statistic?.split(" ").at(-1));
      const crude = sum(referenceEvents) / sum(referencePeople);
      const per = row.ref_rate === "" ? last : crude * last;
      if (row.ref_rate !== "") near(per, row.ref_rate, 1e-9);
      for (const [z, low, high] of [[z95, row.lower95_0cl, row.upper95_0cl], [z998, row.lower99_8cl, row.upper99_8cl]] as const) {
        const found = standardisedRatio(observed, expected, z);
        near((found?.ratio ?? NaN) * per, row.value, 1e-9);
        if (low === "") continue;
        near((found?.low ?? NaN) * per, low, 1e-9);
        near((found?.high ?? NaN) * per, high, 1e-9);
      }
    }
  });

  it("[FUNN1] [FUNN2] phe-public-health-intervals: funnel limits of 1 to 100 persons, 1e-6 of the printed per cent", () => {
    const center = readJson(`${phe}expected.json`).funnel_proportion.baseline;
    const rows = readTable(`${phe}funnel_proportion_limits.csv`);
    expect(rows).toHaveLength(100);
    for (const row of rows) {
      const inner = proportionFunnel(center, Number(row.Population), z95);
      const outer = proportionFunnel(center, Number(row.Population), z998);
      for (const [found, printed] of [[inner.low, row.Lower2s0025limit], [inner.high, row.Upper2s0025limit], [outer.low, row.Lower3s0001limit], [outer.high, row.Upper3s0001limit]] as const) {
        expect(Math.abs(100 * found - Number(printed))).toBeLessThan(1e-6);
      }
    }
  });

  it("[FUNN5] [FUNN6] phe-public-health-intervals: all 303 classes; phi 238.498099440, tau2 0.000880725630109, 260 outliers before and 8 after", () => {
    const rows = readTable(`${phe}funnel_proportion_input_and_class.csv`);
    expect(rows).toHaveLength(303);
    const counts = rows.map(({ numerator }) => Number(numerator));
    const bases = rows.map(({ denominator }) => Number(denominator));
    const center = sum(counts) / sum(bases);
    near(center, readJson(`${phe}expected.json`).funnel_proportion.baseline, 1e-12);
    const shares = counts.map((count, i) => count / (bases[i] ?? NaN));
    const found = overdispersion(shares, bases.map((base) => proportionVariance(center, base)), center);
    const words = { within: "Not significant", high95: "High (0.025)", high998: "High (0.001)", low95: "Low (0.025)", low998: "Low (0.001)" } as const;
    expect(found?.z.map((z) => words[funnelClass(z)])).toEqual(rows.map(({ significance }) => significance));
    expect(Math.abs((found?.phi ?? 0) - 238.498099440)).toBeLessThan(1e-8);
    expect(Math.abs((found?.tau2 ?? 0) - 0.000880725630109)).toBeLessThan(1e-14);
    const beyond = (zs: readonly number[] = []): number => zs.filter((z) => Math.abs(z) > z998).length;
    expect([beyond(found?.z), beyond(found?.zAdjusted)]).toEqual([260, 8]);
  });

  it("[INTV5] [EXCT2] small-count-monitoring: binom.test, 1e-7 and far below", () => {
    for (const { x, n, p0, p_value, lo, hi } of readJson("small-count-monitoring/expected.json").exact.binom) {
      near(binomialTest(x, n, p0), p_value, 1e-11);
      const { low, high } = clopperPearsonInterval(x, n);
      near(low, lo, 1e-11);
      near(high, hi, 1e-11);
    }
  });

  it("[INTV8] [EXCT4] small-count-monitoring: poisson.test of one count and of two, 1e-7 and far below", () => {
    const { poisson_exact_ci: single, poisson_ratio: pairs } = readJson("small-count-monitoring/expected.json").exact;
    for (const { x, lo, hi } of single) {
      near(poissonInterval(x).low, lo, 1e-11);
      near(poissonInterval(x).high, hi, 1e-11);
    }
    for (const { x, T, ratio, p_value, lo, hi } of pairs) {
      const found = poissonRatioTest({ count: x[0], time: T[0] }, { count: x[1], time: T[1] });
      near(found.ratio, ratio, 1e-11);
      near(found.p, p_value, 1e-11);
      near(found.low, lo, 1e-11);
      near(found.high, hi, 1e-11);
    }
  });

  it("[EXCT5] small-count-monitoring: fisher.test, p 1e-11, odds ratio and limits to R's coarse 1e-3", () => {
    for (const { table: cells, p_value, or, lo, hi } of readJson("small-count-monitoring/expected.json").exact.fisher) {
      const [a, b, c, d] = cells;
      const found = fisherTest(a, b, c, d);
      near(found.p, p_value, 1e-11);
      near(found.oddsRatio, or, 1e-3);
      near(found.low, lo, 1e-3);
      near(found.high, hi, 1e-3);
    }
  });

  it("[EBAY1] [EBAY8] [EBAY10] nc-sids-empirical-bayes: global and local rates and the Poisson map of 100 counties, 1e-9", () => {
    const rows = readTable("nc-sids-empirical-bayes/input.csv");
    const expected = readTable("nc-sids-empirical-bayes/expected_local.csv");
    expect(expected).toHaveLength(100);
    const counts = rows.map(({ SID74 }) => Number(SID74));
    const bases = rows.map(({ BIR74 }) => Number(BIR74));
    const neighbours = rows.map(({ neighbours: list = "" }) => list.split(" ").filter((cell) => cell !== "").map(Number));
    const global = globalEmpiricalBayes(counts, bases);
    const { a, b } = readJson("nc-sids-empirical-bayes/expected.json").EBest_params;
    near(global?.variance, a, 1e-9);
    near(global?.mean, b, 1e-9);
    const local = localEmpiricalBayes(counts, bases, neighbours, { variance: "neighboursOwn" });
    const map = poissonProbabilityMap(counts, bases) ?? [];
    expected.forEach((row, i) => {
      near(global?.rates[i], row.eb_global, 1e-9);
      near(local[i], row.eb_local, 1e-9);
      near(map[i]?.expected, row.expCount, 1e-9);
      near(100 * (map[i]?.relativeRisk ?? NaN), row.relrisk, 1e-9);
      near(map[i]?.probability, row.poisson_pmap, 1e-9);
    });
  });
});

/** Within the tolerance of the printed value, relative to it. */
function near(found: number | null | undefined, printed: string | number | undefined, tolerance: number): void {
  const value = Number(printed);
  expect(Math.abs((found ?? NaN) - value)).toBeLessThanOrEqual(tolerance * Math.max(Math.abs(value), value === 0 ? 1 : 0));
}

function zOf(confidence: string | undefined): number {
  return confidence === "95%" ? z95 : z998;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
