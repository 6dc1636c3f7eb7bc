import { createWords, formatNumber, formatPoints, formatShare, joinSome } from "byfokus/node";
import type { ReachReport, ScopeReach } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";

/**
 * Who a choice holds and who is left out, beside the best choice of the same size; without a choice, the curve's own figures.
 *
 * @param title of the scenario, whose places are counted in households; `null` for a table of residents
 */
export function reachText(report: ReachReport | ScopeReach, title: string | null, name: NameOf, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).reach;
  const share = (value: number | null): string => (value === null ? "\u2013" : formatShare(lang, value));
  const { dropped } = report;
  const counted = title === null ? "residents" : "households";
  const choice = report.populationShare === null ? [] : [
    [text.populationShare[counted], share(report.populationShare)], [text.coverage, share(report.coverage)], [text.outside, share(report.outside)], [text.best, share(report.bestCoverage)],
    ...("bestByAreas" in report ? [[words.t("scopeReach.column.bestByAreas"), share(report.bestByAreas)]] : []),
    [text.efficiency, share(report.efficiency)], [text.precision[counted], share(report.precision)], [text.leakage[counted], share(report.leakage)],
  ];
  const spread = [[text.for50[counted], share(report.residentsFor50)], [text.for80[counted], share(report.residentsFor80)]];
  const count = (value: number): string => formatNumber(lang, Math.round(value));
  const figures = [...(report.lift === null ? [] : [`${text.lift}: ${formatNumber(lang, report.lift, 2)}`]), ...(report.concentration === null ? [] : [`${text.concentration}: ${formatNumber(lang, report.concentration, 4)}`])];
  const held = report.chosenCounts === undefined || report.populationShare === null ? "" : `${text.held[counted](count(report.chosenCounts.need), count(report.chosenCounts.residents))}\n`;
  const outside = (report.mostOutside ?? []).map(({ id, need, residents }) => [name(id), count(need), count(residents)]);
  const price = "priceOfAreas" in report ? report.priceOfAreas : null;
  return [
    `${printable(title ?? text.places(formatNumber(lang, report.places)))}\n`,
    report.concentration === null ? `${text.noNeed}\n` : "",
    `\n${textTable(["", text.share], [...choice, ...spread])}`,
    held,
    figures.map((line) => `${line}\n`).join(""),
    outside.length === 0 || report.populationShare === null ? "" : `\n${textTable([text.mostOutside, text.inNeed, text.all[counted]], outside)}`,
    price === null ? "" : `${text.price(formatPoints(lang, price))}\n`,
    dropped.missing + dropped.suppressed === 0 ? "" : `${printable(`${text.dropped(formatNumber(lang, dropped.missing), formatNumber(lang, dropped.suppressed))} ${joinSome(words, (report.droppedIds ?? []).map((id) => name(id)), 8)}`)}\n`,
    report.populationShare === null ? "" : `${words.t("scopeReach.note.places")} ${words.t("scopeReach.note.best")}\n`,
  ].join("");
}
