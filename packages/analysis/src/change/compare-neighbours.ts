import { compareChanges, type ChangeComparison } from "../effect/compare-changes.ts";
import { againstPeriod } from "../effect/contrasts.ts";
import { comparedUnits, matchUnits, type MatchOptions } from "../effect/match-units.ts";
import { unitChanges, type UnitSeries } from "../effect/unit-series.ts";

/** Whether neighbours changed otherwise than comparable places that are no neighbours. */
export interface NeighbourComparison {
  /** The places' own change against comparable places elsewhere; `null` with too few units. */
  readonly places: ChangeComparison | null;
  /** The neighbours' change against comparable places elsewhere: above 0, they worsened beside them. */
  readonly neighbours: ChangeComparison | null;
  /** Neighbours that no place elsewhere is like. */
  readonly unmatched: readonly number[];
  /** Change of the places' share, all taken together; `null` where a figure is unknown. */
  readonly placeChange: number | null;
  /** Change of the share of places and neighbours taken together; `null` where a figure is unknown. */
  readonly together: number | null;
}

/**
 * Waterbed test: pressed down in one place, does need rise beside it? Neighbours of the places are compared, in
 * difference of differences between two periods, with places that are neither chosen nor neighbours and that looked
 * like them up to the first of the periods. A rise is no proof of moves: it shows where to look.
 *
 * @param places indexes of those that were worked in
 * @param neighboursOf per unit the units it touches
 * @param from, to indexes of the two periods, from < to
 */
export function compareNeighbours(series: UnitSeries, places: readonly number[], neighboursOf: readonly (readonly number[])[], from: number, to: number, match: MatchOptions = {}): NeighbourComparison {
  if (!(from >= 0 && from < to && to < series.periods)) throw new Error(`Expected two rising periods below ${series.periods}, got ${from} and ${to}.`);
  const inside = new Set(places);
  const beside = [...new Set(places.flatMap((place) => neighboursOf[place] ?? []))].filter((unit) => !inside.has(unit)).sort((a, b) => a - b);
  const near = new Set(beside);
  const elsewhere = Array.from({ length: series.units }, (_, unit) => unit).filter((unit) => !inside.has(unit) && !near.has(unit));
  const changes = unitChanges(series, againstPeriod(series.periods, from, to));
  const isKnown = (unit: number): boolean => !Number.isNaN(changes.change[unit] ?? NaN);
  const candidates = elsewhere.filter(isKnown);
  const against = (units: readonly number[]) => {
    const matched = matchUnits(series, from + 1, units, candidates, match);
    return { unmatched: matched.unmatched, comparison: compareChanges(changes, comparedUnits(matched)) };
  };
  const neighbours = against(beside);
  return {
    places: against(places).comparison,
    neighbours: neighbours.comparison,
    unmatched: neighbours.unmatched,
    placeChange: pooledChange(series, places, from, to),
    together: pooledChange(series, [...places, ...beside], from, to),
  };
}

function pooledChange({ periods, counts, bases }: UnitSeries, units: readonly number[], from: number, to: number): number | null {
  const share = (period: number): number => {
    const sum = (values: Float64Array): number => units.reduce((total, unit) => total + (values[unit * periods + period] ?? NaN), 0);
    return sum(counts) / sum(bases);
  };
  const change = share(to) - share(from);
  return Number.isNaN(change) ? null : change;
}
