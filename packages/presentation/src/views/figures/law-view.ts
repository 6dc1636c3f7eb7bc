import type { LawBook, LawClass, LawCriterion, LawRegime } from "@byfokus/model";
import type { ClassVerdict, CriterionVerdict, LawVerdict, PersonRange, Verdict } from "@byfokus/planning";
import type { ChartPicture } from "../../charts/chart-picture.ts";
import { stripChart } from "../../charts/strip-chart.ts";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatDate } from "../../numbers/format-date.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatRange, formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { byName } from "./by-name.ts";

/** The areas of one list under one version of the rules. */
export interface LawView {
  /** What the version is, and that it is not law where it is not. */
  readonly title: string;
  readonly notLaw: boolean;
  readonly note: string;
  readonly sentence: string;
  readonly classes: readonly { readonly id: string; readonly title: string }[];
  /** In the rules' order. A criterion of origin is here only where the version has one. */
  readonly criteria: readonly { readonly id: string; readonly title: string; readonly limit: string }[];
  /** Areas the rules cover or may cover, by name. */
  readonly rows: readonly LawRowView[];
  /** How many areas are too small for the rules, or of unknown size and on no list; empty where none are. */
  readonly tooSmall: string;
  /** What must be settled before a figure is called official. */
  readonly doubts: readonly string[];
}

export interface LawRowView {
  readonly areaId: string;
  readonly name: string;
  readonly residents: string;
  readonly classes: readonly LawClassCell[];
  readonly criteria: readonly LawCriterionCell[];
  /** What the list itself says, as published. */
  readonly published: string;
  /** Where calculation and publication differ, and why that may be. */
  readonly differences: readonly string[];
}

export interface LawClassCell {
  readonly id: string;
  readonly verdict: Verdict;
  /** A mark beside the word, so that colour is not needed. */
  readonly text: string;
  /** "6 personer fra at forlade klassen"; empty where no number of persons says it. */
  readonly distance: string;
  /** Chance on the next list as a range; empty where nothing is known. */
  readonly chance: string;
  readonly isRisk: boolean;
}

export interface LawCriterionCell {
  readonly id: string;
  readonly verdict: Verdict;
  readonly text: string;
  readonly value: string;
  /** In persons, full-time persons or kroner. */
  readonly distance: string;
  /** `null` where value or limit is not known. */
  readonly strip: ChartPicture | null;
}

/**
 * @param verdicts of one list under one version of the rules
 * @throws where the book does not have the version
 */
export function lawView(verdicts: readonly LawVerdict[], regimeId: string, book: LawBook, lang: Language): LawView {
  const words = createWords(lang);
  const regime = book.regimes.find(({ id }) => id === regimeId);
  if (regime === undefined) throw new Error(`Expected one of ${book.regimes.map(({ id }) => id).join(", ")}, got "${regimeId}".`);
  const large = verdicts.filter(({ size }) => size.every(({ verdict }) => verdict !== "notMet"));
  const covered = large.filter(isSized);
  const [small, unsized] = [verdicts.length - large.length, large.length - covered.length];
  return {
    title: regime.title[lang],
    notLaw: regime.status === "notLaw",
    note: regime.note?.[lang] ?? words.t(`law.status.${regime.status}`),
    sentence: sentenceOf(covered, regime, words),
    classes: regime.classes.map((lawClass) => ({ id: lawClass.id, title: lawClass.title[lang] })),
    criteria: regime.criteria.map((criterion) => ({ id: criterion.id, title: measureTitle(criterion, book, words), limit: limitText(criterion, words) })),
    rows: byName(covered).map((verdict) => rowOf(verdict, regime, words)),
    tooSmall: [
      ...(small === 0 ? [] : [words.t("law.tooSmall", { count: small, least: formatNumber(lang, regime.area.minResidents) })]),
      ...(unsized === 0 ? [] : [words.t("law.unsized", { count: unsized })]),
    ].join(" "),
    doubts: [...regime.unverified, ...book.openQuestions].map((text) => text[lang]),
  };
}

/** Its residents are known, or a list that names it vouches for them. */
function isSized({ size, published }: LawVerdict): boolean {
  return size.some(({ id, value }) => id === "residents" && value !== null) || published.some(({ listed }) => listed === true);
}

function sentenceOf(covered: readonly LawVerdict[], regime: LawRegime, words: Words): string {
  const list = formatDate(words.lang, covered[0]?.list ?? "");
  const [first] = regime.classes;
  if (covered.length === 0 || first === undefined) return words.t("law.nobody");
  const count = (wanted: Verdict): number => covered.filter(({ classes }) => classes.find(({ id }) => id === first.id)?.verdict === wanted).length;
  return words.t("law.sentence", { list, covered: covered.length, met: count("met"), unknown: count("unknown"), class: first.title[words.lang] });
}

function measureTitle({ id, measure }: LawCriterion, book: LawBook, words: Words): string {
  const title = book.measures.find((each) => each.id === measure)?.title[words.lang] ?? measure;
  return id.startsWith("prevention.") ? words.t("law.milder", { title }) : title;
}

function limitText({ operator, limit, averageYears }: LawCriterion, words: Words): string {
  const amount = limit.kind === "share" ? formatShare(words.lang, limit.parts / limit.of, (100 * limit.parts) % limit.of === 0 ? 0 : 2) : words.t("law.timesNational", { times: limit.times });
  const text = words.t(`law.limit.${operator}`, { limit: amount });
  return averageYears > 1 ? words.t("law.average", { limit: text, count: averageYears }) : text;
}

