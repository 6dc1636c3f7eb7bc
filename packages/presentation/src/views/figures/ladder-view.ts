import { figuresOf, type IndexMethod } from "@byfokus/model";
import type { Ladder, LadderPlace, PlanningContext } from "@byfokus/planning";
import type { ChartPicture } from "../../charts/chart-picture.ts";
import { stripChart } from "../../charts/strip-chart.ts";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatDate } from "../../numbers/format-date.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatRange, formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { byName } from "./by-name.ts";
import type { LawView } from "./law-view.ts";

/** A ladder beside the law: steps from the top, areas by name in each, no rank without its interval. */
export interface LadderView {
  readonly title: string;
  /** Who made the method, and whether published results come out of it. */
  readonly source: string;
  readonly note: string;
  /** Figures that no area has, with what the method does then, and areas that lack one the others have. */
  readonly warnings: readonly string[];
  readonly sentence: string;
  /** What the interval is. */
  readonly method: string;
  readonly steps: readonly { readonly id: string; readonly title: string; readonly rows: readonly LadderRow[] }[];
  /** Areas without a step, by reason. */
  readonly dropped: readonly string[];
  /** How much the order depends on single choices of the method. */
  readonly sensitivity: readonly string[];
}

export interface LadderRow {
  readonly areaId: string;
  readonly name: string;
  /** "plads 3 (1–7)". */
  readonly rank: string;
  readonly strip: ChartPicture;
  /** "samme trin i 83 % af udtrækkene". */
  readonly stability: string;
  readonly needsAttention: boolean;
  /** The first class of the law's version; that the area is too small; or empty without the law. */
  readonly law: string;
  readonly published: string;
}

/** @param law the areas under one version of the rules, to stand beside the ladder */
export function ladderView(ladder: Ladder, method: IndexMethod, context: PlanningContext, lang: Language, law: LawView | null = null): LadderView {
  const words = createWords(lang);
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const ranked = ladder.places.filter(({ state }) => state === "ranked");
  const rows = byName(ranked.map((place) => ({ place, name: names.get(place.id) ?? place.id })));
  const published = newestList(context, words);
  const unsure = ranked.filter(({ classStability }) => classStability !== null && classStability < 0.8).length;
  return {
    title: method.title[lang],
    source: words.t(`ladder.status.${method.status}`, { source: method.source }),
    note: method.note?.[lang] ?? "",
    warnings: warningsOf(ladder, method, names, words),
    sentence: ranked.length === 0 ? words.t("ladder.nobody") : words.t("ladder.sentence", { count: ranked.length, unsure: unsure === 0 ? words.t("ladder.unsure.none") : formatNumber(lang, unsure) }),
    method: words.t("ladder.method", {
      draws: formatNumber(lang, ladder.settings.draws), varied: ladder.settings.varied.length === 0 ? words.t("ladder.varied.nothing") : joinList(words, ladder.settings.varied.map((what) => words.t(`ladder.varied.${what}`))),
    }),
    steps: stepsOf(rows.map(({ place }) => place), ladder, words).map(({ id, title }) => ({
      id, title,
      rows: rows.filter(({ place }) => stepId(place, ladder) === id).map(({ place, name }) => rowOf(place, name, ranked.length, law, published, words)),
    })),
    dropped: ladder.dropped.map(({ reason, n }) => words.t(`ladder.dropped.${reason.key}`, { count: n, part: reason.part === undefined ? "" : partTitle(reason.part, ladder, words) })),
    sensitivity: ladder.sensitivity.filter(({ kind }) => kind === "without").map((variant) => words.t("ladder.without", {
      part: partTitle(variant.id, ladder, words), kept: formatShare(lang, variant.topKept, 0), top: ladder.settings.top,
      name: names.get(variant.largestMove.id) ?? variant.largestMove.id, from: formatNumber(lang, variant.largestMove.from), to: formatNumber(lang, variant.largestMove.to),
    })),
  };
}

