import type { TownEvent } from "@byfokus/model";

/** What an effect figure cannot show, as ids whose sentences live in the messages. */
export type EffectCaution =
  | "movers" // counts follow places, not people: those who moved took their need along
  | "spillover" // compared places may have felt the effort too
  | "fewUnits" // fewer than 5 treated or 10 compared places
  | "regressionToTheMean" // chosen while unusually high or low: part of the change would have come anyhow
  | "preTrendDiffers" // treated and compared places were already drifting apart
  | "preTrendUnknown" // fewer than three periods before
  | "eventsInPeriod" // something else happened at a treated or compared place
  | "unmatched" // some treated places are like no other and are not in the figure
  | "dropped" // some treated places lack a figure
  | "nothingBefore" | "nothingAfter" // no period on that side of the start
  | "tooFewUnits"; // fewer than three places: no figure at all

/** A difference of changes in shares (0.03 is three percentage points) with its 95 % interval; below 0, the treated fell more. */
export interface EffectFigure {
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; `null` where the places do not differ at all. */
  readonly p: number | null;
}

export interface EffectReport {
  readonly from: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Mean after less mean before, treated less compared; one observation a place, Student's interval. */
  readonly did: (EffectFigure & { readonly treatedChange: number; readonly controlChange: number; readonly treated: number; readonly controls: number; readonly degreesOfFreedom: number }) | null;
  /** Each period against the last one before the start, which itself is 0 by definition and has no interval. */
  readonly eventStudy: readonly { readonly period: string; readonly estimate: number; readonly low: number | null; readonly high: number | null }[];
  /** Difference in slope per period before the start; `null` with fewer than three periods before. */
  readonly preTrend: EffectFigure | null;
  readonly placebo: {
    /** The same figure for starts that never were, on the periods before alone. */
    readonly starts: readonly (EffectFigure & { readonly period: string })[];
    /** How unusual the change is among choices of other places; `null` without places to choose from. */
    readonly units: { readonly p: number; readonly choices: number; readonly exact: boolean; readonly seed: number | null } | null;
  };
  /** Compared places of each treated one, nearest first; empty where the compared places were given. */
  readonly matched: readonly { readonly treated: string; readonly controls: readonly string[] }[];
  readonly unmatched: readonly string[];
  /** Standard deviations that "near" is measured in, and the caliper; `null` where the compared places were given. */
  readonly matching: { readonly neighbours: number; readonly caliper: number; readonly level: number | null; readonly trend: number | null; readonly size: number | null } | null;
  /** Shares of the treated and of the compared places taken together, for drawing. */
  readonly curves: readonly { readonly period: string; readonly treated: number | null; readonly controls: number | null }[];
  readonly dropped: readonly { readonly id: string; readonly reason: "missing" | "suppressed" | "nobody" }[];
  readonly droppedPeriods: readonly string[];
  /** Other events at treated and compared places between the first period and the last. */
  readonly events: readonly { readonly placeId: string; readonly event: TownEvent }[];
  readonly cannotShow: readonly EffectCaution[];
}
