import type { FunnelPoint, FunnelReport, PlanningContext } from "@byfokus/planning";
import type { ChartView } from "../../charts/chart-picture.ts";
import { funnelChart } from "../../charts/funnel-chart.ts";
import { joinSome } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { indicatorTitle } from "./indicator-title.ts";
import { byName } from "./by-name.ts";

export interface FunnelView {
  readonly title: string;
  /** Which areas chance and size do not explain; says so where nothing can be said. */
  readonly sentence: string;
  /** What to expect by chance, who is left out, and what the limits allow for. */
  readonly notes: readonly string[];
}

/** A funnel plot in words. */
export function funnelView(report: FunnelReport, context: PlanningContext, lang: Language): FunnelView {
  const words = createWords(lang);
  const title = indicatorTitle(context, report.indicatorId, lang);
  const shown = report.points.filter(({ state }) => state === "known");
  if (report.period === null || report.center === null) return { title, sentence: words.t("funnel.none", { indicator: title }), notes: leftOut(report, words) };
  const names = (side: "high" | "low"): string[] => byName(shown.filter((point) => point.class?.startsWith(side) === true)).map(({ name }) => name);
  const [high, low] = [names("high"), names("low")];
  const list = (all: readonly string[]): string => (all.length === 0 ? words.t("funnel.nobody") : joinSome(words, all, 6));
  return {
    title,
    sentence: high.length + low.length === 0
      ? words.t("funnel.within", { indicator: title, count: shown.length, period: report.period, share: formatShare(lang, report.center) })
      : words.t("funnel.outside", { indicator: title, period: report.period, share: formatShare(lang, report.center), high: list(high), low: list(low) }),
    notes: [
      words.t("funnel.chance", { count: shown.length, expected: formatNumber(lang, shown.length * 0.05, shown.length < 40 ? 1 : 0) }),
      ...(report.phi !== null && report.phi > 1 ? [words.t("funnel.spread", { phi: formatNumber(lang, report.phi, 1) })] : []),
      ...leftOut(report, words),
    ],
  };
}

/** The points with their limits, and the same as a table by name. */
export function funnelFigure(report: FunnelReport, context: PlanningContext, lang: Language, size: { readonly width: number; readonly height: number }): ChartView {
  const words = createWords(lang);
  const view = funnelView(report, context, lang);
  const points = report.points.flatMap(({ placeId, name, base, share, class: where }) => (base === null || share === null ? [] : [{ id: placeId, name, base, share, isOutside: where !== null && where !== "within" }]));
  const rows = byName(report.points);
  return {
    picture: funnelChart({ center: report.center ?? 0, points, limits: report.limits }, { ...size, shareText: (share) => formatShare(lang, share, 0), baseText: (base) => formatNumber(lang, base) }),
    description: [view.sentence, ...view.notes].join(" "),
    table: {
      columns: [{ text: words.t("column.area"), numeric: false }, { text: words.t("column.share"), numeric: true }, { text: words.t("column.base"), numeric: true }, { text: words.t("funnel.column.class"), numeric: false }, { text: words.t("funnel.column.rawClass"), numeric: false }],
      rows: rows.map((point) => [point.name, shareText(point, words), point.base === null ? "\u2013" : formatNumber(lang, point.base), classText(point.class, words), classText(point.rawClass, words)]),
      areaIds: rows.map(({ placeId }) => placeId),
    },
  };
}

function shareText({ share, state }: FunnelPoint, words: Words): string {
  return share === null || state !== "known" ? words.t(`figure.state.${state === "known" ? "missing" : state}`) : formatShare(words.lang, share);
}

function classText(where: FunnelPoint["class"], words: Words): string {
  return where === null ? "\u2013" : words.t(`funnel.class.${where}`);
}

function leftOut(report: FunnelReport, words: Words): string[] {
  const count = report.points.filter(({ state }) => state !== "known").length;
  return count === 0 ? [] : [words.t("funnel.leftOut", { count, least: formatNumber(words.lang, report.leastBase) })];
}
