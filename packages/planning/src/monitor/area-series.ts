import { concernsIndicator, type Indicator } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { validOn } from "../table/valid-on.ts";
import type { MonitorEvent } from "./monitor-report.ts";

/** One indicator through the town, high always meaning more need. */
export interface IndicatorSeries {
  readonly indicatorId: string;
  /** Rising; every area has a point in each. */
  readonly periods: readonly string[];
  /** In the areas' order. */
  readonly areas: readonly AreaSeries[];
}

export interface AreaSeries {
  readonly areaId: string;
  readonly points: readonly SeriesPoint[];
  /** Index of the first period after the area's newest change of boundary or method; 0 without one. */
  readonly from: number;
}

/** A figure, or why there is none; a base of 0 says nothing and counts as missing. */
export interface SeriesPoint {
  readonly state: "known" | "suppressed" | "missing";
  /** 0 of 0 where there is no figure. */
  readonly count: number;
  readonly base: number;
}

/**
 * The history's series that can become worse or better: context is left out, origin has none. Where a low share is need,
 * the others are counted instead.
 *
 * @param events those that change an area's boundary or method start its series again; one of the whole town, every area's; one that names an indicator, that indicator's alone
 */
export function areaSeries({ frame, table, history }: PlanningContext, events: readonly MonitorEvent[]): readonly IndicatorSeries[] {
  const areaOrder = table.areas.map(({ id }) => id);
  const breaks = events.filter(({ kind }) => kind === "boundary" || kind === "method");
  return frame.indicators.filter(({ direction }) => direction !== "context").flatMap((indicator) => {
    const own = new Map(history.filter(({ indicatorId }) => indicatorId === indicator.id).map((series) => [series.areaId, series.points]));
    const periods = (own.get(areaOrder[0] ?? "") ?? []).map(({ period }) => period);
    if (periods.length === 0) return [];
    const ownBreaks = breaks.filter((event) => concernsIndicator(event, indicator.id));
    return [{
      indicatorId: indicator.id,
      periods,
      areas: areaOrder.map((areaId) => ({
        areaId,
        points: (own.get(areaId) ?? []).map((point) => pointOf(point, indicator)),
        from: ownBreaks.filter(({ areaIds }) => areaIds.includes(areaId)).reduce((latest, { date }) => Math.max(latest, firstAfter(periods, date)), 0),
      })),
    }];
  });
}

function pointOf({ state, count, base }: PlanningContext["history"][number]["points"][number], { direction }: Indicator): SeriesPoint {
  if (state !== "known") return { state, count: 0, base: 0 };
  if (count === null || base === null || base <= 0) return { state: "missing", count: 0, base: 0 };
  return { state, count: direction === "lowerIsNeed" ? base - count : count, base };
}

/** A period that ends before the day belongs to the old series; a year holds until its last day. */
function firstAfter(periods: readonly string[], date: string): number {
  const first = periods.findIndex((period) => validOn({ validFrom: date }, period));
  return first < 0 ? periods.length : first;
}
