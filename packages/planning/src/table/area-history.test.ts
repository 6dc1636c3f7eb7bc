import { wilsonInterval } from "@byfokus/analysis";
import type { Observation } from "@byfokus/model";
import { describe, expect, it } from "vitest";
import { buildContext } from "./build-context.ts";
import type { HistoryPoint } from "./planning-table.ts";
import { indicatorForTests, seen, stairwellForTests, townForTests } from "./town-for-tests.ts";

const points = (observations: readonly Observation[]): readonly HistoryPoint[] => {
  const town = townForTests({
    areas: [{ id: "A", name: "A", tenure: "social" }, { id: "B", name: "B", tenure: "social" }],
    indicators: [indicatorForTests("work"), indicatorForTests("origin", { direction: "context", origin: true })],
    stairwells: [...[1, 2, 3, 4, 5].map((k) => stairwellForTests(`s${k}`, { areaId: "A" })), stairwellForTests("old", { areaId: "A", validTo: "2024-08-01" })],
    observations,
  });
  return buildContext(town, { parts: [], periods: 1 }).history.find(({ areaId }) => areaId === "A")?.points ?? [];
};
const all = (count: number, period: string): readonly Observation[] => [1, 2, 3, 4, 5].map((k) => seen(`s${k}`, count, 8, { period }));

describe("areaHistory", () => {
  it("[TABLE10] sums the stairwells of each year, with Wilson intervals, years rising", () => {
    const [first, second] = points([...all(2, "2026"), ...all(3, "2025")]);
    expect(first).toEqual({ period: "2025", state: "known", count: 15, base: 40, share: { value: 0.375, ...wilsonInterval(15, 40), n: 40 } });
    expect(second).toMatchObject({ period: "2026", count: 10, base: 40 });
  });

  it("[TABLE10] the area's own observation goes before the sum of its stairwells", () => {
    expect(points([...all(2, "2026"), seen("A", 11, 41, { level: "area" })])[0]).toMatchObject({ count: 11, base: 41 });
  });

  it("[TABLE10] missing, suppressed and zero are three states", () => {
    const years = points([
      ...all(0, "2023").map((row) => ({ ...row })), seen("old", 0, 8, { period: "2023" }),
      seen("A", "suppressed", 40, { level: "area", period: "2024" }),
      seen("B", 3, 9, { level: "area", period: "2025" }),
      ...[1, 2, 3].map((k) => seen(`s${k}`, "suppressed", 8)), ...[4, 5].map((k) => seen(`s${k}`, 1, 8)),
    ]);
    expect(years.map(({ state }) => state)).toEqual(["known", "suppressed", "missing", "suppressed"]);
    expect(years[0]).toMatchObject({ count: 0, base: 48, share: { value: 0, low: 0 } });
    expect(years[1]).toEqual({ period: "2024", state: "suppressed", count: null, base: null, share: null });
  });

  it("[TABLE10] four of five stairwells speak for the area, three do not", () => {
    expect(points(all(2, "2026").slice(0, 4))[0]).toMatchObject({ state: "known", count: 8, base: 32 });
    expect(points(all(2, "2026").slice(0, 3))[0]).toMatchObject({ state: "missing", count: null });
  });

  it("[TABLE10] a demolished stairwell counts in the years it stood, and is not missed afterwards", () => {
    const [before, after] = points([...all(2, "2023").slice(0, 4), seen("old", 5, 8, { period: "2023" }), ...all(2, "2026"), seen("old", 5, 8)]);
    expect(before).toMatchObject({ count: 13, base: 40 });
    expect(after).toMatchObject({ count: 10, base: 40 });
  });

  it("[TABLE10] nobody asked is known and has no share", () => {
    expect(points([seen("A", 0, 0, { level: "area" })])[0]).toEqual({ period: "2026", state: "known", count: 0, base: 0, share: null });
  });

  it("[NEED1] origin has no history", () => {
    const town = townForTests({ areas: [{ id: "A", name: "A", tenure: "social" }], indicators: [indicatorForTests("origin", { origin: true })], observations: [seen("A", 4, 9, { level: "area", indicatorId: "origin" })] });
    expect(buildContext(town, { parts: [], periods: 1 }).history).toEqual([]);
  });
});
