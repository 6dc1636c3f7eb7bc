import type { Estimate, PublishedStatus, TownEventKind } from "@byfokus/model";
import type { MonitorRules } from "./monitor-rules.ts";

/** An area's share of need beside the town's; always read with high as more need. */
export type LevelClass = "farAbove" | "above" | "likeTown" | "below" | "farBelow";

/** How an area moved beside the town. */
export type Direction = "worse" | "asTheTown" | "better";

/** Plain values throughout, fit for JSON. */
export interface MonitorReport {
  readonly rules: MonitorRules;
  /** Fifteen cells, levels from high to low, in each worse, as the town, better. */
  readonly matrix: readonly MatrixCell[];
  /** Areas without a level or a direction: they have no cell. */
  readonly unplaced: readonly string[];
  /** One per area and indicator with a direction of its own (not context), areas and indicators in the town's order. */
  readonly rows: readonly MonitorRow[];
  /** The level above, for each indicator and district with an area that is `parentOnly`. */
  readonly districts: readonly DistrictRow[];
  readonly falseAlarms: FalseAlarms;
  readonly events: readonly MonitorEvent[];
}

export interface MatrixCell {
  readonly level: LevelClass;
  readonly direction: Direction;
  readonly areaIds: readonly string[];
}

export interface MonitorRow {
  readonly areaId: string;
  readonly indicatorId: string;
  readonly level: LevelClass | null;
  /** The newest share, shrunk toward the town, with 95 % interval; turned round where a low share is need. */
  readonly share: Estimate | null;
  /** Shrunk share over the town's. */
  readonly timesTown: number | null;
  readonly direction: Direction | null;
  readonly change: MonitorChange | null;
  /** Why there is no change. */
  readonly changeState: "tested" | "tooFewPeriods" | "missing" | "suppressed" | "interrupted" | "noTown";
  readonly alarm: MonitorAlarm | null;
  /** Whether there is a chart, and why not. */
  readonly state: WatchState;
  /** The smallest change of the share between two periods that can be seen, 0-1; `null` where the newest figure is unknown. */
  readonly leastDetectableChange: number | null;
  /** Ids of the events that concern the area and the indicator, by date. */
  readonly events: readonly string[];
}

/** The areas of a district watched together; the town to compare with is the other districts. */
export interface DistrictRow extends Pick<MonitorRow, "indicatorId" | "alarm" | "state" | "leastDetectableChange"> {
  readonly districtId: string;
}

/**
 * `watched`: there is a chart. `parentOnly`: no plausible change could be seen here, watch the level above.
 * `tooFewPeriods`: too few since the last break. `weakBaseline`: a chart with the stated rate of false alarms would be
 * too slow. `missing` and `suppressed`: the newest figure is not there.
 */
export type WatchState = "watched" | "parentOnly" | "tooFewPeriods" | "weakBaseline" | "missing" | "suppressed";

export interface MonitorChange {
  readonly from: string;
  readonly to: string;
  /** Change of the share, 0-1, with 95 % interval. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** Change of the area over change of the town; `null` where the earlier count is 0. */
  readonly ratio: number | null;
  /** Two-sided, of "as the town", before and after adjusting for all areas and indicators. */
  readonly p: number;
  readonly pAdjusted: number;
}

export interface MonitorAlarm {
  readonly kind: "cusum";
  /** `signal`: in the newest period. `earlier`: in a period watched before it. */
  readonly state: "signal" | "earlier" | "quiet";
  /** Average periods to a false alarm, the uncertain baseline included. */
  readonly arl0: number;
  /** Average periods to a true alarm once the share is `shareFound`. */
  readonly arl1: number;
  /** First period of the rise that gave the newest alarm; `null` where there was none. */
  readonly since: string | null;
  /** The level before, and the one the chart is set to find. */
  readonly shareBefore: number;
  readonly shareFound: number;
  /** The share counted in the baseline's periods together, as it stands in the data; absent where a report was made before it was kept. */
  readonly observedBefore?: number;
  /** The share counted in the newest period, and which that is. */
  readonly observedNow?: { readonly period: string; readonly share: number };
  /** Alarm at this height of the chart, in persons. */
  readonly limit: number;
  /** The periods watched, after those the level before was learnt from. The chart starts again after a gap and after an alarm. */
  readonly path: readonly AlarmPoint[];
}

export interface AlarmPoint {
  readonly period: string;
  /** Persons above what was expected, summed; `null` in a gap. */
  readonly value: number | null;
  readonly alarm: boolean;
}

/** What the charts promise together. */
export interface FalseAlarms {
  /** Expected in the whole town each quarter of a year, at most. */
  readonly perQuarter: number;
  /** The budget asked for. */
  readonly budget: number;
  /** Charts drawn. */
  readonly units: number;
  /** Expected each time all figures of a new year come; only where all charts are of years. */
  readonly perYear?: number;
}

export interface MonitorEvent {
  readonly id: string;
  readonly date: string;
  /** A town event, or a published list that the area came on or left. */
  readonly kind: TownEventKind | "listed" | "delisted";
  /** The town's own words; `null` for lists. */
  readonly title: string | null;
  readonly list: PublishedStatus["list"] | null;
  /** The one indicator it concerns; `null` where it concerns all. */
  readonly indicatorId: string | null;
  /** Areas it concerns, in their order. */
  readonly areaIds: readonly string[];
}
