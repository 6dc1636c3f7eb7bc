import { describe, expect, it } from "vitest";
import type { Flow, TownEvent } from "@byfokus/model";
import { testTown } from "../evaluate/test-town.ts";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import { splitChange, type ChangeFigures, type ChangeSplit } from "./split-change.ts";
import { splitChangeOfArea } from "./split-change-of-area.ts";
import { waterbed } from "./waterbed.ts";

const pointsOf = ({ parts }: ChangeSplit): (number | null)[] => parts.map(({ points }) => points);
const statesOf = ({ parts }: ChangeSplit): string[] => parts.map(({ state }) => state);
const total = (split: ChangeSplit): number => pointsOf(split).reduce<number>((sum, points) => sum + (points ?? 0), split.notSeparable ?? NaN);

describe("splitting a place's change", () => {
  /** 55 of 100 to 33 of 90: 80 stayed (40 to 30 in need), 20 left (15), 6 came (1), 4 by a new boundary (1), 1 by a new method. */
  const all: ChangeFigures = {
    from: { count: 55, base: 100 },
    to: { count: 33, base: 90 },
    sameResidents: { before: 40, after: 30, base: 80 },
    movedIn: { count: 1, base: 6 },
    movedOut: { count: 15, base: 20 },
    boundary: { lost: { count: 0, base: 0 }, gained: { count: 1, base: 4 } },
    method: { toByOldMethod: { count: 32, base: 90 } },
  };

  it("[SPLP1] everything known: five parts that sum to the change, same residents and leavers the most", () => {
    const split = splitChange(all);
    expect(split.change).toBeCloseTo(33 / 90 - 0.55, 12);
    expect(total(split)).toBeCloseTo(split.change ?? NaN, 12);
    expect(statesOf(split)).toEqual(["known", "known", "known", "known", "known"]);
    expect(split.notSeparable).toBe(0);
    expect(pointsOf(split).map((points) => Math.sign(points ?? 0))).toEqual([-1, -1, -1, -1, 1]);
  });

  it("[SPLP2] one part not told is known by subtraction, and is what it would have been if told", () => {
    for (const part of ["sameResidents", "movedIn", "movedOut", "boundary", "method"] as const) {
      const { [part]: _told, ...rest } = all;
      const split = splitChange(rest);
      expect(split.parts.find((one) => one.part === part)?.state).toBe("bySubtraction");
      pointsOf(split).forEach((points, k) => expect(points).toBeCloseTo(pointsOf(splitChange(all))[k] ?? NaN, 12));
    }
  });

  it("[SPLP3] parts that cannot be told apart are one sum, and what did not happen is nothing", () => {
    const split = splitChange({ from: all.from, to: all.to, boundary: "none", method: "none" });
    expect(statesOf(split)).toEqual(["notSeparable", "notSeparable", "notSeparable", "none", "none"]);
    expect(split.notSeparable).toBeCloseTo(split.change ?? NaN, 12);
    expect(pointsOf(split)).toEqual([null, null, null, 0, 0]);
    const method = splitChange({ ...all, sameResidents: "none", movedIn: { count: 33, base: 90 }, movedOut: { count: 55, base: 100 }, boundary: "none", method: "none" });
    expect(total(method)).toBeCloseTo(method.change ?? NaN, 12);
  });

  it("[SPLP4] figures that contradict each other are refused; an empty place has no change", () => {
    expect(() => splitChange({ ...all, movedIn: { count: 1, base: 7 } })).toThrow("Expected parts that add up to the figure after, got 0 of -1 left over.");
    expect(() => splitChange({ from: all.from, to: all.to, movedOut: { count: 56, base: 60 }, method: "none", boundary: "none" })).toThrow("the figure before");
    expect(splitChange({ from: { count: 1, base: 1 }, to: { count: 1, base: 2 } })).toMatchObject({ change: -0.5, notSeparable: -0.5 });
    expect(splitChange({ from: { count: 1, base: 2 }, to: { count: 0, base: 0 } })).toMatchObject({ change: null, notSeparable: null });
    expect(splitChange({ from: { count: 0, base: 0 }, to: { count: 1, base: 2 } })).toMatchObject({ change: null, notSeparable: null });
  });
});

const periods = ["2021", "2022", "2023"];
const ids = Array.from({ length: 24 }, (_, i) => `a${String(i).padStart(2, "0")}`);

/** Every area 100 of 400 with a ripple; the figures given stand in for some. */
function townOf(figures: Readonly<Record<string, readonly number[]>>, extra: { events?: readonly TownEvent[]; flows?: readonly Flow[]; hidden?: string } = {}): PlanningContext {
  const town = testTown({ blocks: ids.map((id) => ({ id, area: id, department: `d${id}`, dwellings: 100, need: 30 })), neighbours: [["a00", "a01"], ["a00", "a02"], ["a01", "a02"]], flows: extra.flows ?? [] });
  const point = (id: string, i: number, period: string, t: number): HistoryPoint =>
    extra.hidden === `${id} ${period}` ? { period, state: "suppressed", count: null, base: null, share: null } : { period, state: "known", count: figures[id]?.[t] ?? 100 + ((i * 5 + t * 2) % 7) - 3, base: 400, share: null };
  return {
    ...town,
    frame: { ...town.frame, ...(extra.events && { events: extra.events }) },
    history: ids.map((areaId, i) => ({ areaId, indicatorId: "work", points: periods.map((period, t) => point(areaId, i, period, t)) })),
  };
}

