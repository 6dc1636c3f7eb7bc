import type { Area, Count, IndexMethod, Observation } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "../table/build-context.ts";
import { indicatorForTests, townForTests } from "../table/town-for-tests.ts";
import { ladderOfContext } from "./ladder-of-context.ts";

const text = { da: "tekst", en: "text" };
const cut = (at: number) => ({ kind: "fixed", cuts: [{ at, owner: "upper" }], labels: [{ id: "ok", title: text }, { id: "bad", title: text }] }) as const;
const none = { kind: "none" } as const;

/** Level of "work" and its change over two years. */
const method: IndexMethod = {
  schema: "byfokus-index-method/1", id: "test", title: text, source: "test", status: "construction", validFrom: "2026-01-01", highIs: "worse",
  residents: { column: "residents", atLeast: 300 }, missing: "excludePlace", ties: "lowest",
  dimensions: [
    { id: "status", title: text, parts: [{ kind: "figure", id: "work", column: "work", direction: "up", normalise: none }], weights: "given", aggregate: { kind: "sum" }, classes: cut(0.3) },
    { id: "change", title: text, parts: [{ kind: "figure", id: "workChange", column: "workChange", change: { of: "work", years: 2 }, direction: "up", normalise: none }], weights: "given", aggregate: { kind: "sum" }, classes: cut(0.05) },
  ],
  attention: [{ status: ["bad"], change: ["bad"] }],
};

const area = (id: string, residents: Count): Area => ({ id, name: id, tenure: "social", dwellings: 100, residents });
const seen = (placeId: string, period: string, count: Count, base: Count = 100): Observation => ({ indicatorId: "work", level: "area", placeId, period, count, base });
const areas = [area("a", 400), area("b", 500), area("c", 299), area("d", 600), area("e", 700), area("f", "missing")];
const town = townForTests({
  areas,
  observations: [
    seen("a", "2026", 40), seen("a", "2024", 30), seen("a", "2023", 1),
    seen("b", "2026", 20), seen("b", "2024", 20),
    seen("c", "2026", 90), seen("c", "2024", 90),
    seen("d", "2026", "suppressed"), seen("d", "2024", 20),
    seen("e", "2026", 50), seen("e", "2025", 50),
    seen("f", "2026", 10), seen("f", "2024", 10),
  ],
});
const context = buildContext(town, { parts: [{ indicatorId: "work", weight: 1 }], periods: 1 });

describe("ladderOfContext", () => {
  it("[LADD15] newest share, change in points over two years, residents of the areas", () => {
    const ladder = ladderOfContext(context, method);
    expect(ladder.places.filter(({ state }) => state === "ranked").map(({ id, rank, score, parts, class: found, attention, residents }) => [id, rank, score, parts.workChange, found, attention, residents])).toEqual([
      ["a", 1, 0.4, expect.closeTo(0.1, 12), "badbad", true, 400],
      ["b", 2, 0.2, 0, "okok", false, 500],
    ]);
    expect(ladder.attention).toEqual({ places: 1, residents: 400, shareOfAllResidents: 400 / 2499 });
    expect(ladder.settings.varied).toEqual(["noise"]);
  });

  it("[LADD15] a year that is not there is missing, hidden is hidden, small is small", () => {
    const reasons = Object.fromEntries(ladderOfContext(context, method).places.flatMap(({ id, state, reason }) => (reason === null ? [] : [[id, [state, reason.key, reason.part]]])));
    expect(reasons).toEqual({
      c: ["tooSmall", "fewResidents", undefined],
      d: ["suppressed", "figureSuppressed", "work"],
      e: ["missing", "figureMissing", "workChange"],
      f: ["missing", "residentsMissing", undefined],
    });
  });

  it("[LADD10] an indicator of origin is refused by its mark, whatever it is called; an unknown one by its name", () => {
    const marked = buildContext({ ...town, indicators: [indicatorForTests("work", { origin: true, direction: "context" })] }, { parts: [], periods: 1 });
    expect(() => ladderOfContext(marked, method)).toThrow('Expected no figure of people\'s origin in method "test", got "work".');
    const without = buildContext({ ...town, indicators: [indicatorForTests("other")] }, { parts: [], periods: 1 });
    expect(() => ladderOfContext(without, method)).toThrow('Expected indicator "work" of method "test" in the town, got "other".');
  });
});
