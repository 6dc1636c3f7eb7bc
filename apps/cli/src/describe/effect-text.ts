import { createWords, formatNumber, formatPoints, formatShare, joinList } from "byfokus/node";
import type { EffectFigure, EffectReport } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";

/** The difference in differences, period by period, its placebo tests, and last what it cannot show. Without a figure: which reason decides, and what to do. */
export function effectText(report: EffectReport, title: string, treated: readonly string[], name: NameOf, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).effect;
  const points = (value: number | null): string => (value === null ? "\u2013" : formatPoints(lang, value));
  const range = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string => (low === null || high === null ? "\u2013" : `${formatPoints(lang, low)} \u2013 ${formatPoints(lang, high)}`);
  const p = ({ p: chance }: Pick<EffectFigure, "p">): string => (chance === null ? "\u2013" : formatNumber(lang, chance, 3));
  const { did, preTrend, placebo, curves } = report;
  const share = (value: number | null | undefined): string => (value === null || value === undefined ? "\u2013" : formatShare(lang, value));
  const periods = report.eventStudy.map(({ period, estimate, low, high }) => {
    const curve = curves.find((each) => each.period === period);
    return [period, share(curve?.treated), share(curve?.controls), points(estimate), range({ low, high })];
  });
  const tests = [
    ...(preTrend === null ? [] : [[text.preTrend, points(preTrend.points), range(preTrend), p(preTrend)]]),
    ...placebo.starts.map((start) => [text.placeboStart(start.period), points(start.points), range(start), p(start)]),
    ...(placebo.units === null ? [] : [[text.placeboUnits(formatNumber(lang, placebo.units.choices)), "", "", p(placebo.units)]]),
  ];
  const names = (ids: readonly string[]): string => joinList(words, ids.map((id) => name(id)));
  const unmatched = report.unmatched.length === 0 ? "" : `${printable(text.unmatched(names(report.unmatched)))}\n`;
  const dropped = report.dropped.length === 0 ? "" : `${printable(text.dropped(names(report.dropped.map(({ id }) => id))))}\n`;
  const heading = `${printable(text.title(title, names(treated), report.from))}\n`;
  const matched = report.matched.length === 0 ? "" : `\n${report.matched.map(({ treated: one, controls }) => `${printable(text.matched(name(one), names(controls)))}\n`).join("")}`;
  if (did === null) return `${heading}${text.noFigure[whyNone(report, treated)]}\n${matched}${unmatched}${dropped}`;
  return [
    heading,
    `${text.sentence(points(did.points), range(did), p(did), points(did.treatedChange), points(did.controlChange), formatNumber(lang, did.treated), formatNumber(lang, did.controls))}\n`,
    periods.length === 0 ? "" : `\n${textTable([text.period, text.there, text.compared, text.difference, "95 %"], periods)}${text.eventTable}\n`,
    tests.length === 0 ? "" : `\n${textTable([text.test, text.difference, "95 %", "p"], tests)}`,
    matched,
    unmatched,
    dropped,
    report.events.length === 0 ? "" : `\n${text.events}\n${report.events.map(({ placeId, event }) => printable(`- ${event.date} ${name(placeId)}: ${event.title}\n`.trimEnd())).join("\n")}\n`,
    `\n${text.cannotShow}\n${report.cannotShow.map((caution) => `- ${text.cautions[caution]}\n`).join("")}`,
  ].join("");
}

/** Which reason leaves no figure: the places of the work have none, are like no others, or there are too few in all. */
function whyNone({ dropped, matched, unmatched }: EffectReport, treated: readonly string[]): "dropped" | "unmatched" | "tooFewUnits" {
  if (treated.every((id) => dropped.some((each) => each.id === id))) return "dropped";
  return unmatched.length > 0 && matched.length === 0 ? "unmatched" : "tooFewUnits";
}
