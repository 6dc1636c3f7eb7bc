import type { PublishedStatus, TownEvent } from "@byfokus/model";
import { placesAround } from "../effect/area-surroundings.ts";
import type { AreaSummary, PlanningContext, PlanningTable } from "../table/planning-table.ts";
import type { MonitorEvent } from "./monitor-report.ts";

/**
 * What may explain a curve: the town's events with the areas they concern, and each area's comings to and goings from
 * published lists. A list is left on the next date of which the town knows a list of that kind without the area.
 * Events at a single stairwell, block or building are left out; those of a department or an organisation concern every
 * area where it has homes.
 *
 * @returns by date, then id
 */
export function monitorEvents({ frame, table }: PlanningContext): readonly MonitorEvent[] {
  const happened = (frame.events ?? []).map(({ id, date, kind, title, place, indicatorId = null }): MonitorEvent => ({ id, date, kind, title, list: null, indicatorId, areaIds: areasOf(table, place) }));
  return [...happened, ...listChanges({ frame, table })].sort((a, b) => (a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1));
}

function areasOf(table: PlanningTable, place: TownEvent["place"]): readonly string[] {
  const isConcerned = (area: AreaSummary): boolean => placesAround(table, area).some(({ level, id }) => level === place?.level && id === place.id);
  return table.areas.filter((area) => place === undefined || place.level === "municipality" || isConcerned(area)).map(({ id }) => id);
}

function listChanges({ frame, table }: Pick<PlanningContext, "frame" | "table">): readonly MonitorEvent[] {
  const statuses = new Map(frame.areas.map((area) => [area.id, area.statuses ?? []]));
  const dates = new Map<PublishedStatus["list"], Set<string>>();
  for (const { list, listDate } of [...statuses.values()].flat()) dates.set(list, (dates.get(list) ?? new Set()).add(listDate));
  return table.areas.flatMap(({ id: areaId }) => [...dates].flatMap(([list, known]) => {
    const on = new Set(statuses.get(areaId)?.filter((status) => status.list === list).map(({ listDate }) => listDate));
    return [...known].sort().flatMap((date, i, all): readonly MonitorEvent[] => {
      const before = on.has(all[i - 1] ?? "");
      if (on.has(date) === before) return [];
      return [{ id: `${list}-${date}-${areaId}`, date, kind: before ? "delisted" : "listed", title: null, list, indicatorId: null, areaIds: [areaId] }];
    });
  }));
}
