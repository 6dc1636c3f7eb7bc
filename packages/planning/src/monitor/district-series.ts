import type { PlanningTable } from "../table/planning-table.ts";
import type { IndicatorSeries, SeriesPoint } from "./area-series.ts";

/** The level above: per district the sum of its areas, so that what cannot be seen in one area may be seen in all of them. */
export interface DistrictSeries {
  /** As `IndicatorSeries`, with districts in the place of areas. */
  readonly series: IndicatorSeries;
  /** Per district, indexes of its areas that have a figure in some period. */
  readonly members: readonly (readonly number[])[];
}

/**
 * A district's figure is known where all of its areas that ever had one have one: nobody comes or goes unseen. Districts
 * with fewer than two such areas are left out: they are the area itself.
 */
export function districtSeries({ indicatorId, periods, areas }: IndicatorSeries, table: PlanningTable): DistrictSeries {
  const districts = table.districts.flatMap(({ id }) => {
    const members = table.areas.flatMap(({ districtId }, a) => (districtId === id && areas[a]?.points.some(({ state }) => state === "known") === true ? [a] : []));
    return members.length < 2 ? [] : [{ id, members }];
  });
  return {
    series: {
      indicatorId,
      periods,
      areas: districts.map(({ id, members }) => ({
        areaId: id,
        points: periods.map((_, t) => sumOf(members.map((a) => areas[a]?.points[t]))),
        from: members.reduce((latest, a) => Math.max(latest, areas[a]?.from ?? 0), 0),
      })),
    },
    members: districts.map(({ members }) => members),
  };
}

function sumOf(points: readonly (SeriesPoint | undefined)[]): SeriesPoint {
  const known = points.flatMap((point) => (point?.state === "known" ? [point] : []));
  if (known.length < points.length) return { state: points.some((point) => point?.state === "suppressed") ? "suppressed" : "missing", count: 0, base: 0 };
  return { state: "known", count: known.reduce((sum, { count }) => sum + count, 0), base: known.reduce((sum, { base }) => sum + base, 0) };
}
