import { baselineCusum, smallestDetectableChange } from "@byfokus/analysis";
import { areaPriors } from "./area-priors.ts";
import type { AreaSeries, IndicatorSeries, SeriesPoint } from "./area-series.ts";
import type { AlarmPoint, MonitorAlarm, WatchState } from "./monitor-report.ts";
import type { MonitorRules } from "./monitor-rules.ts";
import { periodsPerQuarter } from "./period-time.ts";
import { townMovement } from "./town-movement.ts";

/** What one area and indicator have to say of alarms, and a chart to be set where the data allow one. */
export interface WatchedArea {
  readonly state: WatchState;
  readonly leastDetectableChange: number | null;
  readonly draft: ChartDraft | null;
}

export interface ChartDraft {
  readonly periods: readonly string[];
  /** Every period after the baseline, gaps too. */
  readonly points: readonly SeriesPoint[];
  /** Per point, how the rest of the town moved; 1 in gaps. */
  readonly factors: Float64Array;
  /** The share counted in the baseline, neither shrunk nor adjusted. */
  readonly observedBefore: number;
  /** The share before as a beta distribution. */
  readonly baseline: { readonly a: number; readonly b: number };
  readonly shareFound: number;
  readonly periodsPerQuarter: number;
}

/**
 * Sorts the areas of an indicator by what can be watched in them. The level before is learnt from the first half of the
 * figures since the last break, at least three, with the town's areas as prior; the rest is watched.
 *
 * @returns in the areas' order
 */
export function watchAreas({ periods, areas }: IndicatorSeries, rules: MonitorRules): readonly WatchedArea[] {
  const perQuarter = periodsPerQuarter(periods);
  const baselines = areas.map((area) => baselineOf(area, rules.chart.leastBaseline));
  const figures = areas.map((area, at) => sumOf(area, baselines[at] ?? []));
  const priorFor = areaPriors(figures);
  return areas.map((area, at): WatchedArea => {
    const newest = area.points[periods.length - 1];
    if (newest === undefined || newest.state !== "known") return { state: newest?.state === "suppressed" ? "suppressed" : "missing", leastDetectableChange: null, draft: null };
    const baseline = baselines[at] ?? [];
    const { count, base } = figures[at] ?? { count: 0, base: 0 };
    if (baseline.length === 0 || priorFor === null || perQuarter === null) {
      return { state: "tooFewPeriods", leastDetectableChange: smallestDetectableChange(newest.count / newest.base, newest.base), draft: null };
    }
    const prior = priorFor(base);
    const weight = base + prior.precision;
    const before = (count + prior.mean * prior.precision) / weight;
    const leastDetectableChange = smallestDetectableChange(before, newest.base) ?? 1;
    if (leastDetectableChange > changeByOdds(before, rules.chart.plausibleOddsRatio)) return { state: "parentOnly", leastDetectableChange, draft: null };
    const first = (baseline.at(-1) ?? 0) + 1;
    const watched = area.points.map((_, t) => t).filter((t) => t >= first && area.points[t]?.state === "known");
    const movement = townMovement(areas, at, baseline, watched, rules.direction.leastAreas - 1);
    const factors = new Float64Array(periods.length - first).fill(1);
    watched.forEach((t, i) => (factors[t - first] = movement.factors[i] ?? 1));
    // The town's movement is an estimate too: its variance widens the baseline's.
    const own = (1 - before) / (before * weight);
    const kept = (weight * own) / (own + movement.relativeVariance);
    return {
      state: "watched",
      leastDetectableChange,
      draft: {
        periods: periods.slice(first),
        points: area.points.slice(first),
        factors,
        observedBefore: count / base,
        baseline: { a: before * kept, b: (1 - before) * kept },
        shareFound: before + Math.max(leastDetectableChange, changeByOdds(before, rules.chart.leastOddsRatio)),
        periodsPerQuarter: perQuarter,
      },
    };
  });
}

/** Sets the chart's limit for a wanted run length and runs it; `null` where it would be too slow. */
export function drawChart({ periods, points, factors, observedBefore, baseline, shareFound }: ChartDraft, arl0: number, slowest: number): MonitorAlarm | null {
  const known = points.flatMap(({ state }, t) => (state === "known" ? [t] : []));
  // No factor may take the share that is looked for to 1 or above.
  const held = known.map((t) => Math.min(factors[t] ?? 1, 0.99 / shareFound));
  const design = baselineCusum({ baseline, pA: shareFound, bases: known.map((t) => Math.max(1, Math.round(points[t]?.base ?? 1))), factors: held, arl0, slowest });
  if (design === null) return null;
  let value = 0;
  let start: string | null = null;
  let since: string | null = null;
  let at = 0;
  const path = points.map(({ state, count }, t): AlarmPoint => {
    const period = periods[t] ?? "";
    if (state !== "known") {
      value = 0;
      start = null;
      return { period, value: null, alarm: false };
    }
    const reached = Math.max(0, value + count - (design.references[at++] ?? 0));
    start = reached > 0 ? (start ?? period) : null;
    const alarm = reached >= design.h;
    if (alarm) since = start;
    value = alarm ? 0 : reached;
    if (alarm) start = null;
    return { period, value: reached, alarm };
  });
  const newest = points.at(-1);
  const observedNow = newest?.state === "known" ? { observedNow: { period: periods.at(-1) ?? "", share: newest.count / newest.base } } : {};
  const state = path.at(-1)?.alarm === true ? "signal" : path.some(({ alarm }) => alarm) ? "earlier" : "quiet";
  return { kind: "cusum", state, arl0: design.arl0, arl1: design.arl1, since, shareBefore: baseline.a / (baseline.a + baseline.b), shareFound, observedBefore, ...observedNow, limit: design.h, path };
}

/** Indexes of the periods the level before is learnt from; none where too few figures would be left to watch. */
function baselineOf({ points, from }: AreaSeries, least: number): readonly number[] {
  const known = points.flatMap(({ state }, t) => (t >= from && state === "known" ? [t] : []));
  return known.length <= least ? [] : known.slice(0, Math.max(least, Math.ceil(known.length / 2)));
}

function sumOf({ points }: AreaSeries, at: readonly number[]): { readonly count: number; readonly base: number } {
  return {
    count: at.reduce((sum, t) => sum + (points[t]?.count ?? 0), 0),
    base: at.reduce((sum, t) => sum + (points[t]?.base ?? 0), 0),
  };
}

/** How far a share moves when its odds are multiplied. */
function changeByOdds(share: number, ratio: number): number {
  const odds = (ratio * share) / (1 - share);
  return odds / (1 + odds) - share;
}
