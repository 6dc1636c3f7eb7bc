import type { ColumnPaperBlock } from "@byfokus/model";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { reachedWords } from "../views/conclusion.ts";
import { heading, paragraph } from "./blocks.ts";
import { fundFrameEnds, paidByFund } from "./building-fund.ts";
import { leftOutShare, leftOutShown } from "./left-out.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The conclusion first, then today, who is left out, the question and the money that ends. */
export function summarySection(matter: PaperMatter): ColumnPaperBlock[] {
  const { words, chosen, plan, context } = matter;
  const { evaluation } = chosen;
  const share = leftOutShare(evaluation);
  return [
    heading(2, "summary", words.t("paper.summary")),
    ...paragraph([words.t("paper.case.reachedSentence", { title: chosen.title, figures: reachedWords(evaluation, words) }), todaySentence(matter)], "lead"),
    ...paragraph([
      words.t("paper.summary.leftOut", { leftOut: words.t("common.householdsInNeed", { count: leftOutShown(evaluation) }), about: aboutOneIn(words.lang, share) }),
      words.t("paper.summary.question", { town: context.frame.name, fte: formatNumber(words.lang, plan.budget.fte, 1) }),
      paidByFund(matter) ? words.t("paper.summary.fund", { date: formatDate(words.lang, fundFrameEnds) }) : "",
    ]),
  ];
}

function todaySentence({ today, chosen, words }: PaperMatter): string {
  if (today === undefined || today.scenarioId === chosen.id) return "";
  const [now, then] = [Math.round(today.needReached.value), Math.round(chosen.evaluation.needReached.value)];
  if (now === then) return words.t("paper.summary.todaySame");
  return words.t(now < then ? "paper.summary.todayMore" : "paper.summary.todayFewer", { today: now, title: chosen.title, difference: Math.abs(then - now) });
}
