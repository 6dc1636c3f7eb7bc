import type { IsoDate } from "../text.ts";
import type { TownEvent } from "./event.ts";

/** A place an event may have happened at. */
export type EventPlace = NonNullable<TownEvent["place"]>;

/** Days that belong to a stretch of time, both included; an absent end is open. */
export interface EventDays {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/**
 * The events that concern a place, by day and then id: those of the whole town, and those of the place itself or of
 * what it is given as lying in or holding (an area with its departments, its organisation, its district).
 *
 * @param events absent where the town knows of none
 * @param places the place and all it hangs together with; empty gives the whole town's events alone
 */
export function eventsOfPlace(events: readonly TownEvent[] | undefined, places: readonly EventPlace[], { from, to }: EventDays = {}): readonly TownEvent[] {
  const concerned = new Set(places.map(({ level, id }) => JSON.stringify([level, id])));
  return (events ?? [])
    .filter(({ date, place }) => (place === undefined || concerned.has(JSON.stringify([place.level, place.id]))) && (from === undefined || from <= date) && (to === undefined || date <= to))
    .sort((a, b) => (a.date !== b.date ? (a.date < b.date ? -1 : 1) : a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
