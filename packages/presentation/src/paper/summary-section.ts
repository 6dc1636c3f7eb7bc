import type { PaperBlock } from "@byfokus/model";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatKr } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { reachedWords } from "../views/conclusion.ts";
import { heading, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The conclusion first, then today, who is left out, the question and the money. */
export function summarySection(matter: PaperMatter): PaperBlock[] {
  const { words, chosen, plan, context } = matter;
  const { evaluation } = chosen;
  const leftOut = Math.round(evaluation.needLeftOut.value);
  const share = evaluation.needTotal.value > 0 ? evaluation.needLeftOut.value / evaluation.needTotal.value : 0;
  return [
    heading(2, "summary", words.t("paper.summary")),
    ...paragraph([words.t("paper.case.reachedSentence", { title: chosen.title, figures: reachedWords(evaluation, words) }), todaySentence(matter)], "lead"),
    ...paragraph([
      words.t("paper.summary.leftOut", { leftOut: words.t("common.householdsInNeed", { count: leftOut }), about: aboutOneIn(words.lang, share) }),
      words.t("paper.summary.question", { town: context.frame.name, fte: formatNumber(words.lang, plan.budget.fte, 1) }),
      words.t("paper.summary.money", { fte: formatNumber(words.lang, evaluation.fte, 1), kr: formatKr(words.lang, evaluation.costKr) }),
    ]),
    ...paragraph([words.t("common.coverageNotOutcome"), ...(context.frame.synthetic ? [words.t("common.syntheticSentence")] : [])], "note"),
  ];
}

function todaySentence({ today, chosen, words }: PaperMatter): string {
  if (today === undefined || today.scenarioId === chosen.id) return "";
  const [now, then] = [Math.round(today.needReached.value), Math.round(chosen.evaluation.needReached.value)];
  if (now === then) return words.t("paper.summary.todaySame");
  return words.t(now < then ? "paper.summary.todayMore" : "paper.summary.todayFewer", { today: now, difference: Math.abs(then - now) });
}
