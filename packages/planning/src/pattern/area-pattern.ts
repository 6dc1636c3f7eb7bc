import type { Count, IndicatorId } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";
import { areaWeights } from "./area-weights.ts";
import type { PatternReport } from "./pattern-report.ts";
import { spatialPattern, type PatternOptions, type Rates } from "./spatial-pattern.ts";
import type { NeighbourRule } from "./spatial-weights.ts";

export interface AreaPatternOptions extends Omit<PatternOptions, "values" | "weights"> {
  /** The nearest unless told: housing areas lie scattered, and where neighbours must touch most are islands. Nearest without a number is six, or a third of a small town's areas (docs/decisions/0088). */
  readonly neighbours?: NeighbourRule;
  /** Period of the indicator; its newest in the town unless told. */
  readonly period?: string;
}

/**
 * The pattern of need, or of one indicator, over the areas. Need is each area's own shrunk share; only areas whose
 * state is known are measured. An indicator is measured as rates of its counts.
 *
 * @throws where the indicator has no history in the town (indicators of origin never have), or not in that period
 */
export function areaPattern(context: PlanningContext, of: IndicatorId | "need", { neighbours = { kind: "nearest" }, period, ...options }: AreaPatternOptions = {}): PatternReport {
  const values = of === "need" ? needShares(context) : indicatorRates(context, of, period);
  const rule = neighbours.kind === "nearest" ? { ...neighbours, k: neighbours.k ?? fewEnough(context.table.areas.length) } : neighbours;
  const report = spatialPattern({ values, weights: areaWeights(context, rule), ...options });
  return { ...report, settings: { ...report.settings, neighbours: rule } };
}

/** Neighbours of all others would leave no pattern to see. */
function fewEnough(areas: number): number {
  return Math.min(6, Math.max(1, Math.floor(areas / 3)));
}

function needShares({ table }: PlanningContext): Count[] {
  return table.areas.map(({ needShare, needState }) => (needState === "known" ? (needShare?.value ?? "missing") : needState));
}

function indicatorRates({ table, history }: PlanningContext, indicatorId: IndicatorId, wanted: string | undefined): Rates {
  const own = new Map(history.flatMap((entry) => (entry.indicatorId === indicatorId ? [[entry.areaId, entry.points] as const] : [])));
  const periods = [...new Set([...own.values()].flatMap((points) => points.map(({ period }) => period)))].sort();
  const period = wanted ?? periods.at(-1);
  if (period === undefined || !periods.includes(period)) throw new Error(`Expected indicator ${indicatorId} in ${wanted ?? "some period"}, got periods: ${periods.join(", ") || "none"}.`);
  const points = table.areas.map(({ id }) => own.get(id)?.find((point) => point.period === period));
  const figure = (point: (typeof points)[number], which: "count" | "base"): Count => {
    if (point === undefined) return "missing";
    return point.state === "known" ? (point[which] ?? "missing") : point.state;
  };
  return { counts: points.map((point) => figure(point, "count")), bases: points.map((point) => figure(point, "base")) };
}
