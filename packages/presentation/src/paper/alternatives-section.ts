import type { PaperBlock } from "@byfokus/model";
import type { Comparison, Evaluation, MetricId } from "@byfokus/planning";
import { formatNumber } from "../numbers/format-number.ts";
import { joinList } from "../messages/join-list.ts";
import { lowerFirst } from "../messages/letter-case.ts";
import { metricText } from "../views/metric-text.ts";
import { heading, list, paragraph } from "./blocks.ts";
import { moreConsequences } from "./consequences-section.ts";
import type { PaperMatter } from "./paper-input.ts";

/** Rows that say the same as need reached. */
const sameAsReached: readonly MetricId[] = ["needReached", "needLeftOut", "coverage"];

/** Every other scenario with its difference in words: what it does better is said as plainly as what it does worse. */
export function alternativesSection(matter: PaperMatter): PaperBlock[] {
  const { words, others } = matter;
  return [
    heading(2, "alternatives", words.t("paper.alternatives")),
    ...paragraph([words.t(others.length === 0 ? "paper.alternatives.none" : "paper.alternatives.intro")]),
    ...list(others.map((other) => alternative(matter, other))),
    moreConsequences(matter),
  ];
}

function alternative(matter: PaperMatter, other: Comparison["scenarios"][number]): string {
  const { words, chosen, comparison } = matter;
  const difference = Math.round(other.evaluation.needReached.value) - Math.round(chosen.evaluation.needReached.value);
  const key = difference < 0 ? "paper.alternatives.fewer" : difference > 0 ? "paper.alternatives.more" : "paper.alternatives.same";
  const better = differing(matter, other, "better");
  const worse = differing(matter, other, "worse");
  const dominated = comparison.dominated.find((pair) => pair.id === other.id);
  const by = comparison.scenarios.find(({ id }) => id === dominated?.by);
  return [
    words.t(key, { title: other.title, difference: Math.abs(difference), reached: formatNumber(words.lang, other.evaluation.needReached.value) }),
    ...(difference !== 0 && withinUncertainty(chosen.evaluation, other.evaluation) ? [words.t("paper.alternatives.unsure")] : []),
    ...(better.length === 0 ? [] : [words.t("paper.alternatives.better", { list: joinList(words, better) })]),
    ...(worse.length === 0 ? [] : [words.t("paper.alternatives.worse", { list: joinList(words, worse) })]),
    ...(by === undefined ? [] : [words.t("paper.alternatives.dominated", { better: by.id === matter.today?.scenarioId ? words.t("paper.today.subject") : by.title })]),
  ].join(" ");
}

/** Whether the other's need reached lies inside the recommended one's interval: then need reached cannot tell them apart. */
function withinUncertainty({ needReached: ours }: Evaluation, { needReached: theirs }: Evaluation): boolean {
  return theirs.value >= ours.low && theirs.value <= ours.high;
}

function differing(matter: PaperMatter, other: Comparison["scenarios"][number], side: "better" | "worse"): string[] {
  const { words, comparison, chosen } = matter;
  const at = (id: string): number => comparison.scenarios.findIndex((scenario) => scenario.id === id);
  return comparison.rows.flatMap((row) => {
    const [theirs, ours] = [row.values[at(other.id)] ?? null, row.values[at(chosen.id)] ?? null];
    if (row.better === "neither" || sameAsReached.includes(row.metric) || theirs === null || ours === null) return [];
    const [value, against] = [metricText(words.lang, row.metric, theirs), metricText(words.lang, row.metric, ours)];
    const isBetter = row.better === "higher" ? theirs > ours : theirs < ours;
    if (value === against || isBetter !== (side === "better")) return [];
    return [words.t("paper.alternatives.item", { metric: lowerFirst(words.t(`metric.${row.metric}.name`)), value, chosen: against })];
  });
}
