import type { BalanceYear, PlanningContext, SegregationLevel, StatusContacts, TownBalance } from "@byfokus/planning";
import type { ChartView } from "../../charts/chart-picture.ts";
import { lineChart, type ChartLine } from "../../charts/line-chart.ts";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatRange, formatShare, formatShareRange } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { eventsOfIndicator, townEvents, type AreaEvent } from "../profile/area-events.ts";
import { byName } from "./by-name.ts";
import { indicatorTitle } from "./indicator-title.ts";

/** One indicator's balance over time, and what the town's balance lies between. */
export interface BalancePage {
  readonly sentence: string;
  readonly notes: readonly string[];
  /** What happened in the whole town that concerns the curves; the numbers stand on them. */
  readonly events: readonly AreaEvent[];
  /** Where the unevenness of need lies: between districts, between areas in them, between blocks in those. */
  readonly splits: readonly BalanceSplit[];
  readonly contacts: ContactsView | null;
}

export interface BalanceSplit {
  readonly title: string;
  readonly sentence: string;
  readonly rows: readonly { readonly name: string; readonly share: string; readonly chance: string; readonly width: number }[];
}

export interface ContactsView {
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Vulnerable areas without a well-functioning one near. */
  readonly far: string;
}

export type BalanceMeasure = "dissimilarity" | "theilH" | "isolation";

export function balancePage(years: readonly BalanceYear[], indicatorId: string, context: PlanningContext, lang: Language, more: { readonly town?: TownBalance; readonly contacts?: StatusContacts } = {}): BalancePage {
  const words = createWords(lang);
  const { town, contacts } = more;
  return {
    sentence: sentenceOf(years, indicatorTitle(context, indicatorId, lang), words),
    notes: notesOf(years, words),
    events: eventsOfIndicator(townEvents(context, lang), indicatorId),
    splits: town === undefined ? [] : [splitOf("levels", town.levels, words), splitOf("organisation", town.byOrganisation, words), splitOf("tenure", town.byTenure, words)].filter(({ rows }) => rows.length > 0),
    contacts: contacts === undefined ? null : contactsView(contacts, context, words),
  };
}

/** One measure over time with its interval, beside what chance (or an even spread) gives. */
export function balanceFigure(years: readonly BalanceYear[], measure: BalanceMeasure, indicatorId: string, context: PlanningContext, lang: Language, size: { readonly width: number; readonly height: number }): ChartView {
  const words = createWords(lang);
  const title = indicatorTitle(context, indicatorId, lang);
  const text = (value: number): string => (measure === "theilH" ? formatNumber(lang, value, 3) : formatShare(lang, value));
  const last = years.at(-1);
  const events = eventsOfIndicator(townEvents(context, lang), indicatorId);
  return {
    picture: lineChart(linesOf(years, measure, words), { ...size, events, axisText: (value) => (measure === "theilH" ? formatNumber(lang, value, 2) : formatShare(lang, value, value * 100 % 1 === 0 ? 0 : 1)), valueText: text }),
    description: [words.t(`balanceTime.what.${measure}`), sentenceOf(years, title, words), ...(last === undefined ? [] : [words.t("balanceTime.last", { period: last.period, value: valueText(figureOf(last, measure), text), beside: valueText(besideOf(last, measure), text) })]),
      ...(events.length === 0 ? [] : [words.t("profile.chart.events", { events: events.map(({ number, dateText, text: what }) => `${number}: ${dateText}, ${what}`).join("; ") })])].join(" "),
    table: tableOf(years, words),
  };
}

function linesOf(years: readonly BalanceYear[], measure: BalanceMeasure, words: Words): ChartLine[] {
  return [
    { id: measure, name: words.t(`balanceTime.short.${measure}`), kind: "subject", points: years.map((year) => ({ period: year.period, value: figureOf(year, measure), ...intervalOf(year, measure) })) },
    { id: "beside", name: words.t(measure === "isolation" ? "balanceTime.even" : "balanceTime.chance"), kind: measure === "isolation" ? "other" : "chance", points: years.map((year) => ({ period: year.period, value: besideOf(year, measure) })) },
  ];
}

/** D is shown less the part that small numbers alone add, where the redraws give it. */
function figureOf(year: BalanceYear, measure: BalanceMeasure): number | null {
  if (measure === "theilH") return year.theilH;
  return measure === "isolation" ? year.isolation : year.dissimilarityInterval?.corrected ?? year.dissimilarity;
}

function besideOf(year: BalanceYear, measure: BalanceMeasure): number | null {
  if (measure === "theilH") return year.theilHExpected;
  return measure === "isolation" ? year.P : year.expected;
}

function intervalOf(year: BalanceYear, measure: BalanceMeasure): { readonly low?: number; readonly high?: number } {
  const interval = measure === "theilH" ? year.theilHInterval : measure === "dissimilarity" ? year.dissimilarityInterval : null;
  return interval === null ? {} : { low: interval.low, high: interval.high };
}

