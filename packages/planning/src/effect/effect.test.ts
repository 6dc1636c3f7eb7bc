import { describe, expect, it } from "vitest";
import type { Count, TownEvent } from "@byfokus/model";
import { testTown } from "../evaluate/test-town.ts";
import type { PlanningContext } from "../table/planning-table.ts";
import { effectOfScope } from "./effect-of-scope.ts";
import { estimateEffect, type EffectInput } from "./estimate-effect.ts";
import { areaFigures, firstPeriodFrom, usableFigures } from "./figures-over-time.ts";

const periods = ["2020", "2021", "2022", "2023", "2024", "2025"];

/** Twenty places of about 200 people around one half; a ripple makes them differ. The first six fall by 20 people from 2023. */
const ids = Array.from({ length: 20 }, (_, i) => `p${String(i).padStart(2, "0")}`);
const ripple = (i: number, t: number): number => ((i * 7 + t * 3 + i * t) % 5) - 2;
const counts = ids.map((_, i) => periods.map((_period, t): Count => 100 + (i % 4) + ripple(i, t) - (i < 6 && t >= 3 ? 20 : 0)));
const bases = ids.map((_, i) => periods.map((): Count => 200 + (i % 3)));
const treated = ids.slice(0, 6);
const input: EffectInput = { ids, periods, counts, bases, treated, from: "2023" };

const withCell = (rows: readonly (readonly Count[])[], row: number, column: number, cell: Count): Count[][] => rows.map((cells, i) => cells.map((kept, t) => (i === row && t === column ? cell : kept)));

