import { concernsIndicator } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { areaSeries, type IndicatorSeries } from "./area-series.ts";
import { districtSeries } from "./district-series.ts";
import { levelOf } from "./level-of-areas.ts";
import { monitorEvents } from "./monitor-events.ts";
import type { Direction, MatrixCell, MonitorEvent, MonitorReport, MonitorRow } from "./monitor-report.ts";
import { monitorRules, type MonitorRules } from "./monitor-rules.ts";
import { watchAreas, type WatchedArea } from "./watch-areas.ts";
import { watchSeries, type WatchedDistrict } from "./watch-series.ts";

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
  const events = monitorEvents(context);
  const eventsOf = new Map<string, readonly MonitorEvent[]>(context.table.areas.map(({ id }) => [id, events.filter(({ areaIds }) => areaIds.includes(id))]));
  const watched = watchSeries(areaSeries(context, events), {
    falseAlarmsPerQuarter,
    rules,
    eventsOf: (areaId, indicatorId) => (eventsOf.get(areaId) ?? []).flatMap((event) => (concernsIndicator(event, indicatorId) ? [event.id] : [])),
    districtsOf: (indicator, areas) => watchDistricts(indicator, context, areas, rules),
  });
  return { rules, ...placeAreas(context, watched.rows, rules), ...watched, events };
}

/** Charts of the districts in which some area is too small to be watched alone. */
function watchDistricts(indicator: IndicatorSeries, { table }: PlanningContext, areas: readonly WatchedArea[], rules: MonitorRules): readonly WatchedDistrict[] {
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
