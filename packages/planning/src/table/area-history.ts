import { wilsonInterval } from "@byfokus/analysis";
import type { Town } from "@byfokus/model";
import type { FinestUnits } from "./finest-units.ts";
import { knownState, suppressedState, type FigureSlice, type ObservationCube } from "./observation-cube.ts";
import type { AreaHistory, HistoryPoint } from "./planning-table.ts";
import { validDuring } from "./valid-on.ts";

/** Stairwells with figures speak for an area when they hold this share of its dwellings. */
export const smallestCover = 0.8;

/**
 * Per area and indicator the yearly shares with Wilson intervals: the area's own observation where there is one, else
 * the sum of the stairwells that stood there in that period, when those with a figure hold four fifths of the
 * dwellings. Missing, suppressed and zero stay apart. Every period in which the indicator has any figure in the town
 * has a point. Indicators of origin are left out: they exist for the legal rule book alone.
 *
 * @returns areas in their order, indicators in the town's order, points by rising period
 */
export function areaHistory(town: Town, units: FinestUnits, cube: ObservationCube): readonly AreaHistory[] {
  const areaIndex = new Map(units.areas.map((area, i) => [area.id, i]));
  const areaOf = Int32Array.from(town.stairwells, ({ areaId }) => (areaId === undefined ? -1 : (areaIndex.get(areaId) ?? -1)));
  const standing = new Map<string, Uint8Array>();
  const stoodIn = (period: string): Uint8Array => {
    const before = standing.get(period);
    if (before !== undefined) return before;
    const stood = Uint8Array.from(town.stairwells, (stairwell) => (validDuring(stairwell, period) ? 1 : 0));
    standing.set(period, stood);
    return stood;
  };
  const series = town.indicators.flatMap(({ id, origin }) => {
    const slices = origin === true ? [] : (cube.get(id) ?? []);
    return slices.length === 0 ? [] : [{ id, periods: slices.map(({ period, slice }) => pointsOf(town, units, areaOf, stoodIn(period), period, slice)) }];
  });
  return units.areas.flatMap((area, a) =>
    series.map(({ id, periods }) => ({ areaId: area.id, indicatorId: id, points: periods.flatMap((points) => points[a] ?? []) })));
}

/** One point per area. */
function pointsOf(town: Town, units: FinestUnits, areaOf: Int32Array, stood: Uint8Array, period: string, { stairwells, areas }: FigureSlice): readonly HistoryPoint[] {
  const tally = units.areas.map(() => ({ count: 0, base: 0, dwellings: 0, covered: 0, suppressed: false }));
  town.stairwells.forEach((stairwell, i) => {
    const sum = tally[areaOf[i] ?? -1];
    if (sum === undefined || stood[i] === 0) return;
    sum.dwellings += stairwell.dwellings;
    if (stairwells.states[i] === suppressedState) sum.suppressed = true;
    if (stairwells.states[i] !== knownState) return;
    sum.covered += stairwell.dwellings;
    sum.count += stairwells.counts[i] ?? 0;
    sum.base += stairwells.bases[i] ?? 0;
  });
  return tally.map((sum, a): HistoryPoint => {
    const source = units.areaInSource[a] ?? -1;
    if (areas.states[source] === knownState) return known(period, areas.counts[source] ?? 0, areas.bases[source] ?? 0);
    if (sum.covered > 0 && sum.covered >= smallestCover * sum.dwellings) return known(period, sum.count, sum.base);
    const state = sum.suppressed || areas.states[source] === suppressedState ? "suppressed" : "missing";
    return { period, state, count: null, base: null, share: null };
  });
}

function known(period: string, count: number, base: number): HistoryPoint {
  const share = base > 0 ? { value: count / base, ...wilsonInterval(count, base), n: base } : null;
  return { period, state: "known", count, base, share };
}
