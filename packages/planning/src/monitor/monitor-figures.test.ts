import type { Count, Observation } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import { townForTests } from "../table/town-for-tests.ts";
import { monitorFigures } from "./monitor-figures.ts";
import { monitorTown } from "./monitor-town.ts";

const periods = ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"];
const counts: Readonly<Record<string, readonly Count[]>> = {
  a: [80, 82, 79, 81, 80, 118, 121, 124],
  b: [80, 81, 80, 78, 82, 80, 79, 81],
  c: [60, 61, 62, "suppressed", 60, 61, 59, "missing"],
  d: [100, 99, 101, 100, 102, 98, 100, 101],
  e: [70, 71, 69, 70, 72, 70, 71, 70],
};
const ids = Object.keys(counts);
const figures = { indicatorId: "work", ids, periods, counts: ids.map((id) => counts[id] ?? []), bases: ids.map((id) => (counts[id] ?? []).map((count): Count => (typeof count === "number" ? 400 : count))) };

describe("monitorFigures", () => {
  it("[MONI11] a table says the same of its places as a town with the same areas", () => {
    const town = townForTests({
      areas: ids.map((id) => ({ id, name: id, tenure: "social", dwellings: 200, residents: 400 })),
      observations: ids.flatMap((placeId) => periods.map((period, t): Observation => { const count = counts[placeId]?.[t] ?? "missing"; return { indicatorId: "work", level: "area", placeId, period, count, base: typeof count === "number" ? 400 : count }; })),
    });
    const whole = monitorTown(buildContext(town, { parts: [{ indicatorId: "work", weight: 1 }], periods: 1 }));
    const { rows, falseAlarms, districts } = monitorFigures([figures]);
    expect(rows).toEqual(whole.rows);
    expect(falseAlarms).toEqual(whole.falseAlarms);
    expect(districts).toEqual([]);
    expect(rows.find(({ areaId }) => areaId === "a")).toMatchObject({ direction: "asTheTown", alarm: { state: "signal" } });
    expect(rows.find(({ areaId }) => areaId === "c")).toMatchObject({ state: "missing", changeState: "missing" });
  });

  it("[MONI11] a count without a base, or a base without a count, is missing and never 0", () => {
    for (const cell of [{ count: 80, base: "missing" }, { count: "missing", base: 400 }, { count: 0, base: 0 }] as const) {
      const last = (rows: readonly (readonly Count[])[], value: Count) => rows.map((row, at) => (at === 1 ? [...row.slice(0, -1), value] : row));
      const { rows } = monitorFigures([{ ...figures, counts: last(figures.counts, cell.count), bases: last(figures.bases, cell.base) }]);
      expect(rows[1]).toMatchObject({ areaId: "b", state: "missing", changeState: "missing", level: null, share: null });
    }
  });

  it("[MONI11] without figures there is nothing, and places that differ are refused", () => {
    expect(monitorFigures([])).toMatchObject({ rows: [], falseAlarms: { perQuarter: 0, units: 0 } });
    expect(() => monitorFigures([figures, { ...figures, indicatorId: "other", ids: [...ids].reverse() }])).toThrow('Expected the same 5 places for "other"');
    expect(() => monitorFigures([{ ...figures, counts: [] }])).toThrow('Expected a count and a base of "a" in 2019, got none.');
    expect(() => monitorFigures([figures], { falseAlarmsPerQuarter: 0 })).toThrow("Expected false alarms above 0");
  });
});
