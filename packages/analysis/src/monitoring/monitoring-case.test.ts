import { describe, expect, it } from "vitest";
import { binomialCusum, countCusum, cusumReference } from "./binomial-cusum.ts";
import { ewma } from "./ewma.ts";
import { farrington } from "./farrington.ts";
import { fitTrend, joinpoint } from "./joinpoint.ts";
import { rossiCusum } from "./rossi-cusum.ts";
import { hasCases, readJson, readTable, titleOfCases } from "../test-support/reference-cases.ts";

const folder = "small-count-monitoring/";

describe.skipIf(!hasCases)(titleOfCases("small-count-monitoring"), () => {
  it("[CUSU1] [CUSU2] 24 periods of 40 persons: both forms of the binomial CUSUM follow the path, 1e-9", () => {
    const { p0, pA, n } = expected().binomial_cusum;
    const rows = readTable(`${folder}ewma_cusum_binomial.csv`);
    const counts = rows.map(({ y }) => Number(y));
    const { k, weight } = cusumReference(n, { p0, pA });
    const evidence = binomialCusum(counts, rows.map((row) => Number(row.n)), { p0, pA });
    const inCounts = countCusum(counts, k);
    rows.forEach(({ cusum }, t) => {
      expect(Math.abs((evidence[t] ?? NaN) - Number(cusum))).toBeLessThan(1e-9);
      expect(Math.abs(weight * (inCounts[t] ?? NaN) - Number(cusum))).toBeLessThan(1e-9);
    });
  });

  it("[EWMA1] the same periods: EWMA and its limits, 1e-9, and the first alarm in period 17", () => {
    const { lambda, L, first_alarm } = expected().ewma;
    const rows = readTable(`${folder}ewma_cusum_binomial.csv`);
    const path = ewma(rows.map(({ y }) => Number(y)), rows.map(({ n }) => Number(n)), { p0: 0.15, weight: lambda, width: L });
    rows.forEach((row, t) => {
      expect(Math.abs((path.value[t] ?? NaN) - Number(row.ewma))).toBeLessThan(1e-9);
      expect(Math.abs((path.limit[t] ?? NaN) - Number(row.ewma_ucl3))).toBeLessThan(1e-9);
    });
    expect(path.firstAlarm + 1).toBe(first_alarm);
  });

  it("[FARR1] [FARR2] 52 weeks of Salmonella Agona: every limit within 1e-3, every alarm as published, 7 in all", () => {
    const { b, w, n_alarms } = expected().farrington;
    const published = readTable(`${folder}expected_detectors.csv`);
    const weeks = farrington(salmonella(), Number(published[0]?.week) - 1, { years: b, halfWindow: w });
    expect(weeks).toHaveLength(published.length);
    published.forEach(({ week, farrington_upper, farrington_alarm }, i) => {
      expect(weeks[i]?.week).toBe(Number(week) - 1);
      expect(Math.abs((weeks[i]?.limit ?? NaN) - Number(farrington_upper))).toBeLessThan(1e-3);
      expect(weeks[i]?.alarm).toBe(farrington_alarm === "1");
    });
    expect(weeks.filter(({ alarm }) => alarm)).toHaveLength(n_alarms);
  });

  it("[FARR3] the same weeks: Rossi's CUSUM, 1e-9, and its 8 alarms", () => {
    const { k, h, n_alarms } = expected().cusum;
    const published = readTable(`${folder}expected_detectors.csv`);
    const weeks = rossiCusum(salmonella(), Number(published[0]?.week) - 1, { k, h });
    published.forEach(({ cusum_stat, cusum_alarm }, i) => {
      expect(Math.abs((weeks[i]?.value ?? NaN) - Number(cusum_stat))).toBeLessThan(1e-9);
      expect(weeks[i]?.alarm).toBe(cusum_alarm === "1");
    });
    expect(weeks.filter(({ alarm }) => alarm)).toHaveLength(n_alarms);
  });

  it("[JOIN1] [JOIN2] 30 years with one break: knot and deviance of the grid, coefficients at the source's own knot, 1e-6", () => {
    const { psi, coef, deviance, grid_psi, grid_deviance } = expected().segmented;
    const rows = readTable(`${folder}joinpoint_poisson.csv`);
    const times = rows.map(({ t }) => Number(t));
    const counts = rows.map(({ count }) => Number(count));
    const found = joinpoint(times, counts, { permutations: 0 });
    expect(found?.knot).toBeCloseTo(grid_psi, 9);
    expect(Math.abs((found?.deviance ?? NaN) - grid_deviance)).toBeLessThan(1e-6);
    const fit = fitTrend(Float64Array.from(times), Float64Array.from(counts), psi);
    expect(Math.abs(fit.deviance - deviance)).toBeLessThan(1e-6);
    [coef["(Intercept)"], coef.t, coef["U1.t"]].forEach((value, a) => expect(Math.abs((fit.coefficients[a] ?? NaN) - value)).toBeLessThan(1e-6));
  });
});

function expected() {
  return readJson(`${folder}expected.json`);
}

function salmonella(): readonly number[] {
  return readTable(`${folder}salmonella_agona_weekly.csv`).map(({ observed }) => Number(observed));
}
