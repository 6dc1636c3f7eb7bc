import type { AreaId } from "@byfokus/model";
import { smallestShownFlow } from "@byfokus/model";
import { monitorEvents, type MonitorEvent, type PlanningContext } from "@byfokus/planning";
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
  /** The one indicator whose curve it belongs on; `null` for all curves. */
  readonly indicatorId: string | null;
}

/** The events that belong on the curve of one indicator. */
export function eventsOfIndicator(events: readonly AreaEvent[], indicatorId: string): AreaEvent[] {
  return events.filter((event) => event.indicatorId === null || event.indicatorId === indicatorId);
}

/**
 * What can explain a break in an area's curves: the town's own events that concern it, its comings to and goings from
 * published lists, and rehousing of at least 20 households. Things of the same day that concern the same figures
 * have one number.
 */
export function areaEvents(context: PlanningContext, areaId: AreaId, lang: Language): AreaEvent[] {
  const words = createWords(lang);
  const happened = monitorEvents(context).filter(({ areaIds }) => areaIds.includes(areaId)).map((event) => ({ date: event.date, indicatorId: event.indicatorId ?? null, text: textOf(event, words) }));
  return numbered([...happened, ...rehousings(context, areaId, words)], lang);
}

/** The events of the whole town, for curves of the town. */
export function townEvents(context: PlanningContext, lang: Language): AreaEvent[] {
  const words = createWords(lang);
  const areas = context.table.areas.length;
  const whole = monitorEvents(context).filter(({ list, areaIds }) => list === null && areaIds.length === areas);
  return numbered(whole.map((event) => ({ date: event.date, indicatorId: event.indicatorId ?? null, text: textOf(event, words) })), lang);
}

function numbered(found: readonly Found[], lang: Language): AreaEvent[] {
  const keyOf = ({ date, indicatorId }: Found): string => `${date}\n${indicatorId ?? ""}`;
  const keys = [...new Set(found.map(keyOf))].sort();
  return keys.flatMap((key, index) => {
    const together = found.filter((each) => keyOf(each) === key);
    return together.slice(0, 1).map(({ date, indicatorId }) => ({
      number: index + 1, date, dateText: formatDate(lang, date), indicatorId, text: [...new Set(together.map(({ text }) => text))].join(" \u00b7 "),
    }));
  });
}

type Found = Pick<AreaEvent, "date" | "text" | "indicatorId">;

function textOf({ kind, title, list }: MonitorEvent, words: Words): string {
  if (list !== null) return words.t(kind === "delisted" ? "profile.delisted" : "profile.listed", { status: words.t(`status.${list}`) });
  return words.t("profile.event", { kind: upperFirst(words.t(`event.${kind}`)), title: title ?? "" });
}

function rehousings({ frame }: PlanningContext, areaId: AreaId, words: Words): Found[] {
  const perYear = new Map<string, number>();
  for (const { from, reason, households, year } of frame.flows) {
    if (from === areaId && reason === "renovation" && households >= smallestShownFlow) perYear.set(year, (perYear.get(year) ?? 0) + households);
  }
  return [...perYear].map(([year, households]) => ({ date: year, indicatorId: null, text: words.t("profile.rehoused", { households: words.t("common.households", { count: households }) }) }));
}
