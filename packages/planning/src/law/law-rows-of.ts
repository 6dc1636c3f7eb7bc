import type { Count, LawFigure, LawMeasureId, LawRow, LawYear, ListMembership, Observation, PublishedStatus, Residents } from "@byfokus/model";
import type { HistoryPoint, PlanningContext } from "../table/planning-table.ts";

/** Which of a town's indicators the law's measures are read from. Income has none: it is a mean, not a share. */
const lawIndicators: Readonly<Partial<Record<LawMeasureId, string>>> = { outsideLabour: "outsideWork", convicted: "convicted", basicEdu: "basicEducationOnly" };
/** Indicators whose base is all residents, the first with a figure is used. */
const residentIndicators: readonly string[] = ["adults18to64", "children0to5", "children6to17", "aged65to74", "aged75plus"];
const originIndicator = "nonWesternOrigin";
const longestAverage = 4;
/** The first list whose areas had to hold 1,000 residents in 2010 too. */
const firstListWith2010 = "2018-12-01";

export interface LawRowsOptions {
  /**
   * The town's observations, only where the law's own lists are to be reproduced: a planning context holds no figure of
   * origin. Of these only origin at area level is read.
   */
  readonly originFrom?: readonly Observation[];
  /** Per area id. An area that a published list names has passed the size tests and needs none. */
  readonly residents2010?: Readonly<Record<string, number>>;
  /** Per area id and year; the town folder has no mean income. */
  readonly income?: Readonly<Record<string, Readonly<Record<string, { readonly mean: number; readonly region: number; readonly taxpayers?: number }>>>>;
}

/**
 * A town's areas as rows for the rule book: one per area and year in which any measure has a figure in the town. The
 * figures of a year are taken for the list of 1 December of that year, which is a simplification: the ministry's
 * figures of employment and education are older than its list. Residents of a year are the base of the age indicators;
 * for the newest year, else, those of the table.
 *
 * @returns areas in their order, years rising
 */
export function lawRowsOf({ frame, table, history }: PlanningContext, { originFrom = [], residents2010 = {}, income = {} }: LawRowsOptions = {}): readonly LawRow[] {
  const points = new Map(history.map(({ areaId, indicatorId, points: all }) => [seriesKey(areaId, indicatorId), byYear(all)]));
  const origin = originSeries(originFrom);
  const wanted = Object.values(lawIndicators);
  const years = new Set([
    ...history.filter(({ indicatorId }) => wanted.includes(indicatorId)).flatMap(({ points: all }) => all.map(({ period }) => yearOf(period))),
    ...[...origin.values()].flatMap((series) => [...series.keys()]),
  ]);
  const rising = [...years].toSorted((a, b) => a - b);
  return table.areas.flatMap((area) => {
    const source = frame.areas.find(({ id }) => id === area.id);
    return rising.map((year): LawRow => {
      const figures: Partial<Record<LawMeasureId, LawFigure>> = {};
      for (const [measure, indicatorId] of Object.entries(lawIndicators)) setFigure(figures, measure as LawMeasureId, points.get(seriesKey(area.id, indicatorId)), year);
      setFigure(figures, "nonwestern", origin.get(area.id), year);
      const earned = income[area.id]?.[String(year)];
      if (earned !== undefined) figures.income = { kind: "income", mean: earned.mean, region: earned.region, taxpayers: earned.taxpayers ?? "missing" };
      const list = `${year}-12-01`;
      const current = year === rising.at(-1) && area.residents > 0 ? area.residents : "missing";
      const counted = residentIndicators.map((indicatorId) => points.get(seriesKey(area.id, indicatorId))?.get(year)?.base).find((base) => typeof base === "number");
      return { areaId: area.id, name: area.name, list, residents: sizeOf(counted ?? current, wasListed(source?.statuses, (date) => date === list)), residents2010: sizeOf(residents2010[area.id] ?? "missing", wasListed(source?.statuses, (date) => date >= firstListWith2010)), figures };
    });
  });
}

/** The statuses published of a town's areas, as lists. A list that names any area of the town is taken to say of all. */
export function membershipOf({ frame }: PlanningContext): readonly ListMembership[] {
  const lists = [...new Set(frame.areas.flatMap(({ statuses = [] }) => statuses.map(({ listDate }) => listDate)))].toSorted();
  return lists.flatMap((list) => Object.entries(classesOfStatus).flatMap(([status, classIds]) => {
    const areaIds = frame.areas.filter(({ statuses = [] }) => statuses.some((each) => each.listDate === list && each.list === status)).map(({ id }) => id);
    return classIds.map((classId) => ({ list, classId, areaIds, complete: true }));
  }));
}

/** Statuses were renamed in 2021; a status of a list is whichever of its names the list's rules have. */
const classesOfStatus: Readonly<Record<Exclude<PublishedStatus["list"], "risk">, readonly string[]>> = {
  vulnerable: ["udsat"],
  prevention: ["forebyggelsesomraade"],
  parallelSociety: ["parallelsamfund", "ghettoomraade"],
  transformation: ["omdannelsesomraade", "haardt_ghettoomraade"],
};

type Series = ReadonlyMap<number, { readonly count: Count; readonly base: Count }>;

/** The year's counts and those of the years before it without a gap; nothing where the year itself has none. */
function setFigure(figures: Partial<Record<LawMeasureId, LawFigure>>, measure: LawMeasureId, series: Series | undefined, year: number): void {
  const years: LawYear[] = [];
  for (let back = 0; back < longestAverage; back++) {
    const point = series?.get(year - back);
    if (point === undefined) break;
    years.push({ year: year - back, ...point });
  }
  if (years.length > 0) figures[measure] = { kind: "counts", years };
}

/** Of several periods in a year the last holds. */
function byYear(points: readonly HistoryPoint[]): Series {
  return new Map(points.map(({ period, state, count, base }) => [yearOf(period), state === "known" ? { count: count ?? "missing", base: base ?? "missing" } : { count: state, base: state }]));
}

function originSeries(observations: readonly Observation[]): ReadonlyMap<string, Series> {
  const series = new Map<string, Map<number, { count: Count; base: Count }>>();
  const own = observations.filter(({ indicatorId, level }) => indicatorId === originIndicator && level === "area");
  for (const { placeId, period, count, base } of own.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))) {
    const area = series.get(placeId) ?? new Map();
    area.set(yearOf(period), { count, base });
    series.set(placeId, area);
  }
  return series;
}

function wasListed(statuses: readonly PublishedStatus[] | undefined, on: (listDate: string) => boolean): boolean {
  return (statuses ?? []).some(({ list, listDate }) => list !== "risk" && on(listDate));
}

/** Being on an official list proves the size the law demands. */
function sizeOf(residents: Count, listed: boolean): Residents {
  return residents === "missing" && listed ? { atLeast: 1000 } : residents;
}

function seriesKey(areaId: string, indicatorId: string): string {
  return JSON.stringify([areaId, indicatorId]);
}

function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}
