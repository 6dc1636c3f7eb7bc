import { createWords, formatNumber, formatPoints, formatShare } from "byfokus/node";
import type { ReachReport, ScopeReach } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";

/**
 * Who a choice holds and who is left out, beside the best choice of the same size; without a choice, the curve's own figures.
 *
 * @param title of the scenario, whose places are counted in households; `null` for a table of residents
 */
export function reachText(report: ReachReport | ScopeReach, title: string | null, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).reach;
  const share = (value: number | null): string => (value === null ? "\u2013" : formatShare(lang, value));
  const { dropped } = report;
  const counted = title === null ? "residents" : "households";
  const choice = report.populationShare === null ? [] : [
    [text.populationShare[counted], share(report.populationShare)], [text.coverage, share(report.coverage)], [text.outside, share(report.outside)], [text.best, share(report.bestCoverage)],
    ...("bestByAreas" in report ? [[words.t("scopeReach.column.bestByAreas"), share(report.bestByAreas)]] : []),
    [text.efficiency, share(report.efficiency)], [text.precision[counted], share(report.precision)], [text.leakage[counted], share(report.leakage)],
    [text.lift, report.lift === null ? "\u2013" : formatNumber(lang, report.lift, 2)],
  ];
  const spread = [[text.for50[counted], share(report.residentsFor50)], [text.for80[counted], share(report.residentsFor80)], [text.concentration, report.concentration === null ? "\u2013" : formatNumber(lang, report.concentration, 4)]];
  const price = "priceOfAreas" in report ? report.priceOfAreas : null;
  return [
    `${printable(title ?? text.places(formatNumber(lang, report.places)))}\n`,
    report.concentration === null ? `${text.noNeed}\n` : "",
    `\n${textTable(["", text.share], [...choice, ...spread])}`,
    price === null ? "" : `${text.price(formatPoints(lang, price))}\n`,
    dropped.missing + dropped.suppressed === 0 ? "" : `${text.dropped(formatNumber(lang, dropped.missing), formatNumber(lang, dropped.suppressed))}\n`,
    report.populationShare === null ? "" : `${words.t("scopeReach.note.places")} ${words.t("scopeReach.note.best")}\n`,
  ].join("");
}
