import { sfc32, smallestDetectableChange } from "@byfokus/analysis";
import type { Count, Observation, Town, TownEvent } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import { indicatorForTests, stairwellForTests, townForTests } from "../table/town-for-tests.ts";
import { monitorEvents } from "./monitor-events.ts";
import { levelOf } from "./level-of-areas.ts";
import type { MonitorReport, MonitorRow } from "./monitor-report.ts";
import { monitorRules } from "./monitor-rules.ts";
import { monitorTown, type MonitorOptions } from "./monitor-town.ts";

const years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"];
const quarters = ["2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"];

/** Areas of 400 persons each, with counts by year; `null` is a figure that never came. */
function townOf(counts: Readonly<Record<string, readonly (Count | null)[]>>, parts: Partial<Town> = {}, periods: readonly string[] = years, base = 400): Town {
  return townForTests({
    areas: Object.keys(counts).map((id) => ({ id, name: id, tenure: "social", dwellings: 200, residents: base })),
    observations: Object.entries(counts).flatMap(([placeId, own]) => own.flatMap((count, t): readonly Observation[] =>
      count === null ? [] : [{ indicatorId: "work", level: "area", placeId, period: periods[t] ?? "", count, base }])),
    ...parts,
  });
}

function monitor(town: Town, options?: MonitorOptions): MonitorReport {
  return monitorTown(buildContext(town, { parts: [{ indicatorId: "work", weight: 1 }], periods: 1 }), options);
}

function rowOf(report: MonitorReport, areaId: string): MonitorRow {
  const row = report.rows.find((each) => each.areaId === areaId);
  if (row === undefined) throw new Error(`Expected a row of ${areaId}.`);
  return row;
}

const steady = [80, 81, 79, 80, 80, 79, 81, 80];
const calm = { A: steady, B: steady, C: steady, D: steady };
const doubled = { ...calm, B: [80, 81, 79, 80, 80, 79, 140, 150] };

describe("monitorTown: level and direction", () => {
  it("[MONI1] the five levels are the shrunk share over the town's, and stand in the matrix by need", () => {
    const town = townOf({ A: [240], B: [150], C: [110], D: [85], E: [10] }, {}, ["2026"]);
    const report = monitor(town);
    expect(report.rows.map(({ level }) => level)).toEqual(["farAbove", "above", "likeTown", "below", "farBelow"]);
    expect(rowOf(report, "A").timesTown).toBeCloseTo((rowOf(report, "A").share?.value ?? NaN) / (595 / 2000), 12);
    // One period: nobody has a direction, so nobody has a cell.
    expect(report.unplaced).toEqual(["A", "B", "C", "D", "E"]);
    expect(report.rows.map(({ changeState }) => changeState)).toEqual(Array.from({ length: 5 }, () => "tooFewPeriods"));
  });

  it("[MONI2] an area that doubled is worse, the rest moved as the town; two years are compared", () => {
    const report = monitor(townOf({ ...doubled, E: steady, F: steady, G: steady, H: steady }));
    const { change, direction } = rowOf(report, "B");
    expect(direction).toBe("worse");
    expect(change).toMatchObject({ from: "2024", to: "2026", points: expect.closeTo((150 - 79) / 400, 12) });
    expect(change?.pAdjusted).toBeGreaterThanOrEqual(change?.p ?? 1);
    expect(rowOf(report, "A").direction).toBe("asTheTown");
    expect(report.matrix).toHaveLength(15);
    expect(report.matrix.find(({ level, direction: way }) => level === "farAbove" && way === "worse")?.areaIds).toEqual(["B"]);
    expect(report.matrix.flatMap(({ areaIds }) => areaIds)).toHaveLength(8);
  });

  it("[MONI2] where the whole town doubled nobody is worse than the town", () => {
    const rising = [80, 80, 80, 80, 80, 80, 160, 160];
    expect(monitor(townOf({ A: rising, B: rising, C: rising })).rows.map(({ direction }) => direction)).toEqual(["asTheTown", "asTheTown", "asTheTown"]);
  });

  it("[MONI1] a class begins exactly at its share of the town's", () => {
    expect(monitorRules.levels.map(({ from }) => levelOf(from, monitorRules.levels))).toEqual(["farAbove", "above", "likeTown", "below", "farBelow"]);
    expect(monitorRules.levels.slice(0, -1).map(({ from }) => levelOf(from - 1e-9, monitorRules.levels))).toEqual(["above", "likeTown", "below", "farBelow"]);
  });

  it("[MONI2] two periods are enough to compare, three years apart as well as two", () => {
    const many = Object.fromEntries(["A", "B", "C", "D", "E", "F", "G", "H"].map((id) => [id, id === "B" ? [80, 150] : [80, 80]]));
    expect(rowOf(monitor(townOf(many, {}, ["2023", "2026"])), "B")).toMatchObject({ changeState: "tested", direction: "worse", change: { from: "2023", to: "2026" } });
  });

  it("[MONI2] over the need's indicators an area goes the way of most; as many worse as better is as the town", () => {
    const rest = Object.fromEntries(["C", "D", "E", "F", "G", "H"].map((id) => [id, steady]));
    const town = (youth: readonly number[]) => {
      const [work, other] = [townOf({ A: [...steady.slice(0, 6), 140, 150], B: steady, ...rest }), townOf({ A: youth, B: steady, ...rest })];
      const parts = ["work", "youth"].map((id) => indicatorForTests(id));
      return monitorTown(buildContext({ ...work, indicators: parts, observations: [...work.observations, ...other.observations.map((row) => ({ ...row, indicatorId: "youth" }))] }, { parts: parts.map(({ id }) => ({ indicatorId: id, weight: 1 })), periods: 1 }));
    };
    const wayOf = (report: MonitorReport) => report.matrix.find(({ areaIds }) => areaIds.includes("A"))?.direction;
    expect(wayOf(town([...steady.slice(0, 6), 25, 20]))).toBe("asTheTown");
    expect(wayOf(town(steady))).toBe("worse");
  });

  it("[MONI2] two areas are no town to compare with", () => {
    expect(monitor(townOf({ A: steady, B: steady })).rows.map(({ changeState, direction }) => [changeState, direction])).toEqual([["noTown", null], ["noTown", null]]);
  });

  it("[MONI3] a low share that means need is turned round, context has no row", () => {
    const turned = townOf(doubled, { indicators: [indicatorForTests("work", { direction: "lowerIsNeed" })] });
    const report = monitorTown(buildContext(turned, { parts: [], periods: 1 }));
    expect(rowOf(report, "B").direction).toBe("better");
    expect(rowOf(report, "A").share?.value).toBeCloseTo(0.8, 1);
    const context = townOf(doubled, { indicators: [indicatorForTests("work", { direction: "context" })] });
    expect(monitorTown(buildContext(context, { parts: [], periods: 1 })).rows).toEqual([]);
  });
});

