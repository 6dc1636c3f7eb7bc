import { describe, expect, it } from "vitest";
import { greedyCover } from "./greedy-cover.ts";
import { lorenzCurve } from "./lorenz-curve.ts";
import { concentration, populationForCoverage } from "./read-curve.ts";
import { reachOfSelection } from "./reach-of-selection.ts";
import { hasCases, readJson, readTable, titleOfCases } from "../test-support/reference-cases.ts";

describe.skipIf(!hasCases)(titleOfCases("reference cases of reach"), () => {
  it("[RCHM2] [RCHM3] Sacramento's 403 tracts, one group: C, and the residents that hold 50 and 80 %, 1e-11", () => {
    const { need, all } = sacramento();
    const curve = lorenzCurve(need, all);
    if (curve === null) throw new Error("Expected a curve.");
    expect(Math.abs(concentration(curve) - 0.367857331222)).toBeLessThan(1e-11);
    expect(Math.abs(populationForCoverage(curve, 0.5) - 0.241245157299)).toBeLessThan(1e-11);
    expect(Math.abs(populationForCoverage(curve, 0.8) - 0.562497370012)).toBeLessThan(1e-11);
  });

  it("[RCHM4] the 40 tracts with most of the group: share of residents, coverage, best and efficiency, 1e-11", () => {
    const { need, all } = sacramento();
    const most = new Set(need.map((_, i) => i).sort((i, j) => (need[j] ?? 0) - (need[i] ?? 0) || i - j).slice(0, 40));
    const reach = reachOfSelection(need, all, need.map((_, i) => most.has(i)));
    expect(Math.abs((reach?.populationShare ?? 0) - 0.140144151705)).toBeLessThan(1e-11);
    expect(Math.abs((reach?.coverage ?? 0) - 0.314496314496)).toBeLessThan(1e-11);
    expect(Math.abs((reach?.best ?? 0) - 0.342520814206)).toBeLessThan(1e-11);
    expect(Math.abs((reach?.efficiency ?? 0) - 0.861523066132)).toBeLessThan(1e-11);
  });

  it("[RCHM8] Sacramento, circles of 3 and 2 km: the greedy value and order, and a bound no lower than the proven optimum", () => {
    const { need, x, y } = sacramento();
    const expected = readJson("sacramento-max-cover/expected.json").expected as Record<string, { radius: number; p: number; optimum: number; greedy_value: number; greedy_rows: number[]; total: number }>;
    for (const { radius, p, optimum, greedy_value, greedy_rows, total } of Object.values(expected)) {
      const covers = x.map((xi, i) => x.flatMap((xj, j) => (Math.hypot(xi - xj, (y[i] ?? 0) - (y[j] ?? 0)) <= radius ? [j] : [])));
      const greedy = greedyCover(covers, need, p);
      expect(greedy.sites).toEqual(greedy_rows);
      expect(greedy.covered.at(-1)).toBe(greedy_value);
      expect(greedy.bound).toBeGreaterThanOrEqual(optimum);
      expect(greedy_value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * optimum);
      expect(need.reduce((sum, one) => sum + one, 0)).toBe(total);
    }
  });

  it.each(["berlin-mss-2013", "berlin-mss-2015"])("[RCHM4] %s: the attention areas hold the published share of residents, and a minority of those on transfer payments", (name) => {
    const { special_attention_areas: published } = readJson(`${name}/expected.json`);
    const areas = readTable(`${name}/input.csv`);
    const classes = new Map(readTable(`${name}/expected.csv`).map((row) => [row.id, row.sdi_published ?? ""]));
    const attention = areas.map(({ id }) => /^4|^3-$/.test(classes.get(id) ?? ""));
    const residents = areas.map((row) => Number(row.inhabitants));
    // The share of residents is of all areas; those outside the index have no figure and no need here.
    const need = areas.map((row, i) => (row.in_index === "1" ? ((residents[i] ?? 0) * Number(row.s3)) / 100 : 0));
    const reach = reachOfSelection(need, residents, attention);
    expect(attention.filter(Boolean)).toHaveLength(published.n);
    expect(residents.reduce((sum, one, i) => sum + (attention[i] === true ? one : 0), 0)).toBe(published.inhabitants);
    expect(Math.abs((reach?.populationShare ?? 0) - published.share_of_all_inhabitants)).toBeLessThan(1e-12);
    // Three of four live outside: about 12 % of the residents, about a quarter of the recipients.
    expect(reach?.outside).toBeGreaterThan(0.65);
    expect(reach?.outside).toBeLessThan(0.78);
  });
});

function sacramento(): { readonly need: number[]; readonly all: number[]; readonly x: number[]; readonly y: number[] } {
  const tracts = readTable("sacramento-tracts-segregation/input.csv");
  const column = (name: string): number[] => tracts.map((row) => Number(row[name]));
  return { need: column("HISP"), all: column("TOT_POP"), x: column("x_utm"), y: column("y_utm") };
}
