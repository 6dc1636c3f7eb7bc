import { bootstrapDissimilarity, segregationChange, sfc32, z95, type GroupTable, type SegregationChange } from "@byfokus/analysis";
import type { Count } from "@byfokus/model";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import { measureSegregation } from "./measure-segregation.ts";
import type { SegregationReport } from "./segregation-report.ts";

/** How evenly an indicator was spread over the areas in one period. Homes outside areas are not in it. */
export interface BalanceYear extends SegregationReport {
  readonly period: string;
  /** 95 %, redrawn with one seed for all periods; `null` where D is, or counts are fractions. Under 30 people an area, of smoothed shares. */
  readonly dissimilarityInterval: { readonly corrected: number; readonly low: number; readonly high: number } | null;
  /** H and 1.96 standard errors either way, within 0-1. */
  readonly theilHInterval: { readonly low: number; readonly high: number } | null;
  /** Areas with figures now and not in the period before, and the other way round: only 0 and 0 is a comparison of like with like. */
  readonly areasNew: readonly string[];
  readonly areasGone: readonly string[];
}

/** Redraws of each year's D. */
const draws = 400;

/**
 * Balance of one indicator in each of its periods, oldest first. Areas whose figure is missing or suppressed are left
 * out and counted. (A suppressed area's size is unknown too, so there are no bounds.)
 *
 * @returns none for an indicator without a history (an indicator of origin has none)
 */
export function balanceOverTime({ history }: PlanningContext, indicatorId: string, { seed = 1 }: { readonly seed?: number } = {}): readonly BalanceYear[] {
  const series = history.filter((each) => each.indicatorId === indicatorId);
  const periods = [...new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  let before: ReadonlySet<string> | null = null;
  return periods.map((period) => {
    const points = series.map(({ points: all }) => all.find((point) => point.period === period));
    const ids = series.map(({ areaId }) => areaId);
    const group = points.map((point) => countOf(point, ({ count }) => count));
    const others = points.map((point) => countOf(point, ({ count, base }) => (count === null || base === null ? null : base - count)));
    const report = measureSegregation({ ids, group, others });
    const known = new Set(ids.filter((_, at) => typeof group[at] === "number"));
    const areasNew = before === null ? [] : [...known].filter((id) => before?.has(id) === false);
    const areasGone = [...(before ?? [])].filter((id) => !known.has(id));
    before = known;
    return { ...report, period, areasNew, areasGone, ...intervals(report, group, others, seed) };
  });
}

/** Change of M between two periods over the areas that have a figure in both. */
export interface BalanceChange {
  readonly indicatorId: string;
  readonly from: string;
  readonly to: string;
  /** Areas in the comparison, and those left out because a figure is missing or suppressed in either period. */
  readonly places: number;
  readonly leftOut: readonly string[];
  /** Parts in nats; `null` where M of either period is undefined. */
  readonly change: SegregationChange | null;
  /** Standard error of the difference if both years were drawn again; too wide where the same people live there in both. */
  readonly standardError: number | null;
  /** Both periods on the same areas. */
  readonly before: SegregationReport;
  readonly after: SegregationReport;
}

/**
 * Why the balance changed between two periods: because the indicator grew or fell in the whole town (`groups`), because
 * areas grew or shrank (`places`), or because it is spread otherwise (`structure`). An area without a figure in one of
 * the periods is left out: what is missing has not been removed.
 */
export function balanceChange({ history }: PlanningContext, indicatorId: string, from: string, to: string): BalanceChange {
  const series = history.filter((each) => each.indicatorId === indicatorId);
  const at = (period: string): readonly (HistoryPoint | undefined)[] => series.map(({ points }) => points.find((point) => point.period === period));
  const [first, second] = [at(from), at(to)];
  const hasFigure = (point: HistoryPoint | undefined): boolean => typeof point?.count === "number" && typeof point.base === "number";
  const kept = series.flatMap((_, area) => (hasFigure(first[area]) && hasFigure(second[area]) ? [area] : []));
  const columns = (points: readonly (HistoryPoint | undefined)[]): { readonly group: number[]; readonly others: number[] } => ({
    group: kept.map((area) => points[area]?.count ?? 0),
    others: kept.map((area) => (points[area]?.base ?? 0) - (points[area]?.count ?? 0)),
  });
  const ids = kept.map((area) => series[area]?.areaId ?? "");
  const [early, late] = [columns(first), columns(second)];
  const [before, after] = [measureSegregation({ ids, ...early }), measureSegregation({ ids, ...late })];
  const errors = [before.standardErrors?.m, after.standardErrors?.m];
  return {
    indicatorId,
    from,
    to,
    places: kept.length,
    leftOut: series.filter((_, area) => !kept.includes(area)).map(({ areaId }) => areaId),
    change: segregationChange(tableOf(early), tableOf(late)),
    standardError: errors[0] === undefined || errors[1] === undefined ? null : Math.hypot(errors[0], errors[1]),
    before,
    after,
  };
}

function tableOf({ group, others }: { readonly group: readonly number[]; readonly others: readonly number[] }): GroupTable {
  return { counts: group.flatMap((x, place) => [x, others[place] ?? 0]), groups: 2 };
}

function countOf(point: HistoryPoint | undefined, value: (point: HistoryPoint) => number | null): Count {
  if (point === undefined || point.state === "missing") return "missing";
  return point.state === "suppressed" ? "suppressed" : (value(point) ?? "missing");
}

function intervals(report: SegregationReport, group: readonly Count[], others: readonly Count[], seed: number): Pick<BalanceYear, "dissimilarityInterval" | "theilHInterval"> {
  const { theilH: h, standardErrors } = report;
  const theilHInterval = h === null || standardErrors === null ? null : { low: Math.max(0, h - z95 * standardErrors.h), high: Math.min(1, h + z95 * standardErrors.h) };
  if (report.dissimilarity === null || report.notes.includes("fractions")) return { dissimilarityInterval: null, theilHInterval };
  const known = group.flatMap((x, place) => { const y = others[place]; return typeof x === "number" && typeof y === "number" ? [[x, y] as const] : []; });
  const drawn = bootstrapDissimilarity(known.map(([x]) => x), known.map(([, y]) => y), { draws, random: sfc32(seed) });
  return { dissimilarityInterval: drawn === null ? null : { corrected: drawn.corrected, low: drawn.low, high: drawn.high }, theilHInterval };
}
