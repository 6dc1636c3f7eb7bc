import type { IndicatorSeries } from "./area-series.ts";
import { levelOfAreas } from "./level-of-areas.ts";
import type { DistrictRow, MonitorReport, MonitorRow } from "./monitor-report.ts";
import type { MonitorRules } from "./monitor-rules.ts";
import { testChanges } from "./test-changes.ts";
import { drawChart, watchAreas, type WatchedArea } from "./watch-areas.ts";

export interface WatchOptions {
  readonly falseAlarmsPerQuarter: number;
  readonly rules: MonitorRules;
  /** Ids of the events that concern an indicator in a place, by date. */
  readonly eventsOf: (areaId: string, indicatorId: string) => readonly string[];
  /** What is watched one level up, given how the series' own places are watched. */
  readonly districtsOf: (indicator: IndicatorSeries, areas: readonly WatchedArea[]) => readonly WatchedDistrict[];
}

export type WatchedDistrict = WatchedArea & Pick<DistrictRow, "districtId" | "indicatorId">;

/**
 * Level, change and alarm of every place in every series. The budget of false alarms is shared equally by all charts; a
 * chart that cannot keep its part and still alarm in time is not drawn, and says so.
 *
 * @param series all with the same places in the same order
 * @returns rows place by place
 * @throws where the budget is not above 0
 */
export function watchSeries(series: readonly IndicatorSeries[], { falseAlarmsPerQuarter, rules, eventsOf, districtsOf }: WatchOptions): Pick<MonitorReport, "rows" | "districts" | "falseAlarms"> {
  if (!(falseAlarmsPerQuarter > 0 && falseAlarmsPerQuarter < Infinity)) throw new Error(`Expected false alarms above 0 each quarter, got ${falseAlarmsPerQuarter}.`);
  const changes = testChanges(series, rules);
  const watched = series.map((indicator) => watchAreas(indicator, rules));
  const parents = series.flatMap((indicator, s) => districtsOf(indicator, watched[s] ?? []));
  const drafts = [...watched.flat(), ...parents].filter(({ draft }) => draft !== null).length;
  let perQuarter = 0;
  let units = 0;
  let yearly = true;
  const draw = ({ state, draft, leastDetectableChange }: WatchedArea): Pick<MonitorRow, "alarm" | "state" | "leastDetectableChange"> => {
    if (draft === null) return { alarm: null, state, leastDetectableChange };
    const arl0 = Math.max(rules.chart.leastArl0, (drafts * draft.periodsPerQuarter) / falseAlarmsPerQuarter);
    const alarm = drawChart(draft, arl0, rules.chart.slowestAlarm);
    if (alarm === null) return { alarm, state: "weakBaseline", leastDetectableChange };
    units++;
    yearly = yearly && draft.periodsPerQuarter === 0.25;
    perQuarter += draft.periodsPerQuarter / alarm.arl0;
    return { alarm, state, leastDetectableChange };
  };
  const levels = series.map((indicator) => levelOfAreas(indicator, rules));
  const rows = (series[0]?.areas ?? []).flatMap(({ areaId }, a) => series.flatMap(({ indicatorId }, s): readonly MonitorRow[] => {
    const change = changes[s]?.[a];
    const watch = watched[s]?.[a];
    const level = levels[s]?.[a];
    if (change === undefined || watch === undefined || level === undefined) return [];
    return [{ areaId, indicatorId, ...level, ...change, ...draw(watch), events: eventsOf(areaId, indicatorId) }];
  }));
  const districts = parents.map((watch): DistrictRow => ({ districtId: watch.districtId, indicatorId: watch.indicatorId, ...draw(watch) }));
  return { rows, districts, falseAlarms: { perQuarter, budget: falseAlarmsPerQuarter, units, ...(yearly && units > 0 ? { perYear: 4 * perQuarter } : {}) } };
}
