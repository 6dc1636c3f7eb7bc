import { describe, expect, it } from "vitest";
import type { IndicatorSeries, SeriesPoint } from "./area-series.ts";
import { monitorRules } from "./monitor-rules.ts";
import { watchAreas } from "./watch-areas.ts";

const periods = ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"];
const steady = (count: number, base: number): readonly SeriesPoint[] => periods.map(() => ({ state: "known", count, base }));
const town = (points: readonly (readonly SeriesPoint[])[]): IndicatorSeries => ({ indicatorId: "work", periods, areas: points.map((own, a) => ({ areaId: `a${a}`, from: 0, points: own })) });

describe("watchAreas", () => {
  it("[MONI4] the baseline loses what the town's own movement is uncertain by: relative variances add up, by hand", () => {
    // Five alike: the prior is worth the others' 4 x 4 x 400 persons, so 8,000 stand behind a share of a fifth.
    const { draft } = watchAreas(town([1, 2, 3, 4, 5].map(() => steady(80, 400))), monitorRules)[0] ?? {};
    // Own: 0.8 / (0.2 x 8,000). The others: 4 x 80 cases a period, 1,280 before and 320 in each period watched.
    const [own, movement] = [0.8 / (0.2 * 8000), 1 / 1280 + 1 / 320];
    const kept = (8000 * own) / (own + movement);
    expect((draft?.baseline.a ?? NaN) + (draft?.baseline.b ?? NaN)).toBeCloseTo(kept, 2);
    expect((draft?.baseline.a ?? NaN) / kept).toBeCloseTo(0.2, 6);
    expect(draft).toMatchObject({ periods: periods.slice(4), factors: Float64Array.of(1, 1, 1, 1), periodsPerQuarter: 0.25 });
  });

  it("[MONI4] two areas have no town to move with: the baseline keeps its whole weight", () => {
    const { draft } = watchAreas(town([steady(80, 400), steady(80, 400)]), monitorRules)[0] ?? {};
    expect((draft?.baseline.a ?? NaN) + (draft?.baseline.b ?? NaN)).toBeCloseTo(3200, 2);
  });

  it("[MONI6] a chart may take six periods to a true alarm, and twice the odds is the most that is plausible", () => {
    expect(monitorRules.chart).toMatchObject({ slowestAlarm: 6, plausibleOddsRatio: 2 });
  });

  it("[MONI7] no areas, or none with a figure: nothing to watch", () => {
    expect(watchAreas(town([]), monitorRules)).toEqual([]);
    const hidden = periods.map((): SeriesPoint => ({ state: "suppressed", count: 0, base: 0 }));
    expect(watchAreas(town([hidden, hidden]), monitorRules)).toEqual([1, 2].map(() => ({ state: "suppressed", leastDetectableChange: null, draft: null })));
  });
});
