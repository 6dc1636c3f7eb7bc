import { compareNeighbours, type MatchOptions } from "@byfokus/analysis";
import type { AreaId } from "@byfokus/model";
import { neighbouringAreas } from "../effect/area-surroundings.ts";
import type { EffectCaution, EffectFigure } from "../effect/effect-report.ts";
import { figureOf } from "../effect/estimate-effect.ts";
import { areaFigures, usableFigures } from "../effect/figures-over-time.ts";
import type { PlanningContext } from "../table/planning-table.ts";

export interface WaterbedOptions {
  readonly areaIds: readonly AreaId[];
  readonly indicatorId: string;
  /** Periods of the indicator. */
  readonly from: string;
  readonly to: string;
  readonly match?: MatchOptions;
}

export interface WaterbedReport {
  /** Change of the areas' share together; `null` where a figure is unknown. */
  readonly placeChange: number | null;
  /** The areas against comparable ones elsewhere; `null` where there are too few. */
  readonly places: EffectFigure | null;
  /** The neighbours against comparable areas that are no neighbours: above 0, their share rose more. */
  readonly neighbours: EffectFigure | null;
  readonly neighbourIds: readonly AreaId[];
  /** Neighbours that no area elsewhere is like. */
  readonly unmatched: readonly AreaId[];
  /** Change of the share of areas and neighbours taken together. */
  readonly together: number | null;
  readonly dropped: readonly { readonly id: string; readonly reason: "missing" | "suppressed" | "nobody" }[];
  /** `"noImprovement"`: nothing was pressed down. `"noSign"` is not proof that nothing moved. */
  readonly verdict: "neighboursWorsened" | "noSign" | "noImprovement" | "cannotTell";
  readonly cannotShow: readonly Extract<EffectCaution, "movers" | "fewUnits" | "unmatched" | "dropped">[];
}

/**
 * Did the neighbours worsen as the areas improved, beside comparable areas that are no neighbours? Worse is a higher
 * share, or a lower one where the indicator counts what is good.
 *
 * @throws where an area or a period is unknown
 */
export function waterbed(context: PlanningContext, { areaIds, indicatorId, from, to, match }: WaterbedOptions): WaterbedReport {
  const figures = areaFigures(context, indicatorId);
  const stranger = areaIds.find((id) => !figures.ids.includes(id));
  if (stranger !== undefined) throw new Error(`Expected an area with figures of "${indicatorId}", got "${stranger}".`);
  const absent = [from, to].find((period) => !figures.periods.includes(period));
  if (absent !== undefined || from >= to) throw new Error(`Expected two rising periods of ${figures.periods.join(", ")}, got ${from} and ${to}.`);
  // What came between the two, or after, is not read.
  const columns = figures.periods.flatMap((period, at) => (period <= from || period === to ? [at] : []));
  const pick = <Cell>(row: readonly Cell[]): Cell[] => columns.flatMap((at) => row[at] ?? []);
  const usable = usableFigures({ ids: figures.ids, periods: pick(figures.periods), counts: figures.counts.map(pick), bases: figures.bases.map(pick) }, areaIds);
  const near = neighbouringAreas(context.table);
  const neighbourIds = [...new Set(areaIds.flatMap((id) => near[id] ?? []))].filter((id) => !areaIds.includes(id)).sort();
  const [first, last] = [usable.periods.indexOf(from), usable.periods.indexOf(to)];
  const empty = { placeChange: null, places: null, neighbours: null, neighbourIds, unmatched: [], together: null, dropped: usable.dropped, verdict: "cannotTell", cannotShow: ["movers"] } as const;
  if (first < 0 || last < 0) return empty;
  const unitOf = new Map(usable.ids.map((id, unit) => [id, unit]));
  const units = (ids: readonly string[]): number[] => ids.flatMap((id) => unitOf.get(id) ?? []);
  const places = units(areaIds);
  const found = compareNeighbours(usable.series, places, usable.ids.map((id) => units(near[id] ?? [])), first, last, match);
  const placeChange = places.length < areaIds.length ? null : found.placeChange;
  const worse = context.frame.indicators.find(({ id }) => id === indicatorId)?.direction === "lowerIsNeed" ? -1 : 1;
  return {
    ...empty,
    placeChange,
    places: found.places && figureOf(found.places),
    neighbours: found.neighbours && figureOf(found.neighbours),
    unmatched: found.unmatched.map((unit) => usable.ids[unit] ?? ""),
    together: placeChange === null ? null : found.together,
    cannotShow: [
      "movers",
      ...((found.neighbours?.treated ?? 0) < 5 || (found.neighbours?.controls ?? 0) < 10 ? ["fewUnits" as const] : []),
      ...(found.unmatched.length > 0 ? ["unmatched" as const] : []),
      ...(usable.dropped.some(({ id }) => areaIds.includes(id) || neighbourIds.includes(id)) ? ["dropped" as const] : []),
    ],
    verdict: verdictOf(placeChange, found.neighbours && figureOf(found.neighbours), worse),
  };
}

function verdictOf(placeChange: number | null, neighbours: EffectFigure | null, worse: 1 | -1): WaterbedReport["verdict"] {
  if (placeChange !== null && worse * placeChange >= 0) return "noImprovement";
  if (placeChange === null || neighbours === null) return "cannotTell";
  return (worse === 1 ? neighbours.low : -neighbours.high) > 0 ? "neighboursWorsened" : "noSign";
}
