import type { Observation } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import { indicatorForTests, seen, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { classifyByLaw } from "./classify-by-law.ts";
import { lawRowsOf, membershipOf } from "./law-rows-of.ts";
import { criterionOf, shippedBook } from "./test-support/law-test-data.ts";

const area = (indicatorId: string, period: string, count: Observation["count"], base: Observation["base"]): Observation => seen("A", count, base, { indicatorId, level: "area", period });
const town = townForTests({
  areas: [
    { id: "A", name: "Vangen", tenure: "social", statuses: [{ list: "vulnerable", listDate: "2025-12-01" }, { list: "parallelSociety", listDate: "2025-12-01" }] },
    { id: "B", name: "Engen", tenure: "social" },
  ],
  stairwells: [stairwellForTests("1", { areaId: "A", residents: 1100 }), stairwellForTests("2", { areaId: "B", residents: 400 })],
  indicators: [indicatorForTests("outsideWork"), indicatorForTests("convicted", { direction: "context" }), indicatorForTests("basicEducationOnly"), indicatorForTests("nonWesternOrigin", { direction: "context", origin: true })],
  observations: [
    area("outsideWork", "2025", 430, 1000), area("outsideWork", "2026", 410, 1000), area("basicEducationOnly", "2026", 310, 500), area("convicted", "2026", "suppressed", 900),
    area("nonWesternOrigin", "2026", 600, 1100),
  ],
});
const context = buildContext(town, { parts: [{ indicatorId: "outsideWork", weight: 1 }], periods: 1 });

describe("lawRowsOf", () => {
  it("[LAWP26] one row per area and year, with earlier years for the averages, hidden and absent apart", () => {
    const rows = lawRowsOf(context);
    expect(rows.map(({ areaId, list }) => [areaId, list])).toEqual([["A", "2025-12-01"], ["A", "2026-12-01"], ["B", "2025-12-01"], ["B", "2026-12-01"]]);
    expect(rows[1]?.figures.outsideLabour).toEqual({ kind: "counts", years: [{ year: 2026, count: 410, base: 1000 }, { year: 2025, count: 430, base: 1000 }] });
    expect(rows[1]?.figures.convicted).toEqual({ kind: "counts", years: [{ year: 2026, count: "suppressed", base: "suppressed" }] });
    expect(rows[3]?.figures.outsideLabour).toEqual({ kind: "counts", years: [{ year: 2026, count: "missing", base: "missing" }, { year: 2025, count: "missing", base: "missing" }] });
    expect(rows[1]?.figures.income).toBeUndefined();
  });

  it("[LAWP26] residents by the base of an age indicator, else those of the newest year; a published list proves the size", () => {
    const counted = { ...town, indicators: [...town.indicators, indicatorForTests("children0to5", { direction: "context" })], observations: [...town.observations, area("children0to5", "2025", 90, 1080)] };
    expect(lawRowsOf(buildContext(counted, { parts: [], periods: 1 })).map(({ residents }) => residents)).toEqual([1080, 1100, "missing", 400]);
    const rows = lawRowsOf(context, { residents2010: { B: 380 } });
    expect(rows.map(({ residents }) => residents)).toEqual([{ atLeast: 1000 }, 1100, "missing", 400]);
    expect(rows.map(({ residents2010 }) => residents2010)).toEqual([{ atLeast: 1000 }, { atLeast: 1000 }, 380, 380]);
  });

  it("[LAWP27] origin is read only from observations that are handed over for it", () => {
    expect(lawRowsOf(context).some(({ figures }) => "nonwestern" in figures)).toBe(false);
    const rows = lawRowsOf(context, { originFrom: town.observations });
    expect(rows[1]?.figures.nonwestern).toEqual({ kind: "counts", years: [{ year: 2026, count: 600, base: 1100 }] });
    expect(JSON.stringify(context)).not.toContain('"indicatorId":"nonWesternOrigin"');
  });

  it("[LAWP26] income comes from the caller", () => {
    const rows = lawRowsOf(context, { income: { A: { 2026: { mean: 200_000, region: 400_000 } } } });
    expect(rows[1]?.figures.income).toEqual({ kind: "income", mean: 200_000, region: 400_000, taxpayers: "missing" });
  });

  it("[LAWP26] published statuses as lists, under the names of before and after 2021", () => {
    const published = membershipOf(context);
    expect(published.filter(({ areaIds }) => areaIds.length > 0).map(({ list, classId, areaIds }) => [list, classId, areaIds])).toEqual([["2025-12-01", "udsat", ["A"]], ["2025-12-01", "parallelsamfund", ["A"]], ["2025-12-01", "ghettoomraade", ["A"]]]);
    expect(published.find(({ classId }) => classId === "forebyggelsesomraade")).toEqual({ list: "2025-12-01", classId: "forebyggelsesomraade", areaIds: [], complete: true });
  });

  it("[LAWP26] a town's rows go straight into the rule book", () => {
    const verdicts = classifyByLaw(lawRowsOf(context), shippedBook.localRegime, shippedBook, { published: membershipOf(context) });
    const newest = verdicts[1];
    expect(newest?.notLaw).toBe(true);
    expect(criterionOf(newest, "outsideLabour")).toMatchObject({ verdict: "met", value: 0.42, years: { used: 2, needed: 2 } });
    expect(newest?.classes[0]).toMatchObject({ id: "udsat", verdict: "met" });
    expect(verdicts[3]?.classes[0]).toMatchObject({ verdict: "notMet", byCriteria: "unknown" });
    expect(newest?.consecutiveYears).toMatchObject({ classId: "vedvarende_udsat", low: 2 });
  });
});
