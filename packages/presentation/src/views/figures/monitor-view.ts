import type { Indicator } from "@byfokus/model";
import type { AreaSummary, Direction, LevelClass, MonitorReport, MonitorRow, PlaceSummary } from "@byfokus/planning";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatPoints, formatRange, formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { byName } from "./by-name.ts";
import { indicatorTitle } from "./indicator-title.ts";

/** Where areas stand and where they are going, with alarms whose rate of false ones is stated. */
export interface MonitorView {
  readonly sentence: string;
  /** "Højst 1 falsk alarm i kvartalet i hele byen." */
  readonly promise: string;
  readonly directions: readonly string[];
  /** Levels from high to low, each with one cell per direction. */
  readonly levels: readonly { readonly id: LevelClass; readonly title: string; readonly cells: readonly (readonly { readonly areaId: string; readonly name: string }[])[] }[];
  readonly unplaced: string;
  readonly alarms: readonly AlarmRow[];
  readonly changes: readonly ChangeRow[];
  /** What is not watched, and why. */
  readonly notWatched: readonly string[];
}

/** What places and indicators are called: a planning context, or as much of one as a plain table has. */
export interface MonitorNames {
  readonly table: { readonly areas: readonly Pick<AreaSummary, "id" | "name">[]; readonly districts?: readonly Pick<PlaceSummary, "id" | "name">[] };
  readonly frame: { readonly indicators: readonly Pick<Indicator, "id" | "title">[] };
}

export interface AlarmRow {
  /** `null` for a district, which is watched where its areas are too small. */
  readonly areaId: string | null;
  readonly name: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly state: string;
  readonly since: string;
  readonly level: string;
  readonly speed: string;
  /** What happened there within a year of it, which may explain it. */
  readonly events: string;
}

export interface ChangeRow {
  readonly areaId: string;
  readonly name: string;
  readonly indicatorId: string;
  readonly indicator: string;
  readonly change: string;
  readonly interval: string;
  readonly direction: string;
}

const levels: readonly LevelClass[] = ["farAbove", "above", "likeTown", "below", "farBelow"];
const directions: readonly Direction[] = ["worse", "asTheTown", "better"];

/** The monitor in words, a matrix of names, and tables of alarms and changes. */
export function monitorView(report: MonitorReport, context: MonitorNames, lang: Language): MonitorView {
  const words = createWords(lang);
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const named = (areaId: string) => ({ areaId, name: names.get(areaId) ?? areaId });
  const cell = (level: LevelClass, direction: Direction) => report.matrix.find((each) => each.level === level && each.direction === direction)?.areaIds ?? [];
  const of = (level: readonly LevelClass[], direction: Direction): string[] => byName(level.flatMap((each) => cell(each, direction)).map(named)).map(({ name }) => name);
  const districts = new Map((context.table.districts ?? []).map(({ id, name }) => [id, name]));
  const inArea = report.rows.map((row) => ({ ...row, name: named(row.areaId).name }));
  const inDistrict = report.districts.map((row) => ({ ...row, areaId: null, events: [], name: words.t("monitor.district", { name: districts.get(row.districtId) ?? row.districtId }) }));
  const alarms = [...inArea, ...inDistrict].filter(({ alarm }) => alarm !== null && alarm.state !== "quiet");
  const changed = report.rows.filter(({ direction }) => direction === "worse" || direction === "better");
  const worse = of(["farAbove", "above"], "worse");
  return {
    sentence: worse.length === 0 ? words.t("monitor.sentence.none") : words.t("monitor.sentence", { names: joinList(words, worse), count: worse.length }),
    promise: [words.t("monitor.promise", { count: report.falseAlarms.budget, budget: formatNumber(lang, report.falseAlarms.budget, Number.isInteger(report.falseAlarms.budget) ? 0 : 2), expected: formatNumber(lang, report.falseAlarms.perQuarter, 2), units: formatNumber(lang, report.falseAlarms.units) }), ...(report.falseAlarms.perYear === undefined ? [] : [words.t("monitor.promise.perYear", { expected: formatNumber(lang, report.falseAlarms.perYear, 1) })])].join(" "),
    directions: directions.map((direction) => words.t(`monitor.direction.${direction}`)),
    levels: levels.map((level) => ({ id: level, title: words.t(`monitor.level.${level}`), cells: directions.map((direction) => byName(cell(level, direction).map(named))) })),
    unplaced: report.unplaced.length === 0 ? "" : words.t("monitor.unplaced", { names: joinList(words, byName(report.unplaced.map(named)).map(({ name }) => name)) }),
    alarms: byName(alarms.map((row) => alarmRow(row, report, context, words))),
    changes: byName(changed.map((row) => changeRow(row, named(row.areaId).name, context, words))),
    notWatched: notWatched(report.rows, words),
  };
}

type WatchedPlace = Pick<MonitorRow, "indicatorId" | "alarm" | "events"> & Pick<AlarmRow, "areaId" | "name">;

function alarmRow(row: WatchedPlace, report: MonitorReport, context: MonitorNames, words: Words): AlarmRow {
  const { lang } = words;
  const { alarm } = row;
  const since = Number(alarm?.since?.slice(0, 4) ?? NaN);
  const events = row.events.flatMap((id) => report.events.find((event) => event.id === id && event.title !== null && Math.abs(Number(event.date.slice(0, 4)) - since) <= 1) ?? []);
  return {
    areaId: row.areaId,
    name: row.name,
    indicatorId: row.indicatorId,
    indicator: indicatorTitle(context, row.indicatorId, lang),
    state: words.t(alarm?.state === "signal" ? "monitor.alarm.signal" : "monitor.alarm.earlier"),
    since: alarm?.since ?? "\u2013",
    level: alarm === null ? "\u2013" : levelText(alarm, words),
    speed: alarm === null ? "\u2013" : words.t("monitor.alarm.speed", { false: formatNumber(lang, alarm.arl0), true: formatNumber(lang, alarm.arl1, 1) }),
    events: events.map(({ date, title }) => `${date.slice(0, 4)}: ${title ?? ""}`).join("; "),
  };
}

/** What was counted before and now stands first: the rise that the curve is set to find is not one that was seen. */
function levelText({ shareBefore, shareFound, observedBefore, observedNow }: NonNullable<MonitorRow["alarm"]>, words: Words): string {
  const { lang } = words;
  const set = words.t("monitor.alarm.level", { before: formatShare(lang, shareBefore), found: formatShare(lang, shareFound) });
  return observedBefore === undefined || observedNow === undefined ? set : words.t("monitor.alarm.observed", { before: formatShare(lang, observedBefore), now: formatShare(lang, observedNow.share), period: observedNow.period, set });
}

function changeRow(row: MonitorRow, name: string, context: MonitorNames, words: Words): ChangeRow {
  const { change } = row;
  return {
    areaId: row.areaId,
    name,
    indicatorId: row.indicatorId,
    indicator: indicatorTitle(context, row.indicatorId, words.lang),
    change: change === null ? "\u2013" : words.t("monitor.change", { change: formatPoints(words.lang, change.points), from: change.from, to: change.to }),
    interval: change === null ? "" : formatRange(words.lang, change.low * 100, change.high * 100, 1),
    direction: row.direction === null ? "" : words.t(`monitor.direction.${row.direction}`),
  };
}

function notWatched(rows: readonly MonitorRow[], words: Words): string[] {
  const states = ["parentOnly", "tooFewPeriods", "weakBaseline", "missing", "suppressed"] as const;
  return states.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0 ? [] : [words.t(`monitor.state.${state}`, { count })];
  });
}
