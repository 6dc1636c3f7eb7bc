import type { PaperBlock } from "@byfokus/model";
import { formatDate } from "../numbers/format-date.ts";
import { formatKr, formatMillions } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { lacksPot, potView } from "../views/pot-rows.ts";
import { heading, paragraph } from "./blocks.ts";
import { fundFrameEnds, paidByFund } from "./building-fund.ts";
import type { PaperMatter } from "./paper-input.ts";

/** What the scope costs, who pays, what is left, what nobody pays and what ends when. */
export function economySection(matter: PaperMatter): PaperBlock[] {
  const { words, chosen, plan } = matter;
  const { evaluation } = chosen;
  const { lang } = words;
  const cost = words.t("paper.economy.cost", {
    title: matter.subject,
    kr: formatKr(lang, evaluation.costKr),
    fte: formatNumber(lang, evaluation.fte, 1),
    krPerFte: formatKr(lang, plan.reachModel.krPerFte),
  });
  const unused = evaluation.fteUnused >= 0.05 ? words.t("paper.economy.unusedFte", { fte: formatNumber(lang, evaluation.fteUnused, 1) }) : "";
  return [
    heading(2, "economy", words.t("paper.economy")),
    ...paragraph([cost, unused]),
    ...(evaluation.pots.length === 0 ? paragraph([words.t("paper.economy.noPots")]) : potBlocks(matter)),
    ...paragraph(endings(matter)),
  ];
}

function potBlocks({ words, chosen, number }: PaperMatter): PaperBlock[] {
  const view = potView(chosen.evaluation, words.lang);
  const sum = (pick: "usedKr" | "unusedKr"): string => formatMillions(words.lang, view.rows.reduce((total, row) => total + row[pick], 0));
  const lacking = lacksPot(chosen.evaluation);
  const unfunded = lacking ? words.t("paper.economy.unfundedSentence", { kr: formatKr(words.lang, view.unfundedKr) }) : words.t("paper.economy.funded");
  return [
    {
      kind: "table",
      caption: words.t("paper.economy.caption", { number: number("table") }),
      columns: [
        { title: words.t("column.pot"), align: "start" },
        { title: words.t("column.used"), align: "end" },
        { title: words.t("column.unused"), align: "end" },
      ],
      rows: [
        ...view.rows.map((row) => [row.name, row.used, row.unused]),
        ...(lacking ? [[words.t("paper.economy.unfunded"), formatMillions(words.lang, view.unfundedKr), "\u2013"]] : []),
        [words.t("paper.economy.total"), view.total, sum("unusedKr")],
      ],
    },
    ...paragraph([unfunded]),
  ];
}

/** Pots that end, with what they pay, and the fund's frame where the fund pays. */
function endings(matter: PaperMatter): string[] {
  const { words, chosen, context } = matter;
  const dated = chosen.evaluation.pots.flatMap((use) => {
    const pot = context.frame.pots.find((candidate) => candidate.id === use.id);
    return pot?.validTo === undefined || use.usedKr <= 0 ? [] : [{ name: pot.name, validTo: pot.validTo, usedKr: use.usedKr }];
  });
  const sameDay = dated.length === 1 && dated[0]?.validTo === fundFrameEnds;
  return [
    ...dated.map(({ name, validTo, usedKr }) => words.t("paper.economy.ends", { pot: name, date: formatDate(words.lang, validTo), kr: formatKr(words.lang, usedKr), total: formatKr(words.lang, chosen.evaluation.costKr) })),
    paidByFund(matter) ? words.t(sameDay ? "paper.economy.fundSameDay" : "paper.economy.fund", { date: formatDate(words.lang, fundFrameEnds) }) : "",
  ];
}
