import type { Indicator } from "@byfokus/model";
import type { HistoryPoint, PlanningContext } from "@byfokus/planning";
import { createWords, type Words } from "../../messages/words.ts";
import { formatDate } from "../../numbers/format-date.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";

/** What one indicator means and how much of it the town's data hold. */
export interface IndicatorSheet {
  readonly id: string;
  readonly title: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly source: string;
  readonly purpose: string;
  /** How the figure is to be read, and what it must not be used for. */
  readonly interpretation: string;
  readonly direction: string;
  readonly valid: string;
  /** "Indgår i behov med vægten 2", or that it does not. */
  readonly inNeed: string;
  /** Periods with figures, rising; empty where the data have none. */
  readonly periods: readonly string[];
  readonly periodsText: string;
  /** Areas in the newest period; `null` where the data have no figures. */
  readonly newest: { readonly period: string; readonly known: number; readonly suppressed: number; readonly missing: number; readonly text: string; readonly together: string } | null;
  /** Areas by periods. */
  readonly cells: { readonly known: number; readonly suppressed: number; readonly missing: number };
  /** Ethnic origin: defined here, shown nowhere but in the rule book of the law. */
  readonly isOrigin: boolean;
}

const collator = new Intl.Collator("da");

/** One sheet per indicator the town knows: those of the need first, then those with figures, then the rest, each group by title. */
export function indicatorSheets(context: PlanningContext, lang: Language): IndicatorSheet[] {
  const words = createWords(lang);
  const sheets = context.frame.indicators.map((indicator) => sheetOf(indicator, context, words));
  const group = (sheet: IndicatorSheet): number => (weightOf(sheet.id, context) > 0 ? 0 : sheet.newest === null ? 2 : 1);
  return sheets.sort((a, b) => group(a) - group(b) || collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}

function sheetOf(indicator: Indicator, context: PlanningContext, words: Words): IndicatorSheet {
  const { lang } = words;
  const series = context.history.filter(({ indicatorId }) => indicatorId === indicator.id).map(({ points }) => points);
  const periods = [...new Set(series.flatMap((points) => points.map(({ period }) => period)))].sort();
  const isOrigin = indicator.origin === true;
  const weight = weightOf(indicator.id, context);
  return {
    id: indicator.id,
    title: indicator.title[lang],
    numerator: indicator.numerator[lang],
    denominator: indicator.denominator[lang],
    unit: words.t(`indicator.unit.${indicator.unit}`),
    source: indicator.source,
    purpose: indicator.purpose[lang],
    interpretation: words.t(isOrigin ? "indicator.read.origin" : `indicator.read.${indicator.direction}`),
    direction: words.t(isOrigin ? "indicator.direction.origin" : `indicator.direction.${indicator.direction}`),
    valid: indicator.validTo === undefined
      ? words.t("indicator.validFrom", { from: formatDate(lang, indicator.validFrom) })
      : words.t("indicator.validBetween", { from: formatDate(lang, indicator.validFrom), to: formatDate(lang, indicator.validTo) }),
    inNeed: weight > 0 ? words.t("indicator.inNeed", { weight: formatNumber(lang, weight, Number.isInteger(weight) ? 0 : 1) }) : words.t("indicator.notInNeed"),
    periods,
    periodsText: periodsText(periods, words),
    newest: newestOf(series, periods.at(-1), words),
    cells: countStates(series.flat()),
    isOrigin,
  };
}

function weightOf(indicatorId: string, { table }: PlanningContext): number {
  return table.need.parts.reduce((sum, part) => sum + (part.indicatorId === indicatorId ? part.weight : 0), 0);
}

function periodsText(periods: readonly string[], words: Words): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return words.t("indicator.noFigures");
  return first === last ? formatDate(words.lang, first) : words.t("indicator.periods", { first, last, count: periods.length });
}

function newestOf(series: readonly (readonly HistoryPoint[])[], period: string | undefined, words: Words): IndicatorSheet["newest"] {
  if (period === undefined) return null;
  const points = series.flatMap((each) => each.find((point) => point.period === period) ?? []);
  const states = countStates(points);
  const count = points.reduce((sum, point) => sum + (point.count ?? 0), 0);
  const base = points.reduce((sum, point) => sum + (point.base ?? 0), 0);
  return {
    period,
    ...states,
    text: words.t("indicator.newest", { known: states.known, suppressed: states.suppressed, missing: states.missing, areas: points.length, period }),
    together: base === 0 ? words.t("common.missing") : words.t("indicator.together", { count: formatNumber(words.lang, count), base: formatNumber(words.lang, base), share: formatShare(words.lang, count / base) }),
  };
}

function countStates(points: readonly HistoryPoint[]): IndicatorSheet["cells"] {
  const of = (state: HistoryPoint["state"]): number => points.filter((point) => point.state === state).length;
  return { known: of("known"), suppressed: of("suppressed"), missing: of("missing") };
}
