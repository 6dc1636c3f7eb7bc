import { createWords, figuresOf, formatNumber, formatRange, formatShare, joinList, joinSome } from "byfokus/node";
import type { IndexMethod, Ladder, LadderPlace, Words } from "byfokus/node";
import { figureText } from "../figure-words.ts";
import { printable, textTable } from "../output/text-table.ts";
import type { NameOf } from "../project/figure-source.ts";

/** A ladder as a person reads it: no rank without its interval, who is left out and why, and what the order depends on. */
export function ladderText(ladder: Ladder, method: IndexMethod, name: NameOf, title: NameOf, lang: "da" | "en"): string {
  const words = createWords(lang);
  const text = figureText(lang).ladder;
  const ranked = ladder.places.filter(({ state }) => state === "ranked");
  const unsure = ranked.filter(({ classStability }) => classStability !== null && classStability < 0.8).length;
  const { draws, varied } = ladder.settings;
  const figures = figuresOf(method);
  const part = (id: string): string => ladder.parts.find((each) => each.id === id)?.title?.[lang] ?? title(figures.find((figure) => figure.id === id)?.column ?? id);
  return [
    `${printable(method.title[lang])}\n${printable(words.t(`ladder.status.${method.status}`, { source: method.source }))}\n`,
    method.note === undefined ? "" : `${printable(method.note[lang])}\n`,
    absentText(ladder, method, part, words),
    `\n${ranked.length === 0 ? words.t("ladder.nobody") : text.sentence(ranked.length, unsure)}\n`,
    ranked.length === 0 ? "" : `\n${textTable([text.place, text.class, text.rank, text.interval, text.score, text.sameClass, ""], ranked.map((place) => rowOf(place, ladder, part, name, words)), { wordColumns: 2 })}`,
    ranked.some(({ classStability }) => classStability === null) ? `${text.noStability}\n` : "",
    `${text.highIs[method.highIs]} ${text.method(formatNumber(lang, draws), varied.length === 0 ? words.t("ladder.varied.nothing") : joinList(words, varied.map((what) => words.t(`ladder.varied.${what}`))))}\n`,
    classesText(ladder, lang),
    partsText(ladder, part, name, words),
    leftOutText(ladder, part, name, words),
    sensitivityText(ladder, part, name, words),
  ].join("");
}

/** Figures no place has, by what the method does then. */
function absentText({ parts }: Ladder, method: IndexMethod, part: (id: string) => string, words: Words): string {
  const rules = new Map(figuresOf(method).map((figure) => [figure.id, figure.missing ?? method.missing]));
  return parts.filter(isAbsent).map(({ id }) => {
    const rule = rules.get(id);
    return `${printable(words.t(`ladder.absent.${rule === "dropFigure" || rule === "neutral" ? rule : "none"}`, { part: part(id) }))}\n`;
  }).join("");
}

function isAbsent({ kind, n, missing, suppressed }: Ladder["parts"][number]): boolean {
  return kind === "figure" && n === 0 && missing + suppressed > 0;
}

/** Every place's value of every figure, where they fit beside each other. */
function partsText({ parts, places }: Ladder, part: (id: string) => string, name: NameOf, words: Words): string {
  const { lang } = words;
  const text = figureText(lang).ladder;
  const figures = parts.filter(({ kind }) => kind === "figure");
  const ranked = places.filter(({ state }) => state === "ranked");
  if (ranked.length === 0 || figures.length > 8) return "";
  const value = (known: number | null | undefined): string => (known === null || known === undefined ? "\u2013" : formatNumber(lang, known, Number.isInteger(known) ? 0 : 2));
  return `\n${textTable([text.place, ...figures.map(({ id }) => part(id))], ranked.map((place) => [name(place.id), ...figures.map(({ id }) => value(place.parts[id]))]))}${text.partsAre}\n`;
}

function rowOf(place: LadderPlace, ladder: Ladder, part: (id: string) => string, name: NameOf, words: Words): string[] {
  const { lang } = words;
  const left = ladder.parts.filter((each) => each.kind === "figure" && !isAbsent(each) && place.parts[each.id] === null).map(({ id }) => part(id));
  const [rank, low, high] = [place.rank ?? 0, place.rankLow ?? place.rank ?? 0, place.rankHigh ?? place.rank ?? 0];
  return [
    name(place.id), classTitle(place, ladder, lang), formatNumber(lang, rank), formatRange(lang, low, high), place.score === null ? "\u2013" : formatNumber(lang, place.score, 2),
    place.classStability === null ? "\u2013" : formatShare(lang, place.classStability, 0), [place.attention ? figureText(lang).ladder.attention : "", left.length === 0 ? "" : figureText(lang).ladder.without(joinList(words, left))].filter((said) => said !== "").join("; "),
  ];
}

function classTitle({ classes }: LadderPlace, ladder: Ladder, lang: "da" | "en"): string {
  return Object.entries(classes).map(([dimension, id]) => ladder.classes.find((each) => each.dimension === dimension && each.id === id)?.title[lang] ?? id ?? "\u2013").join(" \u00b7 ");
}

function classesText({ classes, attention }: Ladder, lang: "da" | "en"): string {
  const text = figureText(lang).ladder;
  const counted = textTable([text.class, text.places], classes.map(({ title, places }) => [title[lang], formatNumber(lang, places)]));
  const needing = attention === null ? "" : `${text.attentionSum(formatNumber(lang, attention.places), attention.residents === null ? "\u2013" : formatNumber(lang, attention.residents), attention.shareOfAllResidents === null ? "\u2013" : formatShare(lang, attention.shareOfAllResidents))}\n`;
  return `\n${counted}${needing}`;
}

/** One line a reason, with the places it holds for. */
function leftOutText({ dropped, places }: Ladder, part: (id: string) => string, name: NameOf, words: Words): string {
  const lines = dropped.map(({ reason, n }) => {
    const those = places.filter((place) => place.reason?.key === reason.key && place.reason.part === reason.part).map(({ id }) => name(id));
    return `${printable(`${words.t(`ladder.dropped.${reason.key}`, { count: n, part: reason.part === undefined ? "" : part(reason.part) })} ${joinSome(words, those, 8)}`)}\n`;
  });
  return lines.length === 0 ? "" : `\n${lines.join("")}`;
}

function sensitivityText({ sensitivity, settings }: Ladder, part: (id: string) => string, name: NameOf, words: Words): string {
  const { lang } = words;
  const text = figureText(lang).ladder;
  const rows = sensitivity.map(({ kind, id, topKept, rankCorrelation, largestMove: { id: place, from, to } }) => [
    kind === "without" ? text.without(part(id)) : text.normalised(id), formatShare(lang, topKept, 0), rankCorrelation === null ? "\u2013" : formatNumber(lang, rankCorrelation, 3), `${name(place)}: ${formatNumber(lang, from)} \u2192 ${formatNumber(lang, to)}`,
  ]);
  return rows.length === 0 ? "" : `\n${textTable([text.variant, text.topKept(settings.top), text.correlation, text.largestMove], rows)}`;
}
