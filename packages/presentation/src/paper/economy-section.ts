import type { PaperBlock, Pot } from "@byfokus/model";
import { formatDate } from "../numbers/format-date.ts";
import { formatKr, formatMillions } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { potView } from "../views/pot-rows.ts";
import { heading, paragraph } from "./blocks.ts";
import type { PaperMatter } from "./paper-input.ts";

/** The last day of the National Building Fund's frame 2019-26. Source: https://www.lbf.dk/boligsociale-indsatser/ */
const lbfFrameEnds = "2026-12-31";

/** What the scope costs, who pays, what is left, what nobody pays and what ends when. */
export function economySection(matter: PaperMatter): PaperBlock[] {
  const { words, chosen, plan } = matter;
  const { evaluation } = chosen;
  const { lang } = words;
  const cost = words.t("paper.economy.cost", {
    title: chosen.title,
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
  const unfunded = view.unfunded === "" ? words.t("paper.economy.funded") : words.t("paper.economy.unfundedSentence", { kr: formatKr(words.lang, view.unfundedKr) });
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
        ...(view.unfunded === "" ? [] : [[words.t("paper.economy.unfunded"), formatMillions(words.lang, view.unfundedKr), "\u2013"]]),
        [words.t("paper.economy.total"), view.total, sum("unusedKr")],
      ],
    },
    ...paragraph([unfunded]),
  ];
}

/** Pots with an end date, and the fund's frame where a pot is the fund's but the data do not date it. */
function endings({ words, chosen, context }: PaperMatter): string[] {
  const used = chosen.evaluation.pots.flatMap((use) => {
    const pot = context.frame.pots.find((candidate) => candidate.id === use.id);
    return pot === undefined ? [] : [{ pot, usedKr: use.usedKr }];
  });
  const dated = used.filter(({ pot }) => pot.validTo !== undefined);
  const undatedFund = used.some(({ pot }) => pot.validTo === undefined && isLbf(pot));
  return [
    ...dated.map(({ pot, usedKr }) => words.t("paper.economy.ends", { pot: pot.name, date: formatDate(words.lang, pot.validTo ?? ""), kr: formatKr(words.lang, usedKr) })),
    ...(undatedFund ? [words.t("paper.economy.lbf", { date: formatDate(words.lang, lbfFrameEnds) })] : []),
  ];
}

function isLbf(pot: Pot): boolean {
  return /lbf|landsbyggefond/i.test(`${pot.id} ${pot.name}`);
}
