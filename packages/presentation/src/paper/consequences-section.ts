import type { PaperBlock, PaperTable } from "@byfokus/model";
import { metricValue, type Evaluation, type MetricId } from "@byfokus/planning";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import { consequenceTable } from "../views/consequence-table.ts";
import { metricText } from "../views/metric-text.ts";
import { heading } from "./blocks.ts";
import { leftOutShare, leftOutShown, reachedShare } from "./left-out.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The rows a decision is taken on; they stand on the first page. Coverage stands in the first of them already. */
const decidingRows: readonly MetricId[] = ["needReached", "needLeftOut", "precision", "worstOrganisation", "fte", "fteMoved", "costKr"];

/** The consequence table: today first, then every scenario by type, the recommended one marked. */
export function consequencesSection(matter: PaperMatter): PaperBlock[] {
  const { words, comparison, context } = matter;
  const synthetic = context.frame.synthetic ? [words.t("common.syntheticSentence")] : [];
  const reading = [words.t("paper.consequences.recommendedNote"), words.t("common.coverageNotOutcome"), ...synthetic].join(" ");
  const notes = [reading, ...consequenceTable(comparison, words.lang).notes];
  return [
    heading(2, "consequences", words.t("paper.consequences")),
    table(matter, "paper.consequences.caption", (metric) => decidingRows.includes(metric), notes),
  ];
}

/** The rows that are not on the first page, with the same columns. */
export function moreConsequences(matter: PaperMatter): PaperTable {
  return table(matter, "paper.consequences.moreCaption", (metric) => metric !== "coverage" && !decidingRows.includes(metric), []);
}

function table(matter: PaperMatter, caption: "paper.consequences.caption" | "paper.consequences.moreCaption", wanted: (metric: MetricId) => boolean, notes: readonly string[]): PaperTable {
  const { words, comparison, chosen, today, number } = matter;
  const outside = today !== undefined && comparison.scenarios.every(({ id }) => id !== today.scenarioId);
  const columns = [
    ...(outside ? [{ id: today.scenarioId, title: words.t("common.today"), evaluation: today }] : []),
    ...comparison.scenarios.filter(({ id }) => id === today?.scenarioId),
    ...comparison.scenarios.filter(({ id }) => id !== today?.scenarioId),
  ];
  return {
    kind: "table",
    caption: words.t(caption, { number: number("table") }),
    columns: [words.t("column.criterion"), ...columns.map(({ title }) => title)].map((title, index) => ({ title, align: index === 0 ? ("start" as const) : ("end" as const) })),
    rows: comparison.rows.filter((row) => wanted(row.metric)).map((row) => [rowName(matter, row.metric), ...columns.map(({ evaluation }) => cell(matter, row.metric, evaluation))]),
    highlightColumn: columns.findIndex(({ id }) => id === chosen.id) + 1,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

function rowName({ words, chosen }: PaperMatter, metric: MetricId): string {
  if (metric !== "needReached") return words.t(`metric.${metric}.name`);
  return words.t("paper.consequences.needReached", { total: formatNumber(words.lang, chosen.evaluation.needTotal.value) });
}

function cell({ words }: PaperMatter, metric: MetricId, evaluation: Evaluation): string {
  const total = evaluation.needTotal.value;
  if (metric === "needLeftOut" && total > 0) return `${formatNumber(words.lang, leftOutShown(evaluation))} (${formatShare(words.lang, leftOutShare(evaluation), 0)})`;
  const text = metricText(words.lang, metric, metricValue(evaluation, metric));
  return metric === "needReached" && total > 0 ? `${text} (${formatShare(words.lang, reachedShare(evaluation), 0)})` : text;
}
