import type { UnitSeries } from "@byfokus/analysis";
import type { Count } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";

/** One indicator's figures: a row per place, a column per period. */
export interface FiguresOverTime {
  readonly ids: readonly string[];
  /** Rising; years or dates. */
  readonly periods: readonly string[];
  readonly counts: readonly (readonly Count[])[];
  readonly bases: readonly (readonly Count[])[];
}

/** Figures without gaps, and what had to be left out for that. */
export interface UsableFigures {
  /** By id, so that ties do not hang on the order of the source. */
  readonly ids: readonly string[];
  readonly periods: readonly string[];
  readonly series: UnitSeries;
  readonly dropped: readonly { readonly id: string; readonly reason: "missing" | "suppressed" | "nobody" }[];
  readonly droppedPeriods: readonly string[];
}

/**
 * Every area's figures of one indicator.
 *
 * @throws where the town has no history of the indicator; origin has none
 */
export function areaFigures({ history, table }: PlanningContext, indicatorId: string): FiguresOverTime {
  const rows = history.filter((row) => row.indicatorId === indicatorId);
  if (rows.length === 0) throw new Error(`Expected an indicator with figures of areas, got "${indicatorId}".`);
  const periods = [...new Set(rows.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const ids = table.areas.map(({ id }) => id).filter((id) => rows.some(({ areaId }) => areaId === id));
  const cells = (pick: "count" | "base"): Count[][] => ids.map((id) => {
    const points = new Map(rows.find(({ areaId }) => areaId === id)?.points.map((point) => [point.period, point]));
    return periods.map((period) => {
      const point = points.get(period);
      return point?.[pick] ?? (point?.state === "suppressed" ? "suppressed" : "missing");
    });
  });
  return { ids, periods, counts: cells("count"), bases: cells("base") };
}

/**
 * Leaves out periods that fewer than half of the treated places, or of the others, have a figure for; then places that
 * lack one of the periods kept. A missing or suppressed figure is never 0.
 */
export function usableFigures({ ids, periods, counts, bases }: FiguresOverTime, treated: readonly string[]): UsableFigures {
  for (const [name, rows] of [["counts", counts], ["bases", bases]] as const) {
    if (rows.length !== ids.length) throw new Error(`Expected ${name} of ${ids.length} places, got ${rows.length}.`);
    const short = rows.findIndex((row) => row.length !== periods.length);
    if (short >= 0) throw new Error(`Expected ${name} of ${periods.length} periods for "${ids[short] ?? ""}", got ${rows[short]?.length ?? 0}.`);
  }
  const isTreated = new Set(treated);
  const all = ids.map((_, row) => row).sort((i, j) => ((ids[i] ?? "") < (ids[j] ?? "") ? -1 : 1));
  const reasonAt = (row: number, period: number): "missing" | "suppressed" | "nobody" | undefined => {
    const [count, base] = [counts[row]?.[period] ?? "missing", bases[row]?.[period] ?? "missing"];
    if (count === "suppressed" || base === "suppressed") return "suppressed";
    return count === "missing" || base === "missing" ? "missing" : base > 0 ? undefined : "nobody";
  };
  const isHalfKnown = (rows: readonly number[], period: number): boolean => 2 * rows.filter((row) => reasonAt(row, period) === undefined).length >= rows.length;
  const groups = [all.filter((row) => isTreated.has(ids[row] ?? "")), all.filter((row) => !isTreated.has(ids[row] ?? ""))];
  const kept = periods.map((_, period) => period).filter((period) => groups.every((rows) => isHalfKnown(rows, period)));
  const dropped: UsableFigures["dropped"][number][] = [];
  const rows = all.filter((row) => {
    const reason = kept.map((period) => reasonAt(row, period)).find((found) => found !== undefined);
    if (reason !== undefined) dropped.push({ id: ids[row] ?? "", reason });
    return reason === undefined;
  });
  const cells = (from: FiguresOverTime["counts"]): Float64Array => Float64Array.from(rows.flatMap((row) => kept.map((period) => Number(from[row]?.[period]))));
  return {
    ids: rows.map((row) => ids[row] ?? ""),
    periods: kept.map((period) => periods[period] ?? ""),
    series: { units: rows.length, periods: kept.length, counts: cells(counts), bases: cells(bases) },
    dropped,
    droppedPeriods: periods.filter((_, period) => !kept.includes(period)),
  };
}

/** Index of the first period that is not before a year or day; a year counts from its first day to its last. */
export function firstPeriodFrom(periods: readonly string[], from: string): number {
  return periods.findIndex((period) => period >= from.slice(0, period.length));
}