/** Figures that no area has, and areas that lack one the others have. */
function warningsOf(ladder: Ladder, method: IndexMethod, names: ReadonlyMap<string, string>, words: Words): string[] {
  const figures = ladder.parts.filter(({ kind }) => kind === "figure");
  const absent = figures.filter(({ n, missing, suppressed }) => n === 0 && missing + suppressed > 0);
  const rules = new Map(figuresOf(method).map((figure) => [figure.id, figure.missing ?? method.missing]));
  const some = figures.filter((part) => !absent.includes(part));
  const lacking = ladder.places.filter(({ state }) => state === "ranked").flatMap(({ id, parts }) => {
    const left = some.filter((part) => parts[part.id] === null).map((part) => partTitle(part.id, ladder, words));
    return left.length === 0 ? [] : [{ name: names.get(id) ?? id, left }];
  });
  return [
    ...absent.map(({ id }) => { const rule = rules.get(id); return words.t(`ladder.absent.${rule === "dropFigure" || rule === "neutral" ? rule : "none"}`, { part: partTitle(id, ladder, words) }); }),
    ...byName(lacking).map(({ name, left }) => words.t("ladder.leftOut", { name, parts: joinList(words, left) })),
  ];
}

/** What the newest published list says of an area, with its date. */
function newestList({ frame }: PlanningContext, words: Words): (areaId: string) => string {
  const newest = frame.areas.flatMap(({ statuses = [] }) => statuses.map(({ listDate }) => listDate)).reduce((latest, date) => (date > latest ? date : latest), "");
  const date = formatDate(words.lang, newest);
  return (areaId) => {
    const listed = (frame.areas.find(({ id }) => id === areaId)?.statuses ?? []).filter(({ listDate }) => listDate === newest).map(({ list }) => words.t(`status.${list}`));
    if (newest === "") return "\u2013";
    return listed.length === 0 ? words.t("ladder.notListed", { date }) : words.t("status.dated", { status: joinList(words, listed), date });
  };
}

/** Steps that have areas: the highest class of the first dimension first, then those of the second. */
function stepsOf(places: readonly LadderPlace[], ladder: Ladder, words: Words): { readonly id: string; readonly title: string }[] {
  const order = (id: string): number[] => id.split("\n").map((classId, dimension) => -ladder.classes.findIndex((each) => each.id === classId && each.dimension === dimensionsOf(ladder)[dimension]));
  return [...new Set(places.map((place) => stepId(place, ladder)))]
    .sort((a, b) => { const [x, y] = [order(a), order(b)]; return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0); })
    .map((id) => ({ id, title: id.split("\n").map((classId, dimension) => ladder.classes.find((each) => each.id === classId && each.dimension === dimensionsOf(ladder)[dimension])?.title[words.lang] ?? classId).join(" \u00b7 ") }));
}

function dimensionsOf(ladder: Ladder): string[] {
  return [...new Set(ladder.classes.map(({ dimension }) => dimension))];
}

/** The classes of every dimension together. */
function stepId({ classes }: LadderPlace, ladder: Ladder): string {
  return dimensionsOf(ladder).map((dimension) => classes[dimension] ?? "").join("\n");
}

function rowOf(place: LadderPlace, name: string, places: number, law: LawView | null, published: (areaId: string) => string, words: Words): LadderRow {
  const { lang } = words;
  const [rank, low, high] = [place.rank ?? 0, place.rankLow ?? place.rank ?? 0, place.rankHigh ?? place.rank ?? 0];
  const judged = law?.rows.find(({ areaId }) => areaId === place.id);
  return {
    areaId: place.id,
    name,
    rank: words.t("ladder.rank", { rank: formatNumber(lang, rank), interval: formatRange(lang, low, high) }),
    strip: stripChart({ domain: [1, Math.max(2, places)], value: rank, low, high, width: 140 }),
    stability: place.classStability === null ? "" : words.t("ladder.stability", { share: formatShare(lang, place.classStability, 0) }),
    needsAttention: place.attention,
    law: law === null ? "" : judged === undefined ? words.t("ladder.tooSmallForLaw") : judged.classes[0]?.text ?? "",
    published: published(place.id),
  };
}

function partTitle(id: string, ladder: Ladder, words: Words): string {
  return ladder.parts.find((part) => part.id === id)?.title?.[words.lang] ?? id;
}
