import type { PaperBlock } from "@byfokus/model";
import { metricValue, type Evaluation, type MetricId } from "@byfokus/planning";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import { consequenceTable } from "../views/consequence-table.ts";
import { metricText } from "../views/metric-text.ts";
import { heading } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The consequence table: today first, then every scenario, the recommended one marked. Need left out and coverage stand in the first row already. */
export function consequencesSection(matter: PaperMatter): PaperBlock[] {
  const { words, comparison, chosen, number } = matter;
  const outside = comparison.scenarios.find(({ id }) => id === matter.today?.scenarioId) === undefined ? matter.today : undefined;
  const titles = comparison.scenarios.map(({ title }) => title);
  const evaluations = comparison.scenarios.map(({ evaluation }) => evaluation);
  const rows = comparison.rows
    .filter((row) => row.metric !== "coverage")
    .map((row) => [rowName(matter, row.metric), ...(outside === undefined ? [] : [cell(matter, row.metric, outside)]), ...evaluations.map((evaluation) => cell(matter, row.metric, evaluation))]);
  const position = comparison.scenarios.findIndex(({ id }) => id === chosen.id);
  return [
    heading(2, "consequences", words.t("paper.consequences")),
    {
      kind: "table",
      caption: words.t("paper.consequences.caption", { number: number("table") }),
      columns: [words.t("column.criterion"), ...(outside === undefined ? [] : [words.t("common.today")]), ...titles].map((title, index) => ({ title, align: index === 0 ? ("start" as const) : ("end" as const) })),
      rows,
      highlightColumn: position + 1 + (outside === undefined ? 0 : 1),
      notes: [words.t("common.coverageNotOutcome"), words.t("paper.consequences.bestNote"), ...consequenceTable(comparison, words.lang).notes],
    },
  ];
}

function rowName({ words, chosen }: PaperMatter, metric: MetricId): string {
  if (metric !== "needReached") return words.t(`metric.${metric}.name`);
  return words.t("paper.consequences.needReached", { total: formatNumber(words.lang, chosen.evaluation.needTotal.value) });
}

function cell({ words }: PaperMatter, metric: MetricId, evaluation: Evaluation): string {
  const value = metricValue(evaluation, metric);
  const text = metricText(words.lang, metric, value);
  const total = evaluation.needTotal.value;
  const withShare = (metric === "needReached" || metric === "needLeftOut") && value !== null && total > 0;
  return withShare ? `${text} (${formatShare(words.lang, value / total, 0)})` : text;
}
