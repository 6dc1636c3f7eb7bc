import type { AreaHistory, PlanningContext } from "@byfokus/planning";
import type { ChartPoint } from "../../charts/line-chart.ts";

/** The areas taken together, over the same areas in every period. */
export interface Together {
  readonly areas: number;
  readonly points: readonly ChartPoint[];
}

/**
 * The share of all areas that have a figure in every period, so that the line never moves because an area came or
 * went. `null` where fewer than two areas have.
 */
export function areasTogether({ history }: PlanningContext, indicatorId: string): Together | null {
  const whole = history.filter((series) => series.indicatorId === indicatorId && isWhole(series));
  const [first] = whole;
  if (first === undefined || whole.length < 2) return null;
  const points = first.points.map(({ period }): ChartPoint => {
    const at = whole.flatMap(({ points: own }) => own.find((point) => point.period === period) ?? []);
    const base = at.reduce((sum, point) => sum + (point.base ?? 0), 0);
    return { period, value: base === 0 ? null : at.reduce((sum, point) => sum + (point.count ?? 0), 0) / base };
  });
  return { areas: whole.length, points };
}

function isWhole({ points }: AreaHistory): boolean {
  return points.length > 0 && points.every(({ state }) => state === "known");
}
