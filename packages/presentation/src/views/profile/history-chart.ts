import type { ChartTable, ChartView } from "../../charts/chart-picture.ts";
import { lineChart } from "../../charts/line-chart.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatShare, formatShareRange } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { eventsOfIndicator, type AreaEvent } from "./area-events.ts";
import type { AreaProfile, ProfileFigure } from "./area-profile.ts";

/** One indicator of one area over time, with its interval, the areas together beside it, and every event that concerns its figures. */
export function historyChart(profile: Pick<AreaProfile, "row" | "events">, figure: ProfileFigure, lang: Language, size: { readonly width: number; readonly height: number }): ChartView {
  const words = createWords(lang);
  const { series, together } = figure;
  const events = eventsOfIndicator(profile.events, series.indicatorId);
  const shown = { row: profile.row, events };
  const subject = series.points.map(({ period, share }) => (share === null ? { period, value: null } : { period, value: share.value, low: share.low, high: share.high }));
  return {
    picture: lineChart(
      [{ id: "area", kind: "subject", name: profile.row.name, points: withAbsentYears(subject) }, ...(together === null ? [] : [{ id: "together", kind: "other" as const, name: words.t("profile.together"), points: withAbsentYears(together.points) }])],
      { ...size, axisText: (value) => formatShare(lang, value, 0), valueText: (value) => formatShare(lang, value), events },
    ),
    description: descriptionOf(shown, figure, words),
    table: tableOf(shown, figure, words),
  };
}

function descriptionOf({ row, events }: Pick<AreaProfile, "row" | "events">, { series, together, changeText }: ProfileFigure, words: Words): string {
  const known = series.points.filter(({ share }) => share !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return words.t("profile.chart.none", { indicator: series.title, name: row.name });
  const gaps = series.points.length - known.length;
  return [
    words.t("profile.chart", { indicator: series.title, name: row.name, from: first.period, first: first.text, to: last.period, last: last.text }),
    ...(changeText === "" ? [] : [words.t("profile.chart.change", { change: changeText })]),
    ...(together === null ? [] : [words.t("profile.chart.together", { count: together.areas, share: formatShare(words.lang, together.points.at(-1)?.value ?? 0) })]),
    ...(gaps === 0 ? [] : [words.t("profile.chart.gaps", { count: gaps })]),
    ...(events.length === 0 ? [] : [words.t("profile.chart.events", { events: events.map(({ number, dateText, text }) => `${number}: ${dateText}, ${text}`).join("; ") })]),
  ].join(" ");
}

function tableOf({ events }: Pick<AreaProfile, "events">, { series, together }: ProfileFigure, words: Words): ChartTable {
  const { lang } = words;
  const column = (text: string, numeric = true) => ({ text, numeric });
  return {
    columns: [
      column(words.t("column.period"), false), column(words.t("column.count")), column(words.t("column.base")), column(words.t("column.shareInterval")),
      ...(together === null ? [] : [column(words.t("profile.together"))]), ...(events.length === 0 ? [] : [column(words.t("column.events"), false)]),
    ],
    rows: series.points.map((point) => {
      const beside = together?.points.find(({ period }) => period === point.period)?.value ?? null;
      return [
        point.period,
        point.count === null ? point.text : formatNumber(lang, point.count),
        point.base === null ? "\u2013" : formatNumber(lang, point.base),
        point.share === null ? point.text : `${point.text} (${formatShareRange(lang, point.share)})`,
        ...(together === null ? [] : [beside === null ? "\u2013" : formatShare(lang, beside)]),
        ...(events.length === 0 ? [] : [eventsIn(point.period, events)]),
      ];
    }),
  };
}

function eventsIn(period: string, events: readonly AreaEvent[]): string {
  return events.filter(({ date }) => date.slice(0, 4) === period.slice(0, 4)).map(({ number, text }) => `${number} ${text}`).join("; ");
}

/** A year that the series skips is a gap in the curve, not a straight line over it; figures of every second year have no gap between them. */
function withAbsentYears<Point extends { readonly period: string; readonly value: number | null }>(points: readonly Point[]): readonly (Point | { readonly period: string; readonly value: null })[] {
  const years = points.map(({ period }) => (/^\d{4}$/.test(period) ? Number(period) : Number.NaN));
  const steps = years.slice(1).map((year, at) => year - (years[at] ?? Number.NaN));
  const usual = Math.min(...steps);
  return points.flatMap((point, at) => {
    const skipped = at === 0 || !(usual > 0) ? 0 : Math.round((steps[at - 1] ?? usual) / usual) - 1;
    return [...Array.from({ length: skipped }, (_, gap) => ({ period: String((years[at - 1] ?? 0) + usual * (gap + 1)), value: null })), point];
  });
}