/** A change is called one only where the intervals of the first and last year do not meet. */
function sentenceOf(years: readonly BalanceYear[], title: string, words: Words): string {
  const known = years.filter(({ dissimilarity, dissimilarityInterval }) => dissimilarity !== null && dissimilarityInterval !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return words.t("balanceTime.none", { indicator: title });
  const [before, now] = [first.dissimilarityInterval, last.dissimilarityInterval];
  const share = formatShare(words.lang, now?.corrected ?? 0, 0);
  const said = words.t("balanceTime.sentence", { indicator: title, period: last.period, share, chance: formatShare(words.lang, last.expected ?? 0, 0) });
  if (before === null || now === null || first === last) return said;
  const change = now.high < before.low ? "more" : now.low > before.high ? "less" : "same";
  return `${said} ${words.t(`balanceTime.change.${change}`, { period: first.period, share: formatShare(words.lang, before.corrected, 0) })}`;
}

function notesOf(years: readonly BalanceYear[], words: Words): string[] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const changed = years.slice(1).filter(({ areasNew, areasGone }) => areasNew.length + areasGone.length > 0);
  const hidden = last.dropped.find(({ reason }) => reason === "suppressed")?.n ?? 0;
  const missing = last.dropped.find(({ reason }) => reason === "missing")?.n ?? 0;
  const bounds = last.bounds?.dissimilarity ?? null;
  return [
    words.t("balanceTime.note.areas", { count: last.places }),
    ...(changed.length === 0 ? [] : [words.t("balanceTime.note.changed", { periods: joinList(words, changed.map(({ period }) => period)) })]),
    ...(hidden + missing === 0 ? [] : [words.t("balanceTime.note.leftOut", { hidden, missing })]),
    ...(bounds === null ? [] : [words.t("balanceTime.note.bounds", { range: formatShareRange(words.lang, bounds) })]),
    ...(last.notes.includes("smallPlaces") ? [words.t("balanceTime.note.smallPlaces")] : []),
  ];
}

function tableOf(years: readonly BalanceYear[], words: Words): ChartView["table"] {
  const { lang } = words;
  const share = (value: number | null): string => valueText(value, (known) => formatShare(lang, known));
  const number = (value: number | null): string => valueText(value, (known) => formatNumber(lang, known, 3));
  const columns = ["areas", "share", "dissimilarity", "corrected", "chance", "excess", "isolation", "theilH", "theilHChance"] as const;
  return {
    columns: [{ text: words.t("column.period"), numeric: false }, ...columns.map((column) => ({ text: words.t(`balanceTime.column.${column}`), numeric: true }))],
    rows: years.map((year) => {
      const interval = year.dissimilarityInterval;
      return [
        year.period, formatNumber(lang, year.places), share(year.P), share(year.dissimilarity),
        interval === null ? "\u2013" : `${formatShare(lang, interval.corrected)} (${formatShareRange(lang, interval)})`,
        share(year.expected), share(year.excess), share(year.isolation),
        year.theilHInterval === null ? number(year.theilH) : `${number(year.theilH)} (${formatRange(lang, year.theilHInterval.low, year.theilHInterval.high, 3)})`,
        number(year.theilHExpected),
      ];
    }),
  };
}

function valueText(value: number | null, text: (known: number) => string): string {
  return value === null ? "\u2013" : text(value);
}

function splitOf(kind: "levels" | "organisation" | "tenure", levels: readonly SegregationLevel[], words: Words): BalanceSplit {
  const known = levels.filter(({ share }) => share !== null);
  const whole = levels.reduce((sum, { m }) => sum + m, 0);
  const most = known.reduce<SegregationLevel | null>((best, level) => (best === null || level.m > best.m ? level : best), null);
  const name = (level: SegregationLevel): string => { const key = `balanceTime.level.${level.name}`; return words.has(key) ? words.t(key) : level.name; };
  // Expected need is shrunk, so that blocks can differ less than counts would by chance.
  const isSmoothed = known.some(({ m, mExpected }) => mExpected !== null && m < mExpected);
  return {
    title: words.t(`balanceTime.split.${kind}`),
    sentence: most === null ? "" : [words.t("balanceTime.split.sentence", { share: formatShare(words.lang, most.share ?? 0, 0), level: name(most) }), ...(isSmoothed ? [words.t("balanceTime.split.smoothed")] : [])].join(" "),
    rows: known.map((level) => ({
      name: name(level),
      share: formatShare(words.lang, level.share ?? 0, 0),
      chance: level.mExpected === null || whole <= 0 ? "\u2013" : formatShare(words.lang, level.mExpected / whole, 0),
      width: Math.min(1, Math.max(0, level.share ?? 0)),
    })),
  };
}

function contactsView(contacts: StatusContacts, context: PlanningContext, words: Words): ContactsView {
  const { lang } = words;
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const share = (value: number | null): string => valueText(value, (known) => formatShare(lang, known, 0));
  const far = contacts.nearest.filter(({ distanceM }) => distanceM === null || distanceM > 1000).map(({ areaId }) => ({ name: names.get(areaId) ?? areaId }));
  const near = contacts.exposure.find(({ withinM }) => withinM === 1000);
  return {
    sentence: near === undefined || near.shareOfAreas === null ? words.t("contacts.none") : words.t("contacts.sentence", { share: share(near.shareOfAreas), expected: share(near.expected), vulnerable: contacts.vulnerable.length, well: contacts.wellFunctioning.length }),
    columns: (["within", "areas", "people", "expected", "chance", "withNone"] as const).map((column) => words.t(`contacts.column.${column}`)),
    rows: contacts.exposure.map((each) => [
      words.t("contacts.metres", { metres: formatNumber(lang, each.withinM) }), share(each.shareOfAreas), share(each.shareOfPeople), share(each.expected),
      valueText(each.pLow, (p) => formatShare(lang, p, 1)), formatNumber(lang, each.withNone),
    ]),
    far: far.length === 0 ? "" : words.t("contacts.far", { names: joinList(words, byName(far).map(({ name }) => name)) }),
  };
}
