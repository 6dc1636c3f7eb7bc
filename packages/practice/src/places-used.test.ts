import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesUsed, type ParticipationCount } from "./index.ts";

const count = (activityId: string, month: string, where: "inside" | "outside", places: number): ParticipationCount => ({ activityId, month, where, places });

describe("the purpose wall", () => {
  it.each([["practice", "planning"], ["planning", "practice"]])("[WALL1] %s cannot name %s", (room, other) => {
    const manifest = JSON.parse(readFileSync(new URL(`../../${room}/package.json`, import.meta.url), "utf8")) as Record<string, Record<string, string>>;
    const listed = Object.entries(manifest).flatMap(([key, packages]) => (/dependencies$/i.test(key) ? Object.keys(packages) : []));
    expect(listed).toContain("@byfokus/model");
    expect(listed).not.toContain(`@byfokus/${other}`);
  });
});

describe("placesUsed", () => {
  it("[WALL2] [USE1] adds places per activity, month and side", () => {
    const counts = [
      count("outreach", "2026-11", "inside", 7),
      count("homeworkCafe", "2026-11", "inside", 12),
      count("outreach", "2026-10", "outside", 2),
      count("outreach", "2026-11", "outside", 3),
      count("outreach", "2026-11", "inside", 4),
    ];
    expect(placesUsed(counts)).toEqual([
      { activityId: "homeworkCafe", month: "2026-11", inside: 12, outside: 0 },
      { activityId: "outreach", month: "2026-10", inside: 0, outside: 2 },
      { activityId: "outreach", month: "2026-11", inside: 11, outside: 3 },
    ]);
  });

  it("[WALL3] what came along with a count stays behind", () => {
    const written = { ...count("bridging", "2026-11", "inside", 1), person: "0101010000", address: "Vangen 2", note: "ringede selv" };
    const [row] = placesUsed([written]);
    expect(Object.keys(row ?? {}).sort()).toEqual(["activityId", "inside", "month", "outside"]);
    expect(JSON.stringify(row)).not.toMatch(/0101010000|Vangen|ringede/);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("[USE2] refuses %d places", (places) => {
    expect(() => placesUsed([count("outreach", "2026-11", "inside", places)])).toThrow(`Expected a whole number of places >= 0 for activity "outreach", got ${places}.`);
  });

  it("[USE2] refuses a sum too large to be exact", () => {
    const half = count("outreach", "2026-11", "inside", Number.MAX_SAFE_INTEGER);
    expect(() => placesUsed([half, half])).toThrow("Expected at most 9007199254740991 places");
  });

  it.each(["2026", "2026-13", "2026-00", "26-11", "2026-11-01", ""])("[USE3] refuses the month %j", (month) => {
    expect(() => placesUsed([count("outreach", month, "inside", 1)])).toThrow(`Expected a month such as 2026-11 for activity "outreach", got "${month}".`);
  });

  it("[WALL4] a place chosen in a plan cannot come along: refuses a side that is neither inside nor outside", () => {
    const astray = { ...count("outreach", "2026-11", "inside", 1), where: "nearby" } as unknown as ParticipationCount;
    expect(() => placesUsed([astray])).toThrow('Expected "inside" or "outside" for activity "outreach", got "nearby".');
  });

  it("[USE4] the order of the counts does not matter, and nothing is lost", () => {
    const some = fc.record({
      activityId: fc.constantFrom("a", "b", "ø", "toString"),
      month: fc.constantFrom("2025-12", "2026-01", "2026-02"),
      where: fc.constantFrom("inside" as const, "outside" as const),
      places: fc.nat(40),
    });
    const shuffledPair = fc.array(some, { maxLength: 40 }).chain((counts) => fc.tuple(fc.constant(counts), fc.shuffledSubarray(counts, { minLength: counts.length })));
    fc.assert(
      fc.property(shuffledPair, ([counts, shuffled]) => {
        const rows = placesUsed(counts);
        expect(placesUsed(shuffled)).toEqual(rows);
        const total = rows.reduce((sum, row) => sum + row.inside + row.outside, 0);
        expect(total).toBe(counts.reduce((sum, each) => sum + each.places, 0));
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it("[USE5] nothing counted gives no rows, and nobody there gives a row of 0", () => {
    expect(placesUsed([])).toEqual([]);
    expect(placesUsed([count("safetyWalks", "2026-11", "outside", 0)])).toEqual([{ activityId: "safetyWalks", month: "2026-11", inside: 0, outside: 0 }]);
  });
});
