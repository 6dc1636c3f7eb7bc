import type { MetricTrace } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";
import { metricText } from "./metric-text.ts";
import { placeRowName } from "./place-row-name.ts";

export interface TraceView {
  readonly title: string;
  readonly valueText: string;
  /** The formula in words. */
  readonly formula: string;
  readonly terms: readonly { readonly name: string; readonly text: string }[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A metric opened up: the formula in words, the numbers in it and the rows behind. Unknown term names are shown as they are. */
export function traceView(trace: MetricTrace, lang: Language): TraceView {
  const words = createWords(lang);
  return {
    title: words.t(`metric.${trace.metric}.name`),
    valueText: metricText(lang, trace.metric, trace.value),
    formula: words.has(trace.formula) ? words.t(trace.formula) : words.t(`formula.${trace.metric}`),
    terms: trace.terms.map((term) => ({ name: termName(term.name, words), text: number(term.value, lang) })),
    columns: [words.t("column.name"), ...trace.columns.map((column) => termName(column, words))],
    rows: trace.rows.map((row) => [placeRowName("area", row, words), ...row.values.map((value) => (value === null ? "\u2013" : number(value, lang)))]),
  };
}

function termName(name: string, words: Words): string {
  for (const key of [`term.${name}`, `column.${name}`, `metric.${name}.name`, name]) if (words.has(key)) return words.t(key);
  return name;
}

function number(value: number, lang: Language): string {
  const decimals = Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 3 : Math.abs(value) < 100 ? 1 : 0;
  return formatNumber(lang, value, decimals);
}
