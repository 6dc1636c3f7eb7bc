import type { IsoDate } from "../text.ts";
import type { PlaceLevel } from "./place.ts";

/** What can break a curve without anybody's life having changed, or explain why it did. */
export type TownEventKind = "renovation" | "demolition" | "newHomes" | "law" | "scope" | "boundary" | "method" | "other";

/** Something that happened on a day, to be drawn on every curve it concerns. */
export interface TownEvent {
  readonly id: string;
  readonly kind: TownEventKind;
  readonly date: IsoDate;
  /** What happened, in the town's own words. */
  readonly title: string;
  /** Where; absent = the whole town. */
  readonly place?: { readonly level: PlaceLevel; readonly id: string };
  /** The one indicator whose figures it concerns, as a new way of counting does; absent = all of them. */
  readonly indicatorId?: string;
}