describe("monitorTown: alarms", () => {
  it("[MONI4] a doubled share is an alarm that names its run lengths and where the rise began", () => {
    const { alarm, state } = rowOf(monitor(townOf(doubled)), "B");
    expect(state).toBe("watched");
    expect(alarm).toMatchObject({ kind: "cusum", state: "signal", since: "2026" });
    expect(alarm?.path.map(({ period, alarm: signal }) => [period, signal])).toEqual([["2023", false], ["2024", false], ["2025", true], ["2026", true]]);
    expect(alarm?.shareBefore).toBeCloseTo(0.2, 2);
    expect(alarm?.arl0).toBeGreaterThanOrEqual(monitorRules.chart.leastArl0);
    expect(alarm?.arl1).toBeLessThan(monitorRules.chart.slowestAlarm);
    expect(rowOf(monitor(townOf(calm)), "A").alarm).toMatchObject({ state: "quiet", since: null });
  });

  it("[MONI4] an alarm of an earlier period is told apart from one now", () => {
    expect(rowOf(monitor(townOf({ ...calm, B: [80, 81, 79, 80, 80, 150, 80, 80] })), "B").alarm).toMatchObject({ state: "earlier", since: "2024" });
  });

  it("[MONI5] the promise adds up over the charts, and is within the budget for years and for quarters", () => {
    const yearly = monitor(townOf(calm), { falseAlarmsPerQuarter: 0.02 });
    expect(yearly.falseAlarms).toMatchObject({ units: 4, budget: 0.02 });
    expect(yearly.falseAlarms.perQuarter).toBeLessThanOrEqual(0.02);
    expect(yearly.falseAlarms.perQuarter).toBeCloseTo(yearly.rows.reduce((sum, { alarm }) => sum + 0.25 / (alarm?.arl0 ?? Infinity), 0), 12);
    const quarterly = monitor(townOf(calm, {}, quarters), { falseAlarmsPerQuarter: 0.02 });
    expect(quarterly.falseAlarms.perQuarter).toBeLessThanOrEqual(0.02);
    expect(rowOf(quarterly, "A").alarm?.arl0).toBeGreaterThanOrEqual(200);
    expect(rowOf(yearly, "A").alarm?.arl0).toBeGreaterThanOrEqual(50);
    expect(() => monitor(townOf(calm), { falseAlarmsPerQuarter: 0 })).toThrow("Expected false alarms above 0 each quarter, got 0.");
  });

  it("[MONI5] false alarms come no more often than stated: 30 stable towns of 40 areas, and 30 that rise by a fifth as one", () => {
    for (const rise of [1, 1.2]) {
      const random = sfc32(20261122);
      let alarms = 0;
      let stated = 0;
      for (let town = 0; town < 30; town++) {
        const report = monitor(simulatedTown(random, rise), { falseAlarmsPerQuarter: 1 });
        alarms += report.rows.reduce((sum, { alarm }) => sum + (alarm?.path.filter((point) => point.alarm).length ?? 0), 0);
        // Four quarters are watched in each town.
        stated += 4 * report.falseAlarms.perQuarter;
        expect(report.falseAlarms.perQuarter).toBeLessThanOrEqual(1);
      }
      expect(stated).toBeGreaterThan(80);
      expect(alarms).toBeLessThan(stated + 3 * Math.sqrt(stated));
      expect(alarms).toBeGreaterThan(0.5 * stated);
    }
  });

  it("[MONI6] too few periods, or nothing plausible to be seen: a state instead of an alarm", () => {
    const short = monitor(townOf({ A: [80, 80, 80], B: [80, 80, 80], C: [80, 80, 80] }, {}, ["2024", "2025", "2026"]));
    expect(short.rows.map(({ state, alarm }) => [state, alarm])).toEqual(Array.from({ length: 3 }, () => ["tooFewPeriods", null]));
    const small = monitor(townOf({ A: steady.map(() => 6), B: steady.map(() => 6), C: steady.map(() => 6) }, {}, years, 30));
    expect(small.rows.map(({ state, alarm }) => [state, alarm])).toEqual(Array.from({ length: 3 }, () => ["parentOnly", null]));
    expect(rowOf(small, "A").leastDetectableChange).toBeCloseTo(smallestDetectableChange(0.2, 30) ?? NaN, 3);
    expect(small.falseAlarms).toEqual({ perQuarter: 0, budget: 1, units: 0 });
  });

  it("[MONI10] what is too small to be watched alone is watched with its district, within the same budget", () => {
    const small = steady.map(() => 12);
    const risen = [12, 12, 12, 12, 12, 12, 12, 26];
    const counts = Object.fromEntries(Array.from({ length: 24 }, (_, a) => [`a${String(a).padStart(2, "0")}`, a < 8 ? risen : small]));
    const town = townOf(counts, {}, years, 60);
    const districts = ["N", "E", "S"].map((id) => ({ id, name: id }));
    const report = monitor({ ...town, districts, areas: town.areas.map((area, a) => ({ ...area, districtId: districts[Math.floor(a / 8)]?.id ?? "" })) });
    expect(new Set(report.rows.map(({ state }) => state))).toEqual(new Set(["parentOnly"]));
    expect(report.districts.map(({ districtId, state, alarm }) => [districtId, state, alarm?.state])).toEqual([["N", "watched", "signal"], ["E", "watched", "quiet"], ["S", "watched", "quiet"]]);
    expect(report.falseAlarms.units).toBe(3);
    expect(monitor(townOf(doubled)).districts).toEqual([]);
  });

  it("[MONI10] a district with a hidden area is hidden in that period", () => {
    const counts = { A: steady.map(() => 6), B: [6, 6, 6, 6, 6, 6, 6, "suppressed" as const], C: steady.map(() => 6) };
    const town = townOf(counts, {}, years, 30);
    const report = monitor({ ...town, districts: [{ id: "N", name: "N" }], areas: town.areas.map((area) => ({ ...area, districtId: "N" })) });
    expect(report.districts).toEqual([{ districtId: "N", indicatorId: "work", alarm: null, state: "suppressed", leastDetectableChange: null }]);
  });

  it("[MONI6] a chart that would keep the promise only by being slow is not drawn", () => {
    const rules = { ...monitorRules, chart: { ...monitorRules.chart, slowestAlarm: 1.05 } };
    expect(monitor(townOf(calm), { rules, falseAlarmsPerQuarter: 0.0001 }).rows.map(({ state, alarm }) => [state, alarm])).toEqual(Array.from({ length: 4 }, () => ["weakBaseline", null]));
  });

  it("[MONI7] a missing or suppressed period interrupts the chart, and as the newest leaves no alarm at all", () => {
    const gap = rowOf(monitor(townOf({ ...calm, B: [80, 81, 79, 80, 95, "suppressed", 95, 80] })), "B");
    expect(gap.alarm?.path.map(({ period, value }) => [period, value === null])).toEqual([["2023", false], ["2024", true], ["2025", false], ["2026", false]]);
    // What had gathered before the gap is not carried over it.
    expect(gap.alarm?.path[2]?.value).toBeLessThanOrEqual(gap.alarm?.path[0]?.value ?? 0);
    expect(rowOf(monitor(townOf({ ...calm, B: [...steady.slice(0, 7), "suppressed"] })), "B")).toMatchObject({ state: "suppressed", alarm: null, direction: null, changeState: "suppressed", level: null, leastDetectableChange: null });
    expect(rowOf(monitor(townOf({ ...calm, B: [...steady.slice(0, 7), null] })), "B")).toMatchObject({ state: "missing", alarm: null, changeState: "missing" });
    expect(rowOf(monitor(townOf({ ...calm, B: [...steady.slice(0, 7), 0] })), "B")).toMatchObject({ state: "watched", changeState: "tested", direction: "better" });
  });

  it("[MONI7] a new boundary starts the series again", () => {
    const boundary: TownEvent = { id: "e1", kind: "boundary", date: "2025-06-01", title: "Ny grænse", place: { level: "area", id: "B" } };
    const report = monitor(townOf(doubled, { events: [boundary] }));
    expect(rowOf(report, "B")).toMatchObject({ state: "tooFewPeriods", alarm: null, changeState: "interrupted", direction: null, events: ["e1"] });
    expect(rowOf(report, "A")).toMatchObject({ state: "watched", events: [] });
  });
});

