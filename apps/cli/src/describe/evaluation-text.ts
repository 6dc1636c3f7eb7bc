import { createWords, memberRows, metricIds, metricText, metricValue } from "byfokus/node";
import type { Evaluation, Scenario } from "byfokus/node";
import { textTable } from "../output/text-table.ts";

/** An evaluation as a person reads it on a screen: its figures, then what the scope holds. */
export function evaluationText(scenario: Pick<Scenario, "title">, evaluation: Evaluation, lang: "da" | "en"): string {
  const words = createWords(lang);
  const figures = metricIds.map((metric) => [words.t(`metric.${metric}.name`), metricText(lang, metric, metricValue(evaluation, metric))]);
  const header = [words.t("column.member"), words.t("column.kind"), words.t("column.fte"), words.t("column.need"), words.t("column.reached")];
  const members = memberRows(evaluation, lang).map((row) => [row.name, row.kind, row.fte, row.need, row.reached]);
  return `${textTable([scenario.title, ""], figures)}\n${textTable(header, members)}`;
}
