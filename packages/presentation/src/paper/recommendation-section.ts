import type { ColumnPaperBlock } from "@byfokus/model";
import { formatKr } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { lacksPot } from "../views/pot-rows.ts";
import { heading, list, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";
import { fullTitle } from "./short-title.ts";

/** What the body is asked to decide, point by point. */
export function recommendationSection({ words, chosen, scenario, plan, options, isToday }: PaperMatter): ColumnPaperBlock[] {
  const { evaluation } = chosen;
  const conditions = plan.deliberation.reservations.filter((reservation) => reservation.scenarioId === chosen.id && reservation.condition !== undefined).length;
  return [
    heading(2, "recommendation", words.t("paper.recommendation")),
    ...paragraph([words.t("paper.recommendation.intro", { body: options.body ?? words.t("paper.recommendation.body") })]),
    ...list(
      [
        isToday ? words.t("paper.recommendation.chooseToday") : words.t("paper.recommendation.choose", { title: fullTitle(scenario.title, scenario.scope, words) }),
        words.t("paper.recommendation.money", { kr: formatKr(words.lang, evaluation.costKr), fte: formatNumber(words.lang, evaluation.fte, 1) }),
        ...(lacksPot(evaluation) ? [words.t("paper.recommendation.unfunded", { kr: formatKr(words.lang, evaluation.unfundedKr) })] : []),
        ...(conditions === 0 ? [] : [words.t("paper.recommendation.conditions", { count: conditions })]),
        words.t("paper.recommendation.review"),
      ],
      true,
    ),
  ];
}