describe("monitorTown: events of one indicator", () => {
  it("[MONI7] a new way of counting one indicator starts its series again, and no other's", () => {
    const town = townOf(doubled, { indicators: [indicatorForTests("work"), indicatorForTests("youth")] });
    const both = { ...town, observations: town.observations.flatMap((row) => [row, { ...row, indicatorId: "youth" }]) };
    const method: TownEvent = { id: "e1", kind: "method", date: "2025-06-01", title: "Ny opgørelse", indicatorId: "youth" };
    const states = (events: readonly TownEvent[]) => monitor({ ...both, events }).rows.filter(({ areaId }) => areaId === "B").map(({ indicatorId, state, changeState, events: own }) => [indicatorId, state, changeState, own.join()]);
    expect(states([method])).toEqual([["work", "watched", "tested", ""], ["youth", "tooFewPeriods", "interrupted", "e1"]]);
    const { indicatorId: _indicator, ...ofAll } = method;
    expect(states([ofAll])).toEqual(["work", "youth"].map((id) => [id, "tooFewPeriods", "interrupted", "e1"]));
    expect(monitor({ ...both, events: [method, { ...ofAll, id: "e2" }] }).events.map(({ id, indicatorId }) => [id, indicatorId])).toEqual([["e1", "youth"], ["e2", null]]);
  });
});

