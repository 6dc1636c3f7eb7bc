import { missingState, type FigureColumn, type ObservationCube } from "../table/observation-cube.ts";
import type { FinestUnits } from "../table/finest-units.ts";

/**
 * One indicator's newest figures, pooled over some periods. A place counts the periods in which it has a figure;
 * its state is that of the newest period alone.
 */
export interface PooledFigures {
  /** Per finest unit; an area without stairwells is its own unit. */
  readonly units: FigureColumn;
  /** Per area: the area's own observations, not sums of its stairwells. */
  readonly areas: FigureColumn;
}

/**
 * @param periods how many of the indicator's newest periods are summed, whole number >= 1
 * @returns `undefined` where no unit and no area has a figure of anybody
 */
export function pooledFigures(cube: ObservationCube, units: FinestUnits, indicatorId: string, periods: number): PooledFigures | undefined {
  const newest = (cube.get(indicatorId) ?? []).slice(-periods).reverse();
  const pooled = { units: emptyColumn(units.ids.length), areas: emptyColumn(units.areas.length) };
  newest.forEach(({ slice }, age) => {
    units.areaInSource.forEach((source, area) => add(pooled.areas, area, slice.areas, source, age === 0));
    for (let i = 0; i < units.ids.length; i++) {
      const own = i < units.stairwellCount ? slice.stairwells : slice.areas;
      add(pooled.units, i, own, units.unitInSource[i] ?? -1, age === 0);
    }
  });
  const some = (column: FigureColumn): boolean => column.bases.some((base) => base > 0);
  return some(pooled.units) || some(pooled.areas) ? pooled : undefined;
}

function emptyColumn(length: number): FigureColumn {
  return {
    counts: new Float64Array(length).fill(NaN),
    bases: new Float64Array(length).fill(NaN),
    states: new Uint8Array(length).fill(missingState),
  };
}

function add(pooled: FigureColumn, to: number, from: FigureColumn, source: number, newest: boolean): void {
  const count = from.counts[source] ?? NaN;
  const base = from.bases[source] ?? NaN;
  if (newest) pooled.states[to] = from.states[source] ?? missingState;
  if (Number.isNaN(base)) return;
  const before = pooled.bases[to] ?? NaN;
  pooled.counts[to] = Number.isNaN(before) ? count : (pooled.counts[to] ?? 0) + count;
  pooled.bases[to] = Number.isNaN(before) ? base : before + base;
}
