import type { Town } from "@byfokus/model";

/** The figures of one indicator in one period, at stairwells and areas in the town's order. */
export interface FigureSlice {
  readonly stairwells: FigureColumn;
  readonly areas: FigureColumn;
}

/** Numerators and denominators side by side. */
export interface FigureColumn {
  /** Counted; NaN where there is no number. */
  readonly counts: Float64Array;
  /** Of how many; NaN exactly where `counts` is. */
  readonly bases: Float64Array;
  /** Why there is a number or none: index into `figureStates`. */
  readonly states: Uint8Array;
}

/** Ordered from most to least known: the smaller of two indexes is the better state. */
export const figureStates = ["known", "suppressed", "missing"] as const;
export type FigureState = (typeof figureStates)[number];
export const knownState = 0;
export const suppressedState = 1;
export const missingState = 2;

/** Per indicator, its periods rising and the figures of each. */
export type ObservationCube = ReadonlyMap<string, readonly { readonly period: string; readonly slice: FigureSlice }[]>;

/**
 * Observations at stairwells and areas as columns, in one pass. Other levels are not used, nor places the town does
 * not list. A count larger than its base is no figure and counts as missing. Of two observations for the same place,
 * indicator and period the later one holds.
 */
export function observationCube(town: Town): ObservationCube {
  const stairwellIndex = new Map(town.stairwells.map((stairwell, i) => [stairwell.id, i]));
  const areaIndex = new Map(town.areas.map((area, i) => [area.id, i]));
  const slices = new Map<string, Map<string, FigureSlice>>();
  for (const { indicatorId, level, placeId, period, count, base } of town.observations) {
    if (level !== "stairwell" && level !== "area") continue;
    const i = (level === "stairwell" ? stairwellIndex : areaIndex).get(placeId);
    if (i === undefined) continue;
    let periods = slices.get(indicatorId);
    if (periods === undefined) slices.set(indicatorId, (periods = new Map()));
    let slice = periods.get(period);
    if (slice === undefined) periods.set(period, (slice = { stairwells: emptyColumn(town.stairwells.length), areas: emptyColumn(town.areas.length) }));
    const column = level === "stairwell" ? slice.stairwells : slice.areas;
    const known = typeof count === "number" && typeof base === "number" && count >= 0 && count <= base;
    column.counts[i] = known ? count : NaN;
    column.bases[i] = known ? base : NaN;
    column.states[i] = known ? knownState : count === "suppressed" || base === "suppressed" ? suppressedState : missingState;
  }
  return new Map([...slices].map(([id, periods]) => [id, inOrder(periods)]));
}

function emptyColumn(length: number): FigureColumn {
  return {
    counts: new Float64Array(length).fill(NaN),
    bases: new Float64Array(length).fill(NaN),
    states: new Uint8Array(length).fill(missingState),
  };
}

function inOrder(periods: ReadonlyMap<string, FigureSlice>): readonly { readonly period: string; readonly slice: FigureSlice }[] {
  return [...periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, slice]) => ({ period, slice }));
}