describe("monitorTown: events", () => {
  it("[MONI8] town events and comings and goings of published lists are attached by date", () => {
    const town = townOf(calm, { events: [{ id: "law", kind: "law", date: "2018-12-01", title: "Ny lov" }] });
    const statuses = (dates: readonly string[]) => dates.map((listDate) => ({ list: "vulnerable" as const, listDate }));
    const report = monitor({ ...town, areas: town.areas.map((area) => (area.id === "A" ? { ...area, statuses: statuses(["2018-12-01", "2019-12-01"]) } : area.id === "B" ? { ...area, statuses: statuses(["2019-12-01", "2020-12-01"]) } : area)) });
    expect(report.events.map(({ date, kind, areaIds }) => [date, kind, areaIds.join()])).toEqual([
      ["2018-12-01", "law", "A,B,C,D"],
      ["2018-12-01", "listed", "A"],
      ["2019-12-01", "listed", "B"],
      ["2020-12-01", "delisted", "A"],
    ]);
    expect(rowOf(report, "A").events).toEqual(["law", "vulnerable-2018-12-01-A", "vulnerable-2020-12-01-A"]);
    expect(rowOf(report, "C").events).toEqual(["law"]);
  });
});

describe("monitorTown: whose events", () => {
  it("[MONI8] an event at a district, a department or an organisation is that of every area with homes of it; one at a single stairwell is nobody's", () => {
    const place = (id: string, level: NonNullable<TownEvent["place"]>["level"], placeId: string): TownEvent => ({ id, kind: "renovation", date: "2024-01-01", title: id, place: { level, id: placeId } });
    const town = townForTests({
      districts: [{ id: "N", name: "N" }, { id: "S", name: "S" }],
      organisations: [{ id: "o1", name: "o1" }, { id: "o2", name: "o2" }],
      departments: [{ id: "d1", name: "d1", organisationId: "o1" }, { id: "d2", name: "d2", organisationId: "o2" }, { id: "d3", name: "d3", organisationId: "o1" }],
      areas: [{ id: "A", name: "A", tenure: "social" }, { id: "B", name: "B", tenure: "social" }, { id: "C", name: "C", tenure: "social" }],
      stairwells: [
        stairwellForTests("1", { areaId: "A", districtId: "N", departmentIds: ["d1"] }), stairwellForTests("2", { areaId: "B", districtId: "N", departmentIds: ["d2"] }), stairwellForTests("3", { areaId: "C", districtId: "S", departmentIds: ["d3"] }),
      ],
      events: [
        place("1 district", "district", "N"), place("2 department", "department", "d2"), place("3 organisation", "organisation", "o1"), place("4 area", "area", "C"),
        place("5 stairwell", "stairwell", "1"), place("6 unknown", "department", "d9"), place("7 town", "municipality", "0"),
      ],
    });
    const context = buildContext(town, { parts: [], periods: 1 }, { level: "stairwell" });
    expect(monitorEvents(context).map(({ title, areaIds }) => [title, areaIds.join()])).toEqual([
      ["1 district", "A,B"], ["2 department", "B"], ["3 organisation", "A,C"], ["4 area", "C"], ["5 stairwell", ""], ["6 unknown", ""], ["7 town", "A,B,C"],
    ]);
  });
});

