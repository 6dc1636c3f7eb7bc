import type { PlanningContext } from "../table/planning-table.ts";
import { areaSeries, type IndicatorSeries } from "./area-series.ts";
import { districtSeries } from "./district-series.ts";
import { levelOf, levelOfAreas } from "./level-of-areas.ts";
import { monitorEvents } from "./monitor-events.ts";
import type { Direction, DistrictRow, MatrixCell, MonitorReport, MonitorRow } from "./monitor-report.ts";
import { monitorRules, type MonitorRules } from "./monitor-rules.ts";
import { testChanges } from "./test-changes.ts";
import { drawChart, watchAreas, type WatchedArea } from "./watch-areas.ts";

export interface MonitorOptions {
  /** False alarms accepted in the whole town each quarter of a year, above 0. */
  readonly falseAlarmsPerQuarter?: number;
  readonly rules?: MonitorRules;
}

/**
 * Level, direction and early warning of every area and indicator, with a stated rate of false alarms.
 *
 * Three signals: the newest level beside the town, the change beside the town (adjusted for all tests made), and a CUSUM
 * of each series against its own level before, less the rest of the town's movement. The budget of false alarms is shared
 * equally by all charts; a chart that cannot keep its part and still alarm in time is not drawn, and says so.
 */
export function monitorTown(context: PlanningContext, { falseAlarmsPerQuarter = 1, rules = monitorRules }: MonitorOptions = {}): MonitorReport {
  if (!(falseAlarmsPerQuarter > 0 && falseAlarmsPerQuarter < Infinity)) throw new Error(`Expected false alarms above 0 each quarter, got ${falseAlarmsPerQuarter}.`);
  const events = monitorEvents(context);
  const series = areaSeries(context, events);
  const changes = testChanges(series, rules);
  const watched = series.map((indicator) => watchAreas(indicator, rules));
  const parents = series.flatMap((indicator, s) => watchDistricts(indicator, context, watched[s] ?? [], rules));
  const drafts = [...watched.flat(), ...parents].filter(({ draft }) => draft !== null).length;
  let perQuarter = 0;
  let units = 0;
  const draw = ({ state, draft, leastDetectableChange }: WatchedArea): Pick<MonitorRow, "alarm" | "state" | "leastDetectableChange"> => {
    if (draft === null) return { alarm: null, state, leastDetectableChange };
    const arl0 = Math.max(rules.chart.leastArl0, (drafts * draft.periodsPerQuarter) / falseAlarmsPerQuarter);
    const alarm = drawChart(draft, arl0, rules.chart.slowestAlarm);
    if (alarm === null) return { alarm, state: "weakBaseline", leastDetectableChange };
    units++;
    perQuarter += draft.periodsPerQuarter / alarm.arl0;
    return { alarm, state, leastDetectableChange };
  };
  const levels = series.map((indicator) => levelOfAreas(indicator, rules));
  const eventsOf = new Map(context.table.areas.map(({ id }) => [id, events.filter(({ areaIds }) => areaIds.includes(id)).map((event) => event.id)]));
  const rows = context.table.areas.flatMap(({ id: areaId }, a) => series.flatMap(({ indicatorId }, s): readonly MonitorRow[] => {
    const change = changes[s]?.[a];
    const watch = watched[s]?.[a];
    const level = levels[s]?.[a];
    if (change === undefined || watch === undefined || level === undefined) return [];
    return [{ areaId, indicatorId, ...level, ...change, ...draw(watch), events: eventsOf.get(areaId) ?? [] }];
  }));
  const districts = parents.map((watch): DistrictRow => ({ districtId: watch.districtId, indicatorId: watch.indicatorId, ...draw(watch) }));
  return { rules, ...placeAreas(context, rows, rules), rows, districts, falseAlarms: { perQuarter, budget: falseAlarmsPerQuarter, units }, events };
}

/** Charts of the districts in which some area is too small to be watched alone. */
function watchDistricts(indicator: IndicatorSeries, { table }: PlanningContext, areas: readonly WatchedArea[], rules: MonitorRules): readonly (WatchedArea & Pick<DistrictRow, "districtId" | "indicatorId">)[] {
  const { series, members } = districtSeries(indicator, table);
  return watchAreas(series, rules).flatMap((watch, at) => {
    const small = members[at]?.some((a) => areas[a]?.state === "parentOnly") === true;
    return small ? [{ ...watch, districtId: series.areas[at]?.areaId ?? "", indicatorId: indicator.indicatorId }] : [];
  });
}

/**
 * The matrix: an area's level is its share of need over the town's, its direction that of most of the need's indicators
 * that moved (all indicators where the need has none); as many worse as better is as the town.
 */
function placeAreas({ table }: PlanningContext, rows: readonly MonitorRow[], rules: MonitorRules): { readonly matrix: readonly MatrixCell[]; readonly unplaced: readonly string[] } {
  const inNeed = new Set(table.need.parts.filter(({ weight }) => weight > 0).map(({ indicatorId }) => indicatorId));
  const relevant = rows.filter(({ indicatorId }) => inNeed.size === 0 || inNeed.has(indicatorId));
  const town = table.total.needShare?.value ?? 0;
  const placed = table.areas.map(({ id, needShare, needState }) => ({
    id,
    level: needState !== "known" || needShare === null || town <= 0 ? null : levelOf(needShare.value / town, rules.levels),
    direction: directionOf(relevant.filter(({ areaId }) => areaId === id)),
  }));
  return {
    matrix: rules.levels.flatMap(({ id: level }) => (["worse", "asTheTown", "better"] as const).map((direction) => ({
      level,
      direction,
      areaIds: placed.filter((area) => area.level === level && area.direction === direction).map(({ id }) => id),
    }))),
    unplaced: placed.filter(({ level, direction }) => level === null || direction === null).map(({ id }) => id),
  };
}

function directionOf(rows: readonly MonitorRow[]): Direction | null {
  const known = rows.flatMap(({ direction }) => direction ?? []);
  if (known.length === 0) return null;
  const balance = known.filter((direction) => direction === "worse").length - known.filter((direction) => direction === "better").length;
  return balance > 0 ? "worse" : balance < 0 ? "better" : "asTheTown";
}
