import { figuresOf, type Count, type IndexFigure, type IndexMethod } from "@byfokus/model";
import type { AreaHistory, HistoryPoint, PlanningContext } from "../table/planning-table.ts";
import { knownFigure, missingFigure, nobodyCounted, suppressedFigure, type IndexColumn } from "./index-column.ts";
import type { Ladder, LadderOptions } from "./ladder.ts";
import { rankPlaces } from "./rank-places.ts";

/**
 * The ladder of a town's areas. A figure's column is an indicator's id, its share is read in the indicator's newest
 * period; a change is that share less the same area's share so many years earlier, in points of 0 to 1. Residents are
 * the areas' own. An indicator without figures, or without the earlier year, leaves the method's missing rule to decide.
 *
 * @throws where an ingredient is an indicator of origin or one that the town does not know
 */
export function ladderOfContext(context: PlanningContext, method: IndexMethod, options: LadderOptions = {}): Ladder {
  const { areas } = context.table;
  const known = new Map(context.frame.indicators.map((indicator) => [indicator.id, indicator]));
  const series = new Map(context.history.map((entry) => [seriesKey(entry.areaId, entry.indicatorId), entry]));
  const columns = new Map(figuresOf(method).map((figure) => {
    const indicatorId = figure.change?.of ?? figure.column;
    const indicator = known.get(indicatorId);
    if (indicator === undefined) throw new Error(`Expected indicator "${indicatorId}" of method "${method.id}" in the town, got ${[...known.keys()].map((id) => `"${id}"`).join(", ") || "none"}.`);
    if (indicator.origin === true) throw new Error(`Expected no figure of people's origin in method "${method.id}", got "${indicatorId}".`);
    return [figure.id, columnOf(areas.map(({ id }) => series.get(seriesKey(id, indicatorId))), figure)];
  }));
  const given = new Map(context.frame.areas.map(({ id, residents }) => [id, residents]));
  const residents = areas.map((area): Count => (area.residents > 0 ? area.residents : (given.get(area.id) ?? "missing")));
  return rankPlaces({ ids: areas.map(({ id }) => id), columns, residents }, method, options);
}

function seriesKey(areaId: string, indicatorId: string): string {
  return JSON.stringify([areaId, indicatorId]);
}

function columnOf(series: readonly (AreaHistory | undefined)[], { change }: IndexFigure): IndexColumn {
  const newest = series.flatMap((entry) => entry?.points ?? []).reduce((latest, { period }) => (period > latest ? period : latest), "");
  const now = pointsIn(series, newest);
  const evidence = evidenceOf(now);
  if (change === undefined) return { values: sharesOf(now), states: Uint8Array.from(now, stateOf), evidence };
  const then = pointsIn(series, `${Number(newest.slice(0, 4)) - change.years}${newest.slice(4)}`);
  const earlier = sharesOf(then);
  return {
    values: sharesOf(now).map((share, at) => share - (earlier[at] ?? NaN)),
    states: Uint8Array.from(now, (point, at) => stateOf(point) || stateOf(then[at])),
    evidence,
    before: evidenceOf(then),
  };
}

function pointsIn(series: readonly (AreaHistory | undefined)[], period: string): readonly (HistoryPoint | undefined)[] {
  return series.map((entry) => entry?.points.find((point) => point.period === period));
}

function stateOf(point: HistoryPoint | undefined): number {
  if (point === undefined || point.state === "missing") return missingFigure;
  if (point.state === "suppressed") return suppressedFigure;
  return point.share === null ? nobodyCounted : knownFigure;
}

function sharesOf(points: readonly (HistoryPoint | undefined)[]): Float64Array {
  return Float64Array.from(points, (point) => point?.share?.value ?? NaN);
}

/** NaN where there is no share. */
function evidenceOf(points: readonly (HistoryPoint | undefined)[]): { readonly counts: Float64Array; readonly bases: Float64Array } {
  const pick = (of: "count" | "base") => Float64Array.from(points, (point) => (point?.share ? (point[of] ?? NaN) : NaN));
  return { counts: pick("count"), bases: pick("base") };
}
