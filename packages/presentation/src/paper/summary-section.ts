import type { ColumnPaperBlock } from "@byfokus/model";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatDate } from "../numbers/format-date.ts";
import { formatKr } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { reachedWords } from "../views/conclusion.ts";
import { lacksPot } from "../views/pot-rows.ts";
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
    ...paragraph([reachedSentence(matter), todaySentence(matter)], "lead"),
    ...paragraph([
      words.t("paper.summary.leftOut", { leftOut: words.t("common.householdsInNeed", { count: leftOutShown(evaluation) }), about: aboutOneIn(words.lang, share) }),
      words.t("paper.summary.question", { town: context.frame.name, fte: formatNumber(words.lang, plan.budget.fte, 1) }),
      noPotSentence(matter),
      paidByFund(matter) ? words.t("paper.summary.fund", { date: formatDate(words.lang, fundFrameEnds) }) : "",
    ]),
  ];
}

/** "Type 2 når 652 af 2.353 ..."; of today's work "I dag nås 246 af 1.518 ...". */
export function reachedSentence({ chosen, words, isToday }: PaperMatter): string {
  const figures = reachedWords(chosen.evaluation, words);
  return isToday ? words.t("paper.case.reachedToday", { figures }) : words.t("paper.case.reachedSentence", { title: chosen.title, figures });
}

/** What it costs and how much of it no pot pays; empty where pots pay all. */
function noPotSentence({ chosen: { evaluation }, words }: PaperMatter): string {
  if (!lacksPot(evaluation)) return "";
  const cost = formatKr(words.lang, evaluation.costKr);
  const kr = formatKr(words.lang, evaluation.unfundedKr);
  return `${words.t("paper.summary.cost", { kr: cost })} ${kr === cost ? words.t("paper.summary.noPotAtAll") : words.t("paper.summary.noPot", { kr })}`;
}

function todaySentence({ today, chosen, words }: PaperMatter): string {
  if (today === undefined || today.scenarioId === chosen.id) return "";
  const [now, then] = [Math.round(today.needReached.value), Math.round(chosen.evaluation.needReached.value)];
  if (now === then) return words.t("paper.summary.todaySame");
  return words.t(now < then ? "paper.summary.todayMore" : "paper.summary.todayFewer", { today: now, title: chosen.title, difference: Math.abs(then - now) });
}
