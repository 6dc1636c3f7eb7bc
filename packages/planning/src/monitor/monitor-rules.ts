import type { LevelClass } from "./monitor-report.ts";

/** How the monitor judges, as data: every screen and paper can show these numbers beside the result. */
export interface MonitorRules {
  /** From high to low: the first class whose `from` the area's shrunk share over the town's reaches. */
  readonly levels: readonly { readonly id: LevelClass; readonly from: number }[];
  readonly direction: {
    /** Expected share of false finds among all changes called worse or better (Benjamini & Hochberg). */
    readonly falseFinds: number;
    /** The newest period is compared with the one nearest to this many years before it. */
    readonly years: number;
    /** Fewest areas with a figure in both periods that make a town to compare with. */
    readonly leastAreas: number;
  };
  readonly chart: {
    /** Fewest periods the level before is learnt from; half of the series where that is more. */
    readonly leastBaseline: number;
    /** No chart is set to alarm falsely more often than once in this many periods, even if the budget would allow it. */
    readonly leastArl0: number;
    /** Periods a true alarm may take on average; a slower chart is not drawn. */
    readonly slowestAlarm: number;
    /** A change of the odds smaller than this is not worth an alarm, however large the area. */
    readonly leastOddsRatio: number;
    /** A change of the odds larger than this is not plausible: where nothing smaller can be seen, watch the level above. */
    readonly plausibleOddsRatio: number;
  };
}

/** The level classes follow the 20 % of the couplings (`COUP1`), and half as much again; the others are conventions of this monitor. */
export const monitorRules: MonitorRules = {
  levels: [
    { id: "farAbove", from: 1.5 },
    { id: "above", from: 1.2 },
    { id: "likeTown", from: 1 / 1.2 },
    { id: "below", from: 1 / 1.5 },
    { id: "farBelow", from: 0 },
  ],
  direction: { falseFinds: 0.05, years: 2, leastAreas: 3 },
  chart: { leastBaseline: 3, leastArl0: 20, slowestAlarm: 6, leastOddsRatio: 1.2, plausibleOddsRatio: 2 },
};
