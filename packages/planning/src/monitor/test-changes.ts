import { benjaminiHochberg, changeAgainstTown, shareChange, type CountsTwice } from "@byfokus/analysis";
import type { AreaSeries, IndicatorSeries } from "./area-series.ts";
import type { Direction, MonitorChange, MonitorRow } from "./monitor-report.ts";
import type { MonitorRules } from "./monitor-rules.ts";
import { periodYears } from "./period-time.ts";

/** What one area and indicator have to say of change. */
export interface ChangeFinding {
  readonly change: MonitorChange | null;
  readonly changeState: MonitorRow["changeState"];
  readonly direction: Direction | null;
}

/**
 * Tests every area and indicator against the town between two periods, and adjusts for all of them together. The town is
 * the areas with a figure in both periods.
 *
 * @returns per series, its areas in their order
 */
export function testChanges(series: readonly IndicatorSeries[], { direction: { falseFinds, years, leastAreas } }: MonitorRules): readonly (readonly ChangeFinding[])[] {
  const raw = series.map((indicator) => rawChanges(indicator, years, leastAreas));
  const tested = raw.flat().flatMap(({ change }) => (change === null ? [] : [change.p]));
  const adjusted = benjaminiHochberg(Float64Array.from(tested));
  let next = 0;
  return raw.map((areas) => areas.map(({ change, changeState, rose }): ChangeFinding => {
    if (change === null) return { change, changeState, direction: null };
    const pAdjusted = adjusted[next++] ?? 1;
    return { change: { ...change, pAdjusted }, changeState, direction: pAdjusted > falseFinds ? "asTheTown" : rose ? "worse" : "better" };
  }));
}

interface RawChange extends Pick<ChangeFinding, "change" | "changeState"> {
  /** Whether the share of need rose more than the town's. */
  readonly rose: boolean;
}

function rawChanges({ periods, areas }: IndicatorSeries, years: number, leastAreas: number): readonly RawChange[] {
  const to = periods.length - 1;
  const from = comparedPeriod(periods, years);
  if (from === null) return areas.map(() => ({ change: null, changeState: "tooFewPeriods", rose: false }));
  const both = areas.filter((area) => stateOf(area, from, to) === "tested");
  const sum = (at: number, of: "count" | "base"): number => both.reduce((total, { points }) => total + (points[at]?.[of] ?? 0), 0);
  const townBefore = sum(from, "count") / sum(from, "base");
  const townAfter = sum(to, "count") / sum(to, "base");
  return areas.map((area): RawChange => {
    const changeState = stateOf(area, from, to);
    const before = area.points[from];
    const after = area.points[to];
    if (changeState !== "tested" || before === undefined || after === undefined) return { change: null, changeState, rose: false };
    const inNeed: CountsTwice = { before: before.count, baseBefore: before.base, after: after.count, baseAfter: after.base, townBefore, townAfter };
    const tested = both.length < leastAreas ? null : rarerTest(inNeed);
    const points = shareChange(before.count, before.base, after.count, after.base);
    if (tested === null || points === null) return { change: null, changeState: "noTown", rose: false };
    return {
      change: { from: periods[from] ?? "", to: periods[to] ?? "", points: points.value, low: points.low, high: points.high, ratio: changeAgainstTown(inNeed)?.ratio ?? null, p: tested.p, pAdjusted: 1 },
      changeState,
      rose: tested.rose,
    };
  });
}

/**
 * The test takes counts as rare events, and is the more conservative the more of the persons are counted. Where more than
 * half of the town are in need it is therefore those not in need who are compared.
 */
function rarerTest(inNeed: CountsTwice): { readonly p: number; readonly rose: boolean } | null {
  const turn = inNeed.townBefore + inNeed.townAfter > 1;
  const { before, baseBefore, after, baseAfter, townBefore, townAfter } = inNeed;
  const rarer = turn ? { ...inNeed, before: baseBefore - before, after: baseAfter - after, townBefore: 1 - townBefore, townAfter: 1 - townAfter } : inNeed;
  const against = changeAgainstTown(rarer);
  if (against === null) return null;
  const more = rarer.after > against.theta * (rarer.before + rarer.after);
  return { p: against.p, rose: more !== turn };
}

/** The period nearest to some years before the newest, the older one of two as near; `null` where there is only one. */
function comparedPeriod(periods: readonly string[], years: number): number | null {
  const wanted = periodYears(periods.at(-1) ?? "") - years;
  let best: number | null = null;
  for (let i = 0; i < periods.length - 1; i++) {
    const distance = Math.abs(periodYears(periods[i] ?? "") - wanted);
    if (best === null || distance < Math.abs(periodYears(periods[best] ?? "") - wanted)) best = i;
  }
  return best;
}

function stateOf({ points, from: firstAfterBreak }: AreaSeries, from: number, to: number): MonitorRow["changeState"] {
  const states = [points[from]?.state, points[to]?.state];
  if (firstAfterBreak > from) return "interrupted";
  if (states.includes("suppressed")) return "suppressed";
  return states.every((state) => state === "known") ? "tested" : "missing";
}