describe("effect against comparable places", () => {
  it("[EFFP2] a fall of 20 in 200 is found, period by period, and not before it began", () => {
    const report = estimateEffect({ ...input, neighbours: {} });
    expect(report.did?.points).toBeCloseTo(-0.1, 2);
    expect(report.did?.high).toBeLessThan(-0.08);
    expect(report.did).toMatchObject({ treated: 6 });
    expect(report).toMatchObject({ before: ["2020", "2021", "2022"], after: ["2023", "2024", "2025"], unmatched: [], dropped: [] });
    expect(report.eventStudy.map(({ period, estimate }) => [period, estimate < -0.05])).toEqual(periods.map((period) => [period, period >= "2023"]));
    expect(report.eventStudy[2]).toEqual({ period: "2022", estimate: 0, low: null, high: null });
    expect(report.placebo.starts.map(({ period }) => period)).toEqual(["2021", "2022"]);
    for (const { points } of report.placebo.starts) expect(Math.abs(points)).toBeLessThan(0.02);
    expect(report.placebo.units?.p).toBeLessThan(0.01);
    expect(report.curves[5]?.controls).toBeGreaterThan((report.curves[5]?.treated ?? 1) + 0.05);
    expect(report.cannotShow).toEqual(["movers"]);
  });

  it("[EFFP3] compared places are found among the others, none that touches a treated one; given ones are used as they are", () => {
    const near = Object.fromEntries(treated.map((id) => [id, ids.slice(6, 9)]));
    const report = estimateEffect({ ...input, neighbours: near });
    expect(report.matched).toHaveLength(6);
    for (const { controls } of report.matched) for (const id of controls) expect([...treated, ...ids.slice(6, 9)]).not.toContain(id);
    const given = estimateEffect({ ...input, controls: ids.slice(6, 18), neighbours: near });
    expect(given).toMatchObject({ matched: [], matching: null, did: { controls: 12 } });
    expect(given.cannotShow).toContain("spillover");
    expect(estimateEffect(input).cannotShow).toContain("spillover");
  });

  it("[EFFP4] the order of places is irrelevant, to the digit", () => {
    const turned = estimateEffect({ ...input, ids: [...ids].reverse(), counts: [...counts].reverse(), bases: [...bases].reverse(), treated: [...treated].reverse() });
    expect(turned).toEqual(estimateEffect(input));
  });

  it("[EFFP5] a place that lacks a figure is left out by name; a year most lack is left out for all; neither is 0", () => {
    const gap = estimateEffect({ ...input, counts: withCell(counts, 0, 2, "suppressed"), bases: withCell(bases, 10, 0, "missing") });
    expect(gap.dropped).toEqual([{ id: "p00", reason: "suppressed" }, { id: "p10", reason: "missing" }]);
    expect(gap.cannotShow).toContain("dropped");
    expect(gap.did?.points).toBeCloseTo(-0.1, 2);
    const year = estimateEffect({ ...input, counts: counts.map((row) => row.map((cell, t) => (t === 1 ? "missing" : cell))) });
    expect(year).toMatchObject({ droppedPeriods: ["2021"], dropped: [], before: ["2020", "2022"] });
    const all = estimateEffect({ ...input, counts: counts.map((row) => row.map(() => "suppressed" as const)) });
    expect(all).toMatchObject({ did: null, cannotShow: ["nothingAfter"], droppedPeriods: periods });
    expect(usableFigures({ ids: ["a"], periods: ["1"], counts: [[0]], bases: [[0]] }, []).droppedPeriods).toEqual(["1"]);
  });

  it("[EFFP6] without a period on either side, or with too few places, there is no figure but a reason", () => {
    expect(estimateEffect({ ...input, from: "2020" })).toMatchObject({ did: null, cannotShow: ["nothingBefore"], before: [] });
    expect(estimateEffect({ ...input, from: "2026" })).toMatchObject({ did: null, cannotShow: ["nothingAfter"], after: [] });
    const two = estimateEffect({ ids: ["a", "b"], periods, counts: counts.slice(0, 2), bases: bases.slice(0, 2), treated: ["a"], from: "2023" });
    expect(two.did).toBeNull();
    expect(two.cannotShow).toContain("tooFewUnits");
    expect(firstPeriodFrom(periods, "2023-05-01")).toBe(3);
    expect(firstPeriodFrom(["2022-07-01", "2023-07-01"], "2023")).toBe(1);
  });

  it("[EFFP7] says when the treated were extreme, drifting, few, or like nobody", () => {
    const high = estimateEffect({ ...input, counts: counts.map((row, i) => row.map((cell) => (i < 6 ? Number(cell) + 30 : cell))), match: { caliper: 9 } });
    expect(high.cannotShow).toContain("regressionToTheMean");
    const drifting = estimateEffect({ ...input, counts: counts.map((row, i) => row.map((cell, t) => (i < 6 ? Number(cell) + 12 * (t - 3) : cell))), controls: ids.slice(6) });
    expect(drifting.cannotShow).toContain("preTrendDiffers");
    expect(estimateEffect({ ...input, treated: ids.slice(0, 2) }).cannotShow).toContain("fewUnits");
    const odd = estimateEffect({ ...input, counts: counts.map((row, i) => row.map((cell) => (i === 0 ? 199 : cell))) });
    expect(odd.unmatched).toEqual(["p00"]);
    expect(odd.cannotShow).toContain("unmatched");
    expect(estimateEffect({ ...input, from: "2022" }).cannotShow).toContain("preTrendUnknown");
  });

  it("[EFFP7] three periods before give a slope, two do not; the highest of five was extreme, the second highest was not", () => {
    expect(estimateEffect({ ...input, from: "2023" }).preTrend).not.toBeNull();
    expect(estimateEffect({ ...input, from: "2022" }).preTrend).toBeNull();
    const five = { ids: ["a", "b", "c", "d", "e"], periods, counts: [10, 20, 30, 40, 50].map((count) => periods.map(() => count)), bases: ids.slice(0, 5).map(() => periods.map(() => 100)), from: "2023" };
    const extreme = (id: string) => estimateEffect({ ...five, treated: [id], controls: five.ids.filter((other) => other !== id) }).cannotShow.includes("regressionToTheMean");
    expect(five.ids.map(extreme)).toEqual([true, false, false, false, true]);
    // Ties stand in the middle: five alike are all as the half.
    expect(estimateEffect({ ...five, counts: five.counts.map(() => periods.map(() => 20)), treated: ["a"], controls: ["b", "c", "d", "e"] }).cannotShow).not.toContain("regressionToTheMean");
  });

  it("[EFFP8] events at treated and compared places are named; the new focus at a treated one is what is studied", () => {
    const event = (id: string, kind: TownEvent["kind"], date: string): TownEvent => ({ id, kind, date, title: id });
    const events = { p00: [event("focus", "scope", "2023-01-01"), event("block", "demolition", "2024-06-30"), event("old", "renovation", "2019-12-31")], p06: [event("other focus", "scope", "2025-12-31")] };
    const report = estimateEffect({ ...input, controls: ids.slice(6), events });
    expect(report.events.map(({ placeId, event: { id } }) => [placeId, id])).toEqual([["p00", "block"], ["p06", "other focus"]]);
    expect(report.cannotShow).toContain("eventsInPeriod");
  });

  it("[EFFP9] mistakes are told", () => {
    expect(() => estimateEffect({ ...input, treated: ["nix"] })).toThrow('Expected one of 20 places, got "nix".');
    expect(() => estimateEffect({ ...input, treated: [] })).toThrow("Expected at least one treated place, got 0.");
    expect(() => estimateEffect({ ...input, controls: ["p00"] })).toThrow('got "p00" as both');
    expect(() => estimateEffect({ ...input, counts: counts.slice(1) })).toThrow("Expected counts of 20 places, got 19.");
    expect(() => estimateEffect({ ...input, bases: bases.map((row) => row.slice(1)) })).toThrow('Expected bases of 6 periods for "p00", got 5.');
    expect(() => estimateEffect({ ...input, ids: ids.map(() => "same") })).toThrow("Expected 20 different places, got 1.");
  });
});