describe("monitorTown: laws", () => {
  it("[MONI9] the order of areas and observations changes nothing but the order of the rows, and the report survives JSON", () => {
    const town = townOf(doubled);
    const report = monitor(town);
    const turned = monitor({ ...town, areas: [...town.areas].reverse(), observations: [...town.observations].reverse() });
    expect([...turned.rows].reverse().map(({ areaId, level, direction, state, alarm }) => [areaId, level, direction, state, alarm?.path.map((point) => point.alarm)])).toEqual(
      report.rows.map(({ areaId, level, direction, state, alarm }) => [areaId, level, direction, state, alarm?.path.map((point) => point.alarm)]));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("[MONI9] no areas, no figures, or nothing but suppressed ones: no row or no judgement, and no alarm", () => {
    expect(monitor(townOf({})).rows).toEqual([]);
    expect(monitor(townOf({ A: [null], B: [null] })).rows).toEqual([]);
    expect(monitor(townOf({ A: ["suppressed", "suppressed"], B: ["suppressed", "suppressed"] })).rows.map(({ state, level, alarm }) => [state, level, alarm])).toEqual([["suppressed", null, null], ["suppressed", null, null]]);
    expect(monitor(townOf({ A: steady.map(() => 0), B: steady.map(() => 0), C: steady.map(() => 0) })).rows.map(({ alarm }) => alarm?.state ?? null)).toEqual([null, null, null]);
  });
});

/** Eight quarters of 40 areas with 150 to 600 persons and their own true shares; half way all shares rise by one factor. */
function simulatedTown(random: () => number, rise: number): Town {
  const counts: Record<string, Count[]> = {};
  const bases: Record<string, number> = {};
  for (let area = 0; area < 40; area++) {
    const id = `a${area}`;
    const share = 0.15 + 0.06 * (random() + random() - 1);
    const base = 150 + Math.floor(450 * random());
    bases[id] = base;
    counts[id] = quarters.map((_, t) => {
      let count = 0;
      for (let person = 0; person < base; person++) if (random() < share * (t < 4 ? 1 : rise)) count++;
      return count;
    });
  }
  const town = townOf(counts, {}, quarters);
  return { ...town, observations: town.observations.map((row) => ({ ...row, base: bases[row.placeId] ?? 0 })) };
}
