import { activityRows, createWords, memberRows, metricIds, metricText, metricValue } from "byfokus/node";
import type { Evaluation, PlaceNames, Scenario } from "byfokus/node";
import { printable, textTable } from "../output/text-table.ts";
import { moneyAndRulesText } from "./money-and-rules-text.ts";

/** An evaluation as a person reads it on a screen: its figures, what the scope holds, who pays, which rules it keeps, and who its activities are open to. */
export function evaluationText(scenario: Pick<Scenario, "title">, evaluation: Evaluation, names: PlaceNames, lang: "da" | "en"): string {
  const words = createWords(lang);
  const figures = metricIds.map((metric) => [words.t(`metric.${metric}.name`), metricText(lang, metric, metricValue(evaluation, metric))]);
  const header = [words.t("column.member"), words.t("column.kind"), words.t("column.fte"), words.t("column.need"), words.t("column.reached")];
  const members = memberRows(evaluation, lang).map((row) => [row.name, row.kind, row.fte, row.need, row.reached]);
  return `${textTable([scenario.title, ""], figures)}\n${textTable(header, members)}${moneyAndRulesText(evaluation, names, lang)}${activitiesText(evaluation, names, lang)}`;
}

/** Empty for a scope that lists no activities. */
function activitiesText(evaluation: Evaluation, names: Pick<PlaceNames, "activity">, lang: "da" | "en"): string {
  const words = createWords(lang);
  const rows = activityRows(evaluation, names, lang);
  if (rows.length === 0) return "";
  const header = [
    words.t("activity.column.name"), words.t("activity.column.openTo"), words.t("column.dwellings"), words.t("column.residents"), words.t("column.need"),
    words.t("activity.column.inside"), words.t("activity.column.beyond"), words.t("activity.column.share"),
  ];
  const table = textTable(header, rows.map((row) => [row.name, row.openTo, row.dwellings, row.residents, row.need, row.inside, row.beyond, row.share]));
  const remarks = rows.flatMap(({ name, remark }) => (remark === "" ? [] : [`${printable(name)}: ${remark}\n`]));
  return `\n${words.t("activity.title")}\n\n${table}${remarks.join("")}${words.t("activity.note")}\n`;
}
