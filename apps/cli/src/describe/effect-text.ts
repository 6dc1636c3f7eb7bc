import { createWords, formatNumber, formatPoints, formatShare, joinList } from "byfokus/node";
import type { EffectFigure, EffectReport } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";

/** The difference in differences, period by period, its tests on nothing, and last what it cannot show. */
export function effectText(report: EffectReport, indicatorId: string, treated: readonly string[], name: NameOf, lang: "da" | "en"): string {
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
  return [
    `${printable(text.title(indicatorId, joinList(words, treated.map((id) => name(id))), report.from))}\n`,
    did === null ? `${text.noFigure}\n` : `${text.sentence(points(did.points), range(did), p(did), points(did.treatedChange), points(did.controlChange), formatNumber(lang, did.treated), formatNumber(lang, did.controls))}\n`,
    periods.length === 0 ? "" : `\n${textTable([text.period, text.there, text.compared, text.difference, "95 %"], periods)}`,
    tests.length === 0 ? "" : `\n${textTable([text.test, text.difference, "95 %", "p"], tests)}`,
    report.matched.length === 0 ? "" : `\n${report.matched.map(({ treated: one, controls }) => `${printable(text.matched(name(one), joinList(words, controls.map((id) => name(id)))))}\n`).join("")}`,
    report.dropped.length === 0 ? "" : `${printable(text.dropped(joinList(words, report.dropped.map(({ id }) => name(id)))))}\n`,
    report.events.length === 0 ? "" : `\n${text.events}\n${report.events.map(({ placeId, event }) => printable(`- ${event.date} ${name(placeId)}: ${event.title}\n`.trimEnd())).join("\n")}\n`,
    `\n${text.cannotShow}\n${report.cannotShow.map((caution) => `- ${text.cautions[caution]}\n`).join("")}`,
  ].join("");
}
