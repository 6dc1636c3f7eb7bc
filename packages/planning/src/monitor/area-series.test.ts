import type { Count, Observation, Town } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import { townForTests } from "../table/town-for-tests.ts";
import { areaSeries } from "./area-series.ts";
import { districtSeries } from "./district-series.ts";
import type { MonitorEvent } from "./monitor-report.ts";

const periods = ["2023", "2024", "2025"];

/** Areas by id with their district and [count, base] per year. */
function contextOf(rows: Readonly<Record<string, readonly [district: string, ...figures: (readonly [Count, Count])[]]>>, parts: Partial<Town> = {}) {
  const ids = Object.keys(rows);
  return buildContext(townForTests({
    districts: [...new Set(Object.values(rows).map(([district]) => district))].map((id) => ({ id, name: id })),
    areas: ids.map((id) => ({ id, name: id, tenure: "social", districtId: rows[id]?.[0] ?? "" })),
    observations: Object.entries(rows).flatMap(([placeId, [, ...figures]]) => figures.map(([count, base], t): Observation => ({ indicatorId: "work", level: "area", placeId, period: periods[t] ?? "", count, base }))),
    ...parts,
  }), { parts: [], periods: 1 });
}

const boundary = (date: string, ...areaIds: string[]): MonitorEvent => ({ id: date, kind: "boundary", date, title: "", list: null, indicatorId: null, areaIds });

describe("series of areas and districts", () => {
  const context = contextOf({
    A: ["N", [1, 10], [2, 10], ["suppressed", 10]],
    B: ["N", [3, 20], ["missing", "missing"], ["missing", "missing"]],
    C: ["S", [5, 50], [0, 0], [5, 50]],
    D: ["W", ["missing", "missing"], ["missing", "missing"], ["missing", "missing"]],
    E: ["W", [1, 9], [1, 9], [1, 9]],
  });

  it("[MONI7] known, suppressed, missing and of nobody: only the first has figures, and nobody is as missing", () => {
    const [work] = areaSeries(context, []);
    expect(work?.periods).toEqual(periods);
    expect(work?.areas[0]?.points).toEqual([{ state: "known", count: 1, base: 10 }, { state: "known", count: 2, base: 10 }, { state: "suppressed", count: 0, base: 0 }]);
    expect(work?.areas[2]?.points[1]).toEqual({ state: "missing", count: 0, base: 0 });
  });

  it("[MONI7] a series starts after its newest break: the year it lies in belongs to the new one, an earlier one to the old", () => {
    const from = (...events: MonitorEvent[]) => areaSeries(context, events)[0]?.areas.map((area) => area.from);
    expect(from()).toEqual([0, 0, 0, 0, 0]);
    expect(from(boundary("2024-01-01", "A", "C"), boundary("2023-06-30", "A"))).toEqual([1, 0, 1, 0, 0]);
    expect(from(boundary("2026-01-01", "B"))).toEqual([0, 3, 0, 0, 0]);
  });

  it("[MONI10] a district of two areas is their sum, hidden where one is hidden and missing where one is missing; a single area is no district", () => {
    const [work] = areaSeries(context, [boundary("2024-01-01", "B")]);
    if (work === undefined) throw new Error("Expected a series.");
    // D never had a figure: the district W is E alone, as S is C.
    expect(districtSeries(work, context.table)).toEqual({
      series: { indicatorId: "work", periods, areas: [{ areaId: "N", from: 1, points: [{ state: "known", count: 4, base: 30 }, { state: "missing", count: 0, base: 0 }, { state: "suppressed", count: 0, base: 0 }] }] },
      members: [[0, 1]],
    });
    const [unbroken] = areaSeries(context, []);
    expect(unbroken && districtSeries(unbroken, context.table).series.areas[0]?.from).toBe(0);
  });
});
