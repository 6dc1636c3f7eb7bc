import { metricDirections, metricIds, metricValue, type Evaluation, type MetricId } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatKr } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatPoints } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import { metricForm, metricText } from "./metric-text.ts";

export interface LiveMetric {
  readonly metric: MetricId;
  readonly name: string;
  readonly help: string;
  readonly value: number | null;
  readonly text: string;
  /** Against the other evaluation; absent where one of the two is not judged. */
  readonly difference?: MetricDifference;
}

export interface MetricDifference {
  readonly value: number;
  /** Number and word, "317 flere"; the arrow is `direction`, the colour is `wished`. */
  readonly text: string;
  readonly direction: "up" | "down" | "same";
  /** Whether the change is what people want of this figure; "neither" for figures that are only facts. */
  readonly wished: "better" | "worse" | "neither";
}

/** Every metric with its difference to another evaluation: today's, or the step before. */
export function liveMetrics(evaluation: Evaluation, lang: Language, against?: Evaluation): LiveMetric[] {
  const words = createWords(lang);
  return metricIds.map((metric) => {
    const value = metricValue(evaluation, metric);
    const other = against === undefined ? null : metricValue(against, metric);
    return {
      metric,
      name: words.t(`metric.${metric}.name`),
      help: words.t(`metric.${metric}.help`),
      value,
      text: metricText(lang, metric, value),
      ...(value === null || other === null ? {} : { difference: differenceOf(metric, asShown(metric, value) - asShown(metric, other), words) }),
    };
  });
}

/** Differences are taken between the figures people see, so that 652 against 513 is never "140 flere". */
function asShown(metric: MetricId, value: number): number {
  const form = metricForm(metric);
  return form === "count" ? Math.round(value) : form === "fte" ? Math.round(value * 10) / 10 : value;
}

/** A change in a metric in words: "317 flere", "13 pp. bedre", "0,8 årsværk mindre", "uændret". */
export function differenceOf(metric: MetricId, change: number, words: Words): MetricDifference {
  const size = sizeText(metric, Math.abs(change), words.lang);
  if (!/[1-9]/.test(size)) return { value: change, text: words.t("delta.same"), direction: "same", wished: "neither" };
  const wish = metricDirections[metric];
  const up = change > 0;
  const wished = wish === "neither" ? "neither" : (wish === "higher") === up ? "better" : "worse";
  return { value: change, text: words.t(wordOf(metric, up, wished), { value: size, fte: size }), direction: up ? "up" : "down", wished };
}

function sizeText(metric: MetricId, size: number, lang: Language): string {
  switch (metricForm(metric)) {
    case "count": return formatNumber(lang, size);
    case "share": return formatPoints(lang, size).replace("+", "");
    case "fte": return formatNumber(lang, size, 1);
    case "kr": return formatKr(lang, size);
  }
}

function wordOf(metric: MetricId, up: boolean, wished: MetricDifference["wished"]): Parameters<Words["t"]>[0] {
  switch (metricForm(metric)) {
    case "count": return up ? "delta.more" : "delta.fewer";
    case "fte": return up ? "delta.fteMore" : "delta.fteLess";
    case "kr": return up ? "delta.krMore" : "delta.krLess";
    case "share":
      if (metric === "travelShare") return up ? "delta.higher" : "delta.lower";
      return wished === "worse" ? "delta.worsePoints" : "delta.betterPoints";
  }
}
