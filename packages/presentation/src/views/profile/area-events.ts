import type { AreaId, TownEvent } from "@byfokus/model";
import { smallestShownFlow } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import { joinList } from "../../messages/join-list.ts";
import { upperFirst } from "../../messages/letter-case.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatDate } from "../../numbers/format-date.ts";
import type { Language } from "../../numbers/language.ts";

/** What happened on one day (or in one year), with the number it has on every curve. */
export interface AreaEvent {
  /** 1, 2, 3 ... by rising date. */
  readonly number: number;
  readonly date: string;
  readonly dateText: string;
  readonly text: string;
}

/**
 * What can explain a break in an area's curves: the town's own events that concern it, rehousing of at least 20
 * households, and each change in what the published lists say of it. Things of the same day have one number.
 */
export function areaEvents(context: PlanningContext, areaId: AreaId, lang: Language): AreaEvent[] {
  const words = createWords(lang);
  const found = [...ownEvents(context, areaId, words), ...rehousings(context, areaId, words), ...listChanges(context, areaId, words)];
  const dates = [...new Set(found.map(({ date }) => date))].sort();
  return dates.map((date, index) => ({
    number: index + 1,
    date,
    dateText: formatDate(lang, date),
    text: found.filter((each) => each.date === date).map(({ text }) => text).join(" \u00b7 "),
  }));
}

interface Found {
  readonly date: string;
  readonly text: string;
}

function ownEvents(context: PlanningContext, areaId: AreaId, words: Words): Found[] {
  const area = context.table.areas.findIndex(({ id }) => id === areaId);
  return (context.frame.events ?? [])
    .filter((event) => concerns(event, area, context))
    .map(({ date, kind, title }) => ({ date, text: words.t("profile.event", { kind: upperFirst(words.t(`event.${kind}`)), title }) }));
}

/** Whether an event is the whole town's, the area's, or that of a place with homes in the area. */
function concerns({ place }: TownEvent, area: number, { table }: PlanningContext): boolean {
  if (place === undefined || place.level === "municipality") return true;
  if (place.level === "area") return table.areas[area]?.id === place.id;
  if (place.level === "district") return table.areas[area]?.districtId === place.id;
  if (place.level === "block") return table.blocks.some((block) => block.area === area && block.id === place.id);
  const [places, of] = place.level === "department" ? [table.departments, table.departmentOf] as const : place.level === "organisation" ? [table.organisations, table.organisationOf] as const : [[], table.areaOf] as const;
  const wanted = places.findIndex(({ id }) => id === place.id);
  return wanted >= 0 && table.areaOf.some((home, unit) => home === area && of[unit] === wanted);
}

function rehousings({ frame }: PlanningContext, areaId: AreaId, words: Words): Found[] {
  const perYear = new Map<string, number>();
  for (const { from, reason, households, year } of frame.flows) {
    if (from === areaId && reason === "renovation" && households >= smallestShownFlow) perYear.set(year, (perYear.get(year) ?? 0) + households);
  }
  return [...perYear].map(([year, households]) => ({ date: year, text: words.t("profile.rehoused", { households: words.t("common.households", { count: households }) }) }));
}

/** Lists of all areas tell which days there were lists; a day without the area on it is told only after it has been on one. */
function listChanges({ frame }: PlanningContext, areaId: AreaId, words: Words): Found[] {
  const days = [...new Set(frame.areas.flatMap(({ statuses = [] }) => statuses.map(({ listDate }) => listDate)))].sort();
  const own = frame.areas.find(({ id }) => id === areaId)?.statuses ?? [];
  let before = "";
  return days.flatMap((date): Found[] => {
    const lists = own.filter(({ listDate }) => listDate === date).map(({ list }) => words.t(`status.${list}`));
    const now = joinList(words, lists);
    if (now === before) return [];
    before = now;
    return [{ date, text: now === "" ? words.t("profile.listLeft") : words.t("profile.listed", { status: now }) }];
  });
}