describe("effect of a scope", () => {
  const town = testTown({ blocks: ids.map((id) => ({ id, area: id, department: `d${id}`, organisation: "o", district: "N", dwellings: 100, need: 30 })), neighbours: [["p00", "p07"]] });
  const context: PlanningContext = {
    ...town,
    frame: { ...town.frame, events: [
      { id: "law", kind: "law", date: "2022-01-01", title: "Lov" },
      { id: "bad", kind: "renovation", date: "2024-01-01", title: "Nye bade", place: { level: "department", id: "dp01" } },
      { id: "far", kind: "demolition", date: "2024-01-01", title: "Væk", place: { level: "area", id: "p07" } },
      { id: "counted", kind: "method", date: "2024-01-01", title: "Ny opgørelse", place: { level: "area", id: "p02" }, indicatorId: "work" },
      { id: "counted otherwise", kind: "method", date: "2024-01-01", title: "En andens", place: { level: "area", id: "p03" }, indicatorId: "youth" },
    ] },
    history: ids.map((areaId, i) => ({ areaId, indicatorId: "work", points: periods.map((period, t) => {
      const [count, base] = [Number(counts[i]?.[t]), Number(bases[i]?.[t])];
      return { period, state: "known" as const, count, base, share: null };
    }) })),
  };

  it("[EFFP10] reads the areas' history, leaves touching areas out, and names local events of areas and their departments, of this indicator or of none", () => {
    const report = effectOfScope(context, { areaIds: treated, indicatorId: "work", from: "2023" });
    expect(report.did?.points).toBeCloseTo(-0.1, 2);
    expect(report.matched.flatMap(({ controls }) => controls)).not.toContain("p07");
    expect(report.events.map(({ placeId, event: { id } }) => [placeId, id])).toEqual([["p01", "bad"], ["p02", "counted"]]);
    const at = (id: string, level: "department" | "organisation" | "district", placeId: string): TownEvent => ({ id, kind: "renovation", date: "2024-01-01", title: id, place: { level, id: placeId } });
    const around = { ...context, frame: { ...context.frame, events: [at("first department", "department", "dp00"), at("another's", "department", "dp07")] } };
    expect(effectOfScope(around, { areaIds: treated, indicatorId: "work", from: "2023" }).events.map(({ placeId, event: { id } }) => [placeId, id])).toEqual([["p00", "first department"]]);
    const wide = { ...context, frame: { ...context.frame, events: [at("organisation", "organisation", "o"), at("district", "district", "N"), at("elsewhere", "district", "S")] } };
    const found = effectOfScope(wide, { areaIds: treated, indicatorId: "work", from: "2023" }).events.filter(({ placeId }) => placeId === "p00");
    expect(found.map(({ event: { id } }) => id)).toEqual(["district", "organisation"]);
    expect(() => effectOfScope(context, { areaIds: ["p00"], indicatorId: "origin", from: "2023" })).toThrow('Expected an indicator with figures of areas, got "origin".');
  });

  it("[EFFP10] a point without a number keeps its state", () => {
    const [first, ...rest] = context.history;
    const holes = (["suppressed", "missing"] as const).map((state, t) => ({ period: periods[t] ?? "", state, count: null, base: null, share: null }));
    const figures = areaFigures({ ...context, history: [{ ...first, areaId: "p00", indicatorId: "work", points: [...holes, ...(first?.points.slice(2) ?? [])] }, ...rest] }, "work");
    expect(areaFigures({ ...context, history: rest }, "work").ids).toEqual(ids.slice(1));
    expect(figures.counts[0]?.slice(0, 3)).toEqual(["suppressed", "missing", counts[0]?.[2]]);
  });
});
