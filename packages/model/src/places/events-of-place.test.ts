import { describe, expect, it } from "vitest";
import type { TownEvent } from "./event.ts";
import { eventsOfPlace } from "./events-of-place.ts";

const events: readonly TownEvent[] = [
  { id: "e3", kind: "demolition", date: "2025-06-30", title: "Blok 4", place: { level: "area", id: "1" } },
  { id: "e2", kind: "law", date: "2021-12-01", title: "Lov" },
  { id: "e1", kind: "method", date: "2021-12-01", title: "Metode" },
  { id: "e4", kind: "boundary", date: "2024-01-01", title: "Delt", place: { level: "department", id: "1" } },
];
const ids = (found: readonly TownEvent[]): string[] => found.map(({ id }) => id);

describe("events of a place", () => {
  it("[EVNT1] are the whole town's and its own, by day and then id; a department's id is no area's", () => {
    expect(ids(eventsOfPlace(events, [{ level: "area", id: "1" }]))).toEqual(["e1", "e2", "e3"]);
    expect(ids(eventsOfPlace(events, [{ level: "area", id: "1" }, { level: "department", id: "1" }]))).toEqual(["e1", "e2", "e4", "e3"]);
    expect(ids(eventsOfPlace(events, []))).toEqual(["e1", "e2"]);
  });
  it("[EVNT2] both ends of the days asked for are included, and a town that knows of none has none", () => {
    const place = [{ level: "area", id: "1" }] as const;
    expect(ids(eventsOfPlace(events, place, { from: "2021-12-01", to: "2025-06-30" }))).toEqual(["e1", "e2", "e3"]);
    expect(ids(eventsOfPlace(events, place, { from: "2021-12-02", to: "2025-06-29" }))).toEqual([]);
    expect(eventsOfPlace(undefined, place)).toEqual([]);
  });
  it("[EVNT3] what concerns one indicator alone happened at its place all the same", () => {
    expect(ids(eventsOfPlace([{ id: "e5", kind: "method", date: "2022-01-01", title: "Metode", indicatorId: "youth" }], []))).toEqual(["e5"]);
  });
});
