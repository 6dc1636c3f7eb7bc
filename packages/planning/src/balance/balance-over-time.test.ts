import { describe, expect, it } from "vitest";
import { testTown } from "../evaluate/test-town.ts";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import { balanceChange, balanceOverTime } from "./balance-over-time.ts";

const point = (period: string, count: number | "suppressed" | "missing", base = 100): HistoryPoint =>
  typeof count === "number" ? { period, state: "known", count, base, share: null } : { period, state: count, count: null, base: null, share: null };

function townWith(series: Readonly<Record<string, readonly HistoryPoint[]>>): PlanningContext {
  return { ...testTown({ blocks: [] }), history: Object.entries(series).map(([areaId, points]) => ({ areaId, indicatorId: "work", points })) };
}

describe("balanceOverTime", () => {
  const town = townWith({
    A: [point("2024", 50), point("2025", 50), point("2026", 40)],
    B: [point("2024", 10), point("2025", "suppressed"), point("2026", 20)],
    C: [point("2024", 0), point("2025", 0), point("2026", "missing")],
  });

  it("[BAL10] one figure per period, oldest first, with chance, intervals and what is left out", () => {
    const years = balanceOverTime(town, "work");
    expect(years.map(({ period, places }) => [period, places])).toEqual([["2024", 3], ["2025", 2], ["2026", 2]]);
    // 50, 10, 0 of 60 against 50, 90, 100 of 240.
    expect(years[0]?.dissimilarity).toBeCloseTo(50 / 60 - 50 / 240, 12);
    expect(years[0]?.expected).toBeGreaterThan(0);
    expect(years[1]?.dropped).toEqual([{ reason: "suppressed", n: 1 }]);
    expect(years[2]?.dropped).toEqual([{ reason: "missing", n: 1 }]);
    expect([years[1]?.areasNew, years[1]?.areasGone]).toEqual([[], ["B"]]);
    expect([years[2]?.areasNew, years[2]?.areasGone]).toEqual([["B"], ["C"]]);
    for (const { dissimilarityInterval, theilH, theilHInterval } of years) {
      expect(dissimilarityInterval?.low).toBeLessThan(dissimilarityInterval?.corrected ?? 0);
      expect(dissimilarityInterval?.high).toBeGreaterThan(dissimilarityInterval?.corrected ?? 1);
      expect(theilHInterval?.low).toBeLessThan(theilH ?? 0);
    }
    expect(balanceOverTime(town, "work")).toEqual(years);
    expect(balanceOverTime(town, "unknown")).toEqual([]);
  });

  it("[BAL11] the change between two periods is over the areas known in both, and its parts add up", () => {
    const result = balanceChange(town, "work", "2024", "2026");
    expect(result).toMatchObject({ places: 2, leftOut: ["C"] });
    const { change } = result;
    expect(change?.before).toBeCloseTo(result.before.mutualInformation ?? NaN, 14);
    expect((change?.groups ?? 0) + (change?.places ?? 0) + (change?.structure ?? 0)).toBeCloseTo(change?.difference ?? NaN, 10);
    // The same sizes and the same 60 of 200 in both: all of it is structure.
    expect(change?.structure).toBeCloseTo(change?.difference ?? NaN, 10);
    expect(change?.removals).toBe(0);
    expect(result.standardError).toBeGreaterThan(0);
    expect(balanceChange(town, "work", "2024", "1999")).toMatchObject({ places: 0, change: null, standardError: null });
  });
});
