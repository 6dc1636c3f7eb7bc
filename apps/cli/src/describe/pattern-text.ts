import { createWords, formatNumber, formatShare, joinSome } from "byfokus/node";
import type { PatternReport } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";
import type { AskedWeights } from "../project/parse-weights.ts";

/** Moran's I of the whole, then the places whose pattern is more than chance, and who could not be measured. */
export function patternText(report: PatternReport, neighbours: AskedWeights, name: NameOf, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).pattern;
  const figure = (value: number | null, decimals = 4): string => (value === null ? "\u2013" : formatNumber(lang, value, decimals));
  const { moran, settings, islands, dropped } = report;
  const found = report.places.filter((place) => place.class !== "notSignificant" && place.class !== "isolate");
  const whole = moran === null ? [] : [[text.expectation, figure(moran.expectation)], [text.z, figure(moran.z, 3)], [text.p, probability(moran.p, lang)]];
  const rows = found.map((place) => [name(place.id), text.classes[place.class], figure(place.local, 3), probability(place.p, lang), probability(place.pAdjusted, lang), figure(place.gStar, 2)]);
  const names = (ids: readonly string[]): string => joinSome(words, ids.map((id) => name(id)), 8);
  return [
    `${text.about(formatNumber(lang, report.n))} ${settings.rates ? text.rates : ""}`.trimEnd(),
    "\n",
    report.state === "measured" ? `${text.verdict[verdictOf(report)]}\n` : "",
    report.state === "measured" ? `\n${textTable([text.moran, figure(moran?.I ?? null)], whole)}` : `${text.states[report.state]}\n`,
    report.state !== "measured" ? "" : found.length === 0 ? `\n${text.none}\n` : `\n${textTable([text.place, text.class, text.local, text.p, text.pAdjusted, "G*"], rows, { wordColumns: 2 })}`,
    report.state !== "measured" ? "" : `${text.method(formatNumber(lang, settings.permutations), formatShare(lang, settings.level, 0), settings.seed)}\n`,
    found.length === 0 || report.state !== "measured" ? "" : `${text.explain}\n`,
    `${text.neighbours(neighboursText(neighbours, lang))}\n`,
    neighbours.kind === "nearest" && (neighbours.k ?? 0) > (report.n + dropped.length) / 3 ? `${text.manyNeighbours}\n` : "",
    islands.length === 0 ? "" : `${printable(text.islands(names(islands)))}\n`,
    dropped.length === 0 ? "" : `${printable(text.dropped(names(dropped.map(({ id }) => id))))}\n`,
  ].join("");
}

/** By the level that also says which places are shown. */
function verdictOf({ moran, settings }: PatternReport): "even" | "together" | "apart" {
  if (moran === null || moran.p === null || moran.p > settings.level) return "even";
  return moran.I > moran.expectation ? "together" : "apart";
}

function neighboursText(rule: AskedWeights, lang: "da" | "en"): string {
  const text = figureText(lang).pattern.neighbourRules;
  if (rule.kind === "touch") return text.touch;
  if (rule.kind === "table") return text.table;
  if (rule.kind === "nearest") return text.nearest(formatNumber(lang, rule.k ?? 6), rule.k === 1);
  return text[rule.kind](formatNumber(lang, rule.metres ?? (rule.kind === "distance" ? 1000 : 800)));
}

/** Small chances are told as "below", so that none reads as 0. */
function probability(p: number | null, lang: "da" | "en"): string {
  if (p === null) return "\u2013";
  return p < 0.0001 ? `< ${formatNumber(lang, 0.0001, 4)}` : formatNumber(lang, p, 4);
}
