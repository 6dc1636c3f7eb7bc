import type { PatternPlace, PatternReport, PlanningContext, PocketReport } from "@byfokus/planning";
import { mapPicture } from "../../map/map-picture.ts";
import type { MapOptions } from "../../map/map-options.ts";
import type { MapPicture, MapShape } from "../../map/map-picture-types.ts";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { byName } from "./by-name.ts";

export type PatternKind = PatternPlace["class"];

/** Whether places are like their neighbours, in words, with the key of the map and its table. */
export interface PatternView {
  readonly sentence: string;
  readonly notes: readonly string[];
  /** The classes that occur, with how many areas each has. */
  readonly legend: readonly { readonly kind: PatternKind; readonly text: string }[];
  readonly rows: readonly { readonly areaId: string; readonly name: string; readonly kind: PatternKind; readonly class: string; readonly chance: string }[];
  readonly dropped: string;
}

const kinds: readonly PatternKind[] = ["highHigh", "highLow", "lowHigh", "lowLow", "notSignificant", "isolate"];

export function patternView(report: PatternReport, context: PlanningContext, lang: Language): PatternView {
  const words = createWords(lang);
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const dropped = byName(report.dropped.map(({ id }) => ({ name: names.get(id) ?? id }))).map(({ name }) => name);
  return {
    sentence: sentenceOf(report, names, words),
    notes: [
      words.t("pattern.note.method", { permutations: formatNumber(lang, report.settings.permutations), level: formatShare(lang, report.settings.level, 0) }),
      ...(report.moran === null ? [] : [words.t("pattern.note.moran", { i: formatNumber(lang, report.moran.I, 2), p: chanceText(report.moran.p, words) })]),
      words.t("pattern.note.neighbours"),
    ],
    legend: kinds.flatMap((kind) => {
      const count = report.places.filter((place) => place.class === kind).length;
      return count === 0 ? [] : [{ kind, text: words.t("pattern.legend", { class: words.t(`pattern.class.${kind}`), areas: words.t("common.areas", { count }) }) }];
    }),
    rows: byName(report.places.map((place) => ({ areaId: place.id, name: names.get(place.id) ?? place.id, kind: place.class, class: words.t(`pattern.class.${place.class}`), chance: chanceText(place.pAdjusted, words) }))),
    dropped: dropped.length === 0 ? "" : words.t("pattern.dropped", { names: joinList(words, dropped) }),
  };
}

/** The town's map with each area in its class; areas without a figure keep the look of what is missing or hidden. */
export function patternMap(report: PatternReport, context: PlanningContext, options: Omit<MapOptions, "scope" | "locks" | "opened">): MapPicture {
  const classes = new Map(report.places.map((place) => [place.id, place.class]));
  const picture = mapPicture(context, options);
  const shapes = picture.shapes.flatMap((shape): MapShape[] => {
    const found = shape.areaId === undefined ? undefined : classes.get(shape.areaId);
    if (shape.kind === "houses") return [];
    if (shape.kind !== "area" || found === undefined) return [shape];
    const { fill: _fill, ...plain } = shape;
    const dots: MapShape[] = found === "highLow" || found === "lowHigh" ? [{ id: `dots:${shape.id}`, kind: "dots", d: shape.d, ...(shape.areaId === undefined ? {} : { areaId: shape.areaId }) }] : [];
    return [{ ...plain, pattern: found }, ...dots];
  });
  return { ...picture, shapes, legend: picture.legend.filter((kind) => kind !== "need") };
}

export interface PocketView {
  readonly sentence: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Pockets of need across all tenures, by the names of the areas they touch. */
export function pocketView(report: PocketReport, context: PlanningContext, lang: Language): PocketView {
  const words = createWords(lang);
  const names = new Map(context.table.areas.map(({ id, name }) => [id, name]));
  const outside = report.pockets.filter(({ outsideListedAreas }) => outsideListedAreas).length;
  return {
    sentence: report.pockets.length === 0 ? words.t("pocket.none", { k: formatNumber(lang, report.k) }) : words.t("pocket.sentence", { count: report.pockets.length, k: formatNumber(lang, report.k), limit: formatShare(lang, report.leastShare ?? 0, 0), outside }),
    columns: (["places", "dwellings", "need", "share", "outside"] as const).map((column) => words.t(`pocket.column.${column}`)),
    rows: byName(report.pockets.map((pocket) => ({ pocket, name: pocket.areaIds.length === 0 ? words.t("common.outsideAreas") : joinList(words, pocket.areaIds.map((id) => names.get(id) ?? id)) }))).map(({ pocket, name }) => [
      name,
      formatNumber(lang, pocket.dwellings), formatNumber(lang, pocket.need.value),
      pocket.needShare === null ? words.t("common.hidden") : formatShare(lang, pocket.needShare.value), formatShare(lang, pocket.outsideAreas, 0),
    ]),
  };
}

function sentenceOf(report: PatternReport, names: ReadonlyMap<string, string>, words: Words): string {
  if (report.state !== "measured") return words.t(`pattern.state.${report.state}`);
  const together = byName(report.places.filter((place) => place.class === "highHigh").map(({ id }) => ({ name: names.get(id) ?? id }))).map(({ name }) => name);
  const { moran } = report;
  const overall = moran === null || moran.p === null || moran.p > report.settings.level ? "pattern.even" : moran.I > moran.expectation ? "pattern.together" : "pattern.apart";
  return `${words.t(overall)} ${together.length === 0 ? words.t("pattern.noHot") : words.t("pattern.hot", { count: together.length, names: joinList(words, together) })}`;
}

/** "under 0,1 %", "4 %"; a dash where nothing was measured. */
function chanceText(p: number | null, words: Words): string {
  if (p === null) return "\u2013";
  return p < 0.001 ? words.t("pattern.lessThan", { share: formatShare(words.lang, 0.001) }) : formatShare(words.lang, p, p < 0.1 ? 1 : 0);
}