function rowOf(verdict: LawVerdict, regime: LawRegime, words: Words): LawRowView {
  const { lang } = words;
  const residents = verdict.size.find(({ id }) => id === "residents")?.value ?? null;
  const listed = verdict.published.filter((each) => each.listed === true).map(({ classId }) => classTitle(classId, regime, words));
  const isKnown = verdict.published.some((each) => each.listed !== null);
  return {
    areaId: verdict.areaId,
    name: verdict.name,
    residents: residents === null ? words.t("common.unknown") : formatNumber(lang, residents),
    classes: regime.classes.map((lawClass) => classCell(lawClass, verdict, words)),
    criteria: regime.criteria.flatMap(({ id }) => verdict.criteria.find((each) => each.id === id) ?? []).map((each) => criterionCell(each, words)),
    published: !isKnown ? words.t("law.published.unknown") : listed.length === 0 ? words.t("law.published.none") : joinList(words, listed),
    differences: verdict.differences.map(({ classId, listed: isListed, reasons }) => words.t(isListed ? "law.difference.listed" : "law.difference.notListed", {
      class: classTitle(classId, regime, words), reasons: joinList(words, reasons.map((reason) => words.t(`law.reason.${reason}`))),
    })),
  };
}

function classTitle(classId: string, regime: LawRegime, words: Words): string {
  const key = `law.class.${classId}`;
  return regime.classes.find(({ id }) => id === classId)?.title[words.lang] ?? (words.has(key) ? words.t(key) : classId);
}

function classCell({ id }: LawClass, verdict: LawVerdict, words: Words): LawClassCell {
  const found = verdict.classes.find((each) => each.id === id);
  const chance = verdict.chanceNext.find(({ classId }) => classId === id);
  const isRisk = verdict.riskOf.includes(id);
  return {
    id,
    verdict: found?.verdict ?? "unknown",
    text: `${words.t(`law.verdict.${found?.verdict ?? "unknown"}`)}${isRisk ? ` (${words.t("law.risk")})` : ""}`,
    distance: distanceText(found?.distance ?? null, words),
    chance: chance === undefined ? "" : chanceText(Math.round(chance.low * 100), Math.round(chance.high * 100), words),
    isRisk,
  };
}

/** Whole per cent; nothing where anything is possible. */
function chanceText(low: number, high: number, words: Words): string {
  if (low === 0 && high === 100) return "";
  return words.t("law.chance", { range: low === high ? formatNumber(words.lang, low) : formatRange(words.lang, low, high) });
}

function distanceText(distance: ClassVerdict["distance"], words: Words): string {
  if (distance === null) return "";
  const range = distance.low === distance.high ? formatNumber(words.lang, Math.ceil(distance.high)) : formatRange(words.lang, Math.floor(distance.low), Math.ceil(distance.high));
  return words.t(`law.distance.${distance.direction}`, { persons: range });
}

function criterionCell(criterion: CriterionVerdict, words: Words): LawCriterionCell {
  const { id, verdict, reason, value, valueLow, valueHigh, limit, measure } = criterion;
  const decimals = measure === "convicted" ? 2 : 1;
  const domain: readonly [number, number] = [0, Math.max(0.1, 1.5 * (limit ?? 0), 1.1 * (value ?? 0))];
  return {
    id,
    verdict,
    text: reason === null ? words.t(`law.verdict.${verdict}`) : words.t("law.unknownBecause", { reason: words.t(`law.unknown.${reason}`) }),
    value: value === null ? "\u2013" : formatShare(words.lang, value, decimals),
    distance: criterion.kroner !== null ? kronerText(criterion.kroner.perTaxpayer, words) : criterion.persons === null ? "" : personsText(criterion.persons, criterion.fromRounded, words),
    strip: value === null || limit === null ? null : stripChart({ domain, value, limit, isOpen: verdict !== "met", width: 120, height: 16, ...(valueLow === null || valueHigh === null || valueLow === valueHigh ? {} : { low: valueLow, high: valueHigh }) }),
  };
}

/** Above 0 is over the limit, below 0 under; whole persons are never 0. */
function personsText({ low, high, unit }: PersonRange, fromRounded: boolean, words: Words): string {
  const decimals = unit === "fullTimePersons" ? 1 : 0;
  const number = (value: number): string => formatNumber(words.lang, Math.abs(value), decimals);
  const [near, far] = [low, high].map(Math.abs).sort((a, b) => a - b);
  const count = low === high ? number(low) : formatRange(words.lang, near ?? 0, far ?? 0, decimals);
  if (low < 0 && high > 0) return words.t(`law.both.${unit}`, { under: number(low), over: number(high) });
  const amount = { persons: count, count: low === high ? Math.abs(low) : 2 };
  const text = high > 0 ? words.t(`law.over.${unit}`, amount) : words.t(`law.under.${unit}`, amount);
  return fromRounded ? words.t("law.fromRounded", { text }) : text;
}

/** Above 0 the area's income lies so far under the limit that the criterion is fulfilled. */
function kronerText(perTaxpayer: number, words: Words): string {
  return words.t(perTaxpayer > 0 ? "law.kroner.under" : "law.kroner.over", { kr: formatNumber(words.lang, Math.abs(perTaxpayer)) });
}
