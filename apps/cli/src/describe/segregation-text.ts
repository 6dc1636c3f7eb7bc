import { createWords, formatNumber, formatRange, formatShare, joinList } from "byfokus/node";
import type { SegregationReport } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";

/** Every index of two groups beside what chance alone gives, the split over larger places, and what was left out. */
export function segregationText(report: SegregationReport, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).balance;
  const { dissimilarity: D, theilH: H, mutualInformation: M, standardErrors: errors, bounds } = report;
  const figure = (value: number | null): string => (value === null ? "\u2013" : formatNumber(lang, value, 4));
  const rows = [
    [text.measured, figure(D), figure(report.expected), figure(report.excess), bounds?.dissimilarity ? formatRange(lang, bounds.dissimilarity.low, bounds.dissimilarity.high, 4) : ""],
    [text.theilH, figure(H), figure(report.theilHExpected), figure(report.theilHExcess), bounds?.theilH ? formatRange(lang, bounds.theilH.low, bounds.theilH.high, 4) : ""],
    [text.mutualInformation, figure(M), figure(report.mutualInformationExpected), "", ""],
    [text.gini, figure(report.gini)], [text.isolation, figure(report.isolation), figure(report.P)], [text.exposure, figure(report.exposure)],
    [text.eta2, figure(report.eta2)], [text.eta2SelfExcluded, figure(report.eta2SelfExcluded), report.eta2SelfExcluded === null ? "\u2013" : figure(0)],
  ];
  const header = [text.index, text.value, text.byChance, text.beyondChance, ...(bounds === undefined ? [] : [text.bounds])];
  const share = report.P === null ? "\u2013" : formatShare(lang, report.P);
  return [
    `${text.about(formatNumber(lang, report.places), formatNumber(lang, report.people), share)}\n`,
    D === null || report.expected === null ? "" : `${text.sentence(formatShare(lang, D, 0), formatShare(lang, report.expected, 0))}\n`,
    `\n${textTable(header, rows)}`,
    `${text.explain}\n`,
    errors === null ? "" : `${text.standardErrors(formatNumber(lang, errors.m, 5), formatNumber(lang, errors.h, 5))}\n`,
    report.levels.length < 2 ? "" : `\n${textTable([text.level, "M", text.byChance, text.share], report.levels.map(({ name, m, mExpected, share: part }) => [printable(name === "places" ? text.places : name), figure(m), figure(mExpected), part === null ? "\u2013" : formatShare(lang, part)]))}`,
    report.dropped.length === 0 ? "" : `${text.dropped(joinList(words, report.dropped.map(({ reason, n }) => text.droppedBecause[reason](formatNumber(lang, n)))))}\n`,
    report.notes.map((note) => `${text.notes[note]}\n`).join(""),
  ].join("");
}
