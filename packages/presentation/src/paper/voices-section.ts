import type { Condition, Evidence, PaperBlock } from "@byfokus/model";
import { metricIds, type MetricId } from "@byfokus/planning";
import { lowerFirst, upperFirst } from "../messages/letter-case.ts";
import type { Words } from "../messages/words.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { metricText } from "../views/metric-text.ts";
import { heading, list, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/** What was argued, with the number that was seen, and the reservations with the conditions they set. */
export function voicesSection({ words, plan, names, chosen }: PaperMatter): PaperBlock[] {
  const { arguments: said, reservations } = plan.deliberation;
  const about = (id: string, text: string): string => (id === chosen.id ? text : `${names.scenario(id)}: ${text}`);
  const argumentLines = said.map((argument) => {
    const line = words.t("deliberation.argumentLine", { side: words.t(`deliberation.${argument.side}`), by: argument.by, text: sentence(argument.text) });
    const evidence = argument.evidence === undefined ? "" : ` ${words.t("deliberation.evidence", evidenceParams(argument.evidence, words))}`;
    return about(argument.scenarioId, `${upperFirst(line)}${evidence}`);
  });
  const reservationLines = reservations.map((reservation) => {
    const condition = reservation.condition === undefined ? "" : ` ${conditionText(reservation.condition, words)}`;
    return about(reservation.scenarioId, `${words.t("deliberation.reservationLine", { by: reservation.by, text: sentence(reservation.text) })}${condition}`);
  });
  const none = argumentLines.length + reservationLines.length === 0;
  return [
    heading(2, "voices", words.t("paper.voices")),
    ...(none ? paragraph([words.t("deliberation.none")]) : []),
    ...(argumentLines.length === 0 ? [] : [heading(3, "voices-arguments", words.t("paper.voices.arguments")), ...list(argumentLines)]),
    ...(reservationLines.length === 0 ? [] : [heading(3, "voices-reservations", words.t("paper.voices.reservations")), ...list(reservationLines)]),
  ];
}

function evidenceParams(evidence: Evidence, words: Words): Readonly<Record<string, string>> {
  return { metric: metricTitle(evidence.metric, words), value: valueText(evidence.metric, evidence.value, words), edition: evidence.editionId };
}

function conditionText(condition: Condition, words: Words): string {
  const below = condition.triggeredWhen === "below";
  const params = { metric: metricTitle(condition.metric, words), limit: valueText(condition.metric, condition.limit, words) };
  if (condition.date === undefined) return words.t(below ? "deliberation.conditionBelow" : "deliberation.conditionAbove", params);
  return words.t(below ? "deliberation.conditionBelowBy" : "deliberation.conditionAboveBy", { ...params, date: formatDate(words.lang, condition.date) });
}

function metricTitle(metric: string, words: Words): string {
  return isMetric(metric) ? lowerFirst(words.t(`metric.${metric}.name`)) : metric;
}

function valueText(metric: string, value: number, words: Words): string {
  return isMetric(metric) ? metricText(words.lang, metric, value) : formatNumber(words.lang, value, Number.isInteger(value) ? 0 : 2);
}

function isMetric(metric: string): metric is MetricId {
  return (metricIds as readonly string[]).includes(metric);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
