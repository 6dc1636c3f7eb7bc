import { funnelClass, overdispersion, proportionFunnel, proportionVariance, z95, z998 } from "@byfokus/analysis";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import type { FunnelLimits, FunnelPoint, FunnelReport } from "./funnel-report.ts";

/** No share is shown on fewer than this. */
const leastBaseShown = 20;

export interface FunnelOptions {
  /** The newest the indicator has in the town where not given. */
  readonly period?: string;
  readonly level?: "area";
  /** Areas with a smaller base are left out, with the reason; at least 1. */
  readonly leastBase?: number;
}

/**
 * Funnel plot of one indicator over the areas (Spiegelhalter 2005): each area's share beside the share of all and the
 * limits within which areas of its size fall by chance. Areas differ for many reasons; so the class is the one after
 * overdispersion, and the raw one stands beside it.
 *
 * @throws where the town has no such indicator or period, or the indicator is about origin
 */
export function funnelPlot({ frame, table, history }: PlanningContext, indicatorId: string, { period: wanted, leastBase = leastBaseShown }: FunnelOptions = {}): FunnelReport {
  const indicator = frame.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) throw new Error(`Expected one of the town's ${frame.indicators.length} indicators, got "${indicatorId}".`);
  if (indicator.origin === true) throw new Error(`Expected an indicator that is not about origin, got "${indicatorId}".`);
  if (!(leastBase >= 1)) throw new Error(`Expected a least base of at least 1, got ${leastBase}.`);
  const series = history.filter((line) => line.indicatorId === indicatorId);
  const periods = series[0]?.points.map(({ period }) => period) ?? [];
  if (wanted !== undefined && !periods.includes(wanted)) throw new Error(`Expected one of the ${periods.length} periods of "${indicatorId}", got ${wanted}.`);
  const period = wanted ?? periods.at(-1) ?? null;
  const pointOfArea = new Map(series.map(({ areaId, points }) => [areaId, points.find((point) => point.period === period)]));
  const seen = table.areas.map(({ id, name }): SeenArea => ({ placeId: id, name, ...figureOf(pointOfArea.get(id), leastBase) }));
  const inside = seen.flatMap(({ figure }) => figure ?? []);
  const base = inside.reduce((sum, figure) => sum + figure.base, 0);
  const center = base > 0 ? inside.reduce((sum, figure) => sum + figure.count, 0) / base : null;
  const varies = center !== null && center > 0 && center < 1;
  const spread = varies ? overdispersion(inside.map(({ count, base: of }) => count / of), inside.map(({ base: of }) => proportionVariance(center, of)), center) : null;
  const tau2 = spread?.tau2 ?? null;
  return {
    indicatorId,
    period,
    level: "area",
    leastBase,
    center,
    phi: spread?.phi ?? null,
    tau2,
    points: seen.map((area) => pointOf(area, varies ? center : null, tau2)),
    limits: center === null ? [] : limitsAt(inside, center, tau2 ?? 0),
    rawLimits: center === null ? [] : limitsAt(inside, center, 0),
  };
}

interface Figure {
  readonly count: number;
  readonly base: number;
}

interface SeenArea extends Pick<FunnelPoint, "placeId" | "name" | "state" | "base"> {
  /** Only of an area that is in the funnel. */
  readonly figure: Figure | null;
}

function figureOf(point: HistoryPoint | undefined, leastBase: number): Pick<SeenArea, "state" | "base" | "figure"> {
  if (point?.state === "suppressed") return { state: "suppressed", base: null, figure: null };
  if (point?.state !== "known" || point.count === null || point.base === null) return { state: "missing", base: null, figure: null };
  const { count, base } = point;
  return base < leastBase ? { state: "tooSmall", base, figure: null } : { state: "known", base, figure: { count, base } };
}

/** @param center `null` where no share varies, so that nobody stands out */
function pointOf({ figure, ...place }: SeenArea, center: number | null, tau2: number | null): FunnelPoint {
  if (figure === null) return { ...place, share: null, z: null, zAdjusted: null, class: null, rawClass: null };
  const share = figure.count / figure.base;
  if (center === null) return { ...place, share, z: null, zAdjusted: null, class: "within", rawClass: "within" };
  const variance = proportionVariance(center, figure.base);
  const z = (share - center) / Math.sqrt(variance);
  const zAdjusted = tau2 === null ? null : (share - center) / Math.sqrt(variance + tau2);
  return { ...place, share, z, zAdjusted, class: funnelClass(zAdjusted ?? z), rawClass: funnelClass(z) };
}

/** From the smallest base to the largest, each a tenth larger than the one before: close enough to draw straight between. */
function limitsAt(inside: readonly Figure[], center: number, tau2: number): readonly FunnelLimits[] {
  const bases = inside.map(({ base }) => base);
  const largest = Math.max(...bases);
  const limits: FunnelLimits[] = [];
  for (let base = Math.min(...bases); base < largest; base = Math.max(base + 1, Math.round(base * 1.1))) limits.push(limitsOf(base, center, tau2));
  return [...limits, limitsOf(largest, center, tau2)];
}

function limitsOf(base: number, center: number, tau2: number): FunnelLimits {
  const inner = proportionFunnel(center, base, z95, tau2);
  const outer = proportionFunnel(center, base, z998, tau2);
  return { base, low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high };
}
