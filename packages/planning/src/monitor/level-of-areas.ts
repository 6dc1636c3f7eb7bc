import { betaPosterior } from "@byfokus/analysis";
import type { Estimate } from "@byfokus/model";
import { areaPriors } from "./area-priors.ts";
import type { IndicatorSeries } from "./area-series.ts";
import type { LevelClass } from "./monitor-report.ts";
import type { MonitorRules } from "./monitor-rules.ts";

export interface AreaLevel {
  readonly share: Estimate | null;
  readonly timesTown: number | null;
  readonly level: LevelClass | null;
}

/**
 * The newest shares, shrunk toward the town and set beside it.
 *
 * @returns in the areas' order; `null` in all where the area has no newest figure
 */
export function levelOfAreas({ periods, areas }: IndicatorSeries, { levels }: MonitorRules): readonly AreaLevel[] {
  const newest = areas.map(({ points }) => points[periods.length - 1] ?? { state: "missing", count: 0, base: 0 });
  const counted = newest.reduce((sum, { count }) => sum + count, 0);
  const asked = newest.reduce((sum, { base }) => sum + base, 0);
  const priorFor = areaPriors(newest);
  return newest.map(({ state, count, base }) => {
    if (state !== "known" || priorFor === null) return { share: null, timesTown: null, level: null };
    const prior = priorFor(base);
    const { mean, low, high } = betaPosterior(count, base, prior.mean, prior.precision);
    const timesTown = counted > 0 ? mean / (counted / asked) : null;
    return { share: { value: mean, low, high, n: base }, timesTown, level: timesTown === null ? null : levelOf(timesTown, levels) };
  });
}

/** The class of a share so many times the town's. */
export function levelOf(timesTown: number, levels: MonitorRules["levels"]): LevelClass {
  return levels.find(({ from }) => timesTown >= from)?.id ?? "farBelow";
}