describe("splitting an area's change with the town's own data", () => {
  const ask = { areaId: "a00", indicatorId: "work", from: "2021", to: "2023" };
  const event = (kind: TownEvent["kind"], date: string, place?: TownEvent["place"]): TownEvent => ({ id: `${kind} ${date}`, kind, date, title: kind, ...(place && { place }) });

  it("[SPLP5] counts do not say who stayed; moves are told beside them, after the first period to the last", () => {
    const flows: Flow[] = [
      { from: "a00", to: "a05", year: "2022", households: 30, reason: "ordinary" },
      { to: "a00", year: "2023", households: 25, reason: "ordinary" },
      { from: "a00", year: "2021", households: 99, reason: "ordinary" },
      { from: "a03", to: "a04", year: "2022", households: 40, reason: "ordinary" },
    ];
    const found = splitChangeOfArea(townOf({ a00: [120, 110, 100] }, { events: [], flows }), ask);
    expect(found.moves).toEqual({ in: 25, out: 30 });
    expect(found.split && statesOf(found.split)).toEqual(["notSeparable", "notSeparable", "notSeparable", "none", "none"]);
    expect(found.split?.notSeparable).toBeCloseTo(-0.05, 12);
    expect(splitChangeOfArea(townOf({}, { events: [] }), ask).moves).toBeNull();
  });

  it("[SPLP6] a new boundary or method, or no list of events at all, cannot be separated either", () => {
    const states = (events?: readonly TownEvent[]) => {
      const { split } = splitChangeOfArea(townOf({}, events === undefined ? {} : { events }), ask);
      return split && statesOf(split).slice(3);
    };
    expect(states()).toEqual(["notSeparable", "notSeparable"]);
    expect(states([event("boundary", "2022-05-01", { level: "area", id: "a00" })])).toEqual(["notSeparable", "none"]);
    expect(states([event("method", "2023-01-01")])).toEqual(["none", "notSeparable"]);
    expect(states([event("method", "2021-06-01"), event("boundary", "2022-01-01", { level: "area", id: "a05" })])).toEqual(["none", "none"]);
    // Another indicator's new method leaves this one as it was; its own does not.
    expect(states([{ ...event("method", "2023-01-01"), indicatorId: "youth" }])).toEqual(["none", "none"]);
    expect(states([{ ...event("method", "2023-01-01"), indicatorId: "work" }])).toEqual(["none", "notSeparable"]);
    // A department split inside the area is told, and moves no home across the area's boundary.
    const split = splitChangeOfArea(townOf({}, { events: [event("boundary", "2022-05-01", { level: "department", id: "da00" })] }), ask);
    expect(split.events).toHaveLength(1);
    expect(split.split && statesOf(split.split)[3]).toBe("none");
  });

  it("[SPLP7] an unknown figure gives no split, an unknown area is told", () => {
    expect(splitChangeOfArea(townOf({}, { hidden: "a00 2023" }), ask).split).toBeNull();
    expect(() => splitChangeOfArea(townOf({}), { ...ask, areaId: "x" })).toThrow('Expected an area with figures of "work", got "x".');
  });
});

describe("the waterbed", () => {
  const ask = { areaIds: ["a00"], indicatorId: "work", from: "2022", to: "2023" };
  const fallen = { a00: [102, 101, 60] };

  it("[EFFP11] neighbours that worsen as the area improves are seen; with steady ones there is no sign", () => {
    const moved = waterbed(townOf({ ...fallen, a01: [100, 100, 130], a02: [101, 101, 128] }), ask);
    expect(moved).toMatchObject({ verdict: "neighboursWorsened", neighbourIds: ["a01", "a02"], unmatched: [] });
    expect(moved.placeChange).toBeCloseTo(-41 / 400, 12);
    expect(moved.neighbours?.points).toBeGreaterThan(0.05);
    expect(moved.places?.points).toBeLessThan(-0.08);
    expect(waterbed(townOf(fallen), ask)).toMatchObject({ verdict: "noSign", cannotShow: ["movers", "fewUnits"] });
  });

  it("[EFFP11] where the area did not improve there is nothing to look for, and hidden figures cannot tell", () => {
    expect(waterbed(townOf({ a00: [100, 100, 120] }), ask).verdict).toBe("noImprovement");
    expect(waterbed(townOf(fallen, { hidden: "a01 2023" }), ask).dropped).toEqual([{ id: "a01", reason: "suppressed" }]);
    expect(waterbed(townOf(fallen, { hidden: "a00 2023" }), ask)).toMatchObject({ verdict: "cannotTell", placeChange: null });
    // One of two areas is hidden: what is known of the neighbours is no verdict.
    const half = waterbed(townOf(fallen, { hidden: "a03 2023" }), { ...ask, areaIds: ["a00", "a03"] });
    expect(half).toMatchObject({ verdict: "cannotTell", placeChange: null, together: null });
    expect(half.neighbours).not.toBeNull();
    expect(() => waterbed(townOf(fallen), { ...ask, to: "2022" })).toThrow("Expected two rising periods of 2021, 2022, 2023, got 2022 and 2022.");
    expect(() => waterbed(townOf(fallen), { ...ask, areaIds: ["x"] })).toThrow('got "x"');
  });

  it("[EFFP11] worse is fewer where the indicator counts what is good", () => {
    const town = townOf({ a00: [100, 100, 140], a01: [100, 100, 70], a02: [101, 101, 72] });
    const text = { da: "Job", en: "Job" };
    const indicators = [{ id: "work", title: text, numerator: text, denominator: text, unit: "persons" as const, direction: "lowerIsNeed" as const, source: "", purpose: text, validFrom: "2000-01-01" }];
    expect(waterbed({ ...town, frame: { ...town.frame, indicators } }, ask).verdict).toBe("neighboursWorsened");
  });
});
