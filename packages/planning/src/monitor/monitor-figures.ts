import type { FiguresOverTime } from "../effect/figures-over-time.ts";
import type { IndicatorSeries, SeriesPoint } from "./area-series.ts";
import type { MonitorReport } from "./monitor-report.ts";
import { monitorRules } from "./monitor-rules.ts";
import type { MonitorOptions } from "./monitor-town.ts";
import { watchSeries } from "./watch-series.ts";

/** One indicator's figures, counted so that high is more need. */
export interface IndicatorFigures extends FiguresOverTime {
  readonly indicatorId: string;
}

/**
 * The monitor on plain figures, without a town: level, change and alarm of every place. "The town" is the places together.
 * There is no matrix, because nothing says what need is here, and nothing is known of events or districts.
 *
 * @param figures every indicator with the same places; periods may differ
 * @throws where places differ, a row is too short, or the budget is not above 0
 */
export function monitorFigures(figures: readonly IndicatorFigures[], { falseAlarmsPerQuarter = 1, rules = monitorRules }: MonitorOptions = {}): Pick<MonitorReport, "rules" | "rows" | "districts" | "falseAlarms"> {
  const ids = figures[0]?.ids ?? [];
  for (const { indicatorId, ids: own } of figures) {
    if (own.length !== ids.length || own.some((id, at) => id !== ids[at])) throw new Error(`Expected the same ${ids.length} places for "${indicatorId}", got ${own.length} others.`);
  }
  return { rules, ...watchSeries(figures.map(seriesOf), { falseAlarmsPerQuarter, rules, eventsOf: () => [], districtsOf: () => [] }) };
}

function seriesOf({ indicatorId, ids, periods, counts, bases }: IndicatorFigures): IndicatorSeries {
  return {
    indicatorId,
    periods,
    areas: ids.map((areaId, row) => ({
      areaId,
      points: periods.map((period, column) => {
        const [count, base] = [counts[row]?.[column], bases[row]?.[column]];
        if (count === undefined || base === undefined) throw new Error(`Expected a count and a base of "${areaId}" in ${period}, got none.`);
        return pointOf(count, base);
      }),
      from: 0,
    })),
  };
}

/** A base of 0 says nothing and counts as missing. */
function pointOf(count: FiguresOverTime["counts"][number][number], base: typeof count): SeriesPoint {
  if (count === "suppressed" || base === "suppressed") return { state: "suppressed", count: 0, base: 0 };
  return count === "missing" || base === "missing" || base <= 0 ? { state: "missing", count: 0, base: 0 } : { state: "known", count, base };
}
