import type { AreaId } from "@byfokus/model";
import type { BoardOverview, CouplingProposal, PlanningContext } from "@byfokus/planning";
import type { ChartPicture } from "../../charts/chart-picture.ts";
import { niceDomain } from "../../charts/chart-frame.ts";
import { stripChart } from "../../charts/strip-chart.ts";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatDate } from "../../numbers/format-date.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatRange, formatShare, formatShareRange } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { areaView, type AreaView, type IndicatorSeries } from "../area-view.ts";
import { areaEvents, type AreaEvent } from "./area-events.ts";
import { areasTogether, type Together } from "./together.ts";

/** The page of one area. `areaView` holds what the overview's panel shows too. */
export interface AreaProfile extends AreaView {
  readonly areaId: AreaId;
  /** Need in words with count, interval and share; says so where the figure is hidden or missing. */
  readonly needSentence: string;
  readonly events: readonly AreaEvent[];
  /** What each published list says, newest list first. */
  readonly statuses: readonly { readonly date: string; readonly text: string }[];
  /** Newest figures of every indicator, those of the need first. */
  readonly figures: readonly ProfileFigure[];
}

export interface ProfileFigure {
  readonly indicatorId: string;
  readonly title: string;
  /** What is counted: "af 1.512 beboere på 18-64 år". */
  readonly baseText: string;
  readonly period: string;
  readonly shareText: string;
  readonly intervalText: string;
  readonly countText: string;
  readonly togetherText: string;
  readonly changeText: string;
  readonly strip: ChartPicture;
  readonly series: IndicatorSeries;
  /** `null` where fewer than two areas have figures in every period. */
  readonly together: Together | null;
}

/** Everything the page of one area says; `null` for an area the town does not have. */
export function areaProfile(
  context: PlanningContext,
  areaId: AreaId,
  lang: Language,
  more: { readonly boards?: readonly BoardOverview[]; readonly couplings?: readonly CouplingProposal[] } = {},
): AreaProfile | null {
  const view = areaView(context, areaId, lang, more);
  if (view === null) return null;
  const words = createWords(lang);
  const statuses = context.frame.areas.find(({ id }) => id === areaId)?.statuses ?? [];
  return {
    ...view,
    areaId,
    needSentence: needSentence(view, words),
    events: areaEvents(context, areaId, lang),
    statuses: [...new Set(statuses.map(({ listDate }) => listDate))].sort().reverse().map((date) => ({
      date: formatDate(lang, date),
      text: joinList(words, statuses.filter(({ listDate }) => listDate === date).map(({ list }) => words.t(`status.${list}`))),
    })),
    figures: needFirst(view.series, context).map((series) => figureOf(series, areasTogether(context, series.indicatorId), words)),
  };
}

function needSentence({ row, lead }: AreaView, words: Words): string {
  if (row.need === null || row.share === null) return lead;
  return `${lead} ${words.t("profile.need", {
    need: formatNumber(words.lang, row.need.value), dwellings: row.texts.dwellings,
    interval: formatRange(words.lang, row.need.low, row.need.high), share: formatShare(words.lang, row.share.value),
  })}`;
}

function needFirst(series: readonly IndicatorSeries[], { table }: PlanningContext): IndicatorSeries[] {
  const isNeed = ({ indicatorId }: IndicatorSeries): number => (table.need.parts.some((part) => part.indicatorId === indicatorId) ? 0 : 1);
  return [...series].sort((a, b) => isNeed(a) - isNeed(b));
}

/** The newest period's figure: where that is hidden or missing it says so, and no older figure takes its place. */
function figureOf(series: IndicatorSeries, together: Together | null, words: Words): ProfileFigure {
  const { lang } = words;
  const newest = series.points.at(-1);
  const share = newest?.share ?? null;
  const town = together?.points.at(-1)?.value ?? null;
  const [low, high] = niceDomain(0, Math.max(0.1, share?.high ?? 0, (town ?? 0) * 1.2));
  return {
    indicatorId: series.indicatorId,
    title: series.title,
    baseText: typeof newest?.base === "number" ? words.t("profile.base", { base: formatNumber(lang, newest.base), unit: series.unit }) : series.unit,
    period: newest?.period ?? "",
    shareText: newest?.text ?? words.t("common.missing"),
    intervalText: share === null ? "" : formatShareRange(lang, share),
    countText: typeof newest?.count === "number" ? formatNumber(lang, newest.count) : newest?.text ?? words.t("common.missing"),
    togetherText: town === null ? "\u2013" : formatShare(lang, town),
    changeText: series.changeText,
    strip: stripChart({ domain: [low, high], value: share?.value ?? null, ...(share === null ? {} : { low: share.low, high: share.high }), ...(town === null ? {} : { town }) }),
    series,
    together,
  };
}
