import type { Count } from "../count.ts";
import type { IndicatorId } from "../ids.ts";
import type { Bilingual, IsoDate } from "../text.ts";
import type { PlaceLevel } from "../places/place.ts";

/** What a number means. Read from `catalogue/indicators`, or from the town's own files. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly title: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  /** What is counted in the denominator. */
  readonly unit: "households" | "persons" | "dwellings";
  /** `higherIsNeed`: may be chosen as a sign of need. `context`: shown, never chosen. */
  readonly direction: "higherIsNeed" | "lowerIsNeed" | "context";
  readonly source: string;
  readonly purpose: Bilingual;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  /** Ethnic origin: exists for the legal rule book alone and is refused as an ingredient of need (C-417/23, LAW-08). */
  readonly origin?: true;
}

/** One indicator's numerator and denominator at one place in one period. */
export interface Observation {
  readonly indicatorId: IndicatorId;
  readonly level: PlaceLevel;
  readonly placeId: string;
  /** Year `2026` or date `2013-10-07`; sorts as text. */
  readonly period: string;
  readonly count: Count;
  readonly base: Count;
}
