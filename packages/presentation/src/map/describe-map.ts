import type { Lock, Scope } from "@byfokus/model";
import type { AreaSummary, PlanningContext } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { joinList } from "../messages/join-list.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare, formatShareRange } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import { areaTitle, scopeSummary } from "../views/scope-summary.ts";
import { classNames } from "./map-legend.ts";
import type { MapPicture } from "./map-picture-types.ts";
import { needClass } from "./need-class.ts";
import { scopeOnMap } from "./scope-on-map.ts";

export interface MapDescription {
  /** The map in words: counts, highest, lowest, missing, and what the scope does where. */
  readonly text: string;
  /** The same as a table: one row per area, in the data's order. */
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/**
 * What the map shows, for those who cannot see it.
 *
 * @param picture gives the class limits and the areas that have no place on the map
 * @param scenario the focus that is drawn, where there is one
 */
export function describeMap(
  context: PlanningContext,
  picture: Pick<MapPicture, "breaks" | "notDrawn">,
  lang: Language,
  scenario?: { readonly title: string; readonly scope: Scope; readonly locks?: readonly Lock[] },
): MapDescription {
  const words = createWords(lang);
  const sentences = [...needSentences(context, picture, words), ...(scenario === undefined ? [] : scopeSentences(context, scenario, words))];
  return { text: sentences.join(" "), table: twinTable(context, picture, words, scenario?.scope) };
}

function needSentences(context: PlanningContext, picture: Pick<MapPicture, "breaks" | "notDrawn">, words: Words): string[] {
  const { areas } = context.table;
  if (areas.length === 0) return [words.t("map.describe.noAreas")];
  const known = areas.filter((area) => area.needState === "known" && area.needShare !== null);
  const names = (state: AreaSummary["needState"]): string => joinList(words, areas.filter((area) => area.needState === state).map((area) => area.name));
  const notDrawn = areas.filter((area) => picture.notDrawn.includes(area.id)).map((area) => area.name);
  return [
    words.t("map.describe.areas", { areas: words.t("common.areas", { count: areas.length }), town: context.frame.name }),
    ...rangeSentences(known, picture.breaks, words),
    ...(names("missing") === "" ? [] : [words.t("map.describe.missing", { names: names("missing") })]),
    ...(names("suppressed") === "" ? [] : [words.t("map.describe.hidden", { names: names("suppressed") })]),
    ...(notDrawn.length === 0 ? [] : [words.t("map.describe.notDrawn", { names: joinList(words, notDrawn) })]),
  ];
}

function rangeSentences(known: readonly AreaSummary[], breaks: readonly number[], words: Words): string[] {
  const share = (area: AreaSummary): number => area.needShare?.value ?? 0;
  const sorted = [...known].sort((a, b) => share(b) - share(a) || (a.id < b.id ? -1 : 1));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined) return [];
  if (highest === lowest) return [words.t("map.describe.one", { name: highest.name, share: formatShare(words.lang, share(highest)) })];
  const top = known.filter((area) => needClass(share(area), breaks) === 5).length;
  return [
    words.t("map.describe.range", {
      highest: highest.name, highestShare: formatShare(words.lang, share(highest)),
      lowest: lowest.name, lowestShare: formatShare(words.lang, share(lowest)),
    }),
    ...(top === 0 ? [] : [words.t("map.describe.classes", { count: top, class: classNames(breaks, words)[4] ?? "" })]),
  ];
}

function scopeSentences(context: PlanningContext, scenario: { readonly title: string; readonly scope: Scope; readonly locks?: readonly Lock[] }, words: Words): string[] {
  const shown = scopeOnMap(context, scenario.scope);
  const work = context.table.areas.flatMap((area) => {
    const entry = shown.byArea.get(area.id);
    return entry?.work === true ? [entry.fte > 0 ? words.t("map.describe.workItem", { name: area.name, fte: formatNumber(words.lang, entry.fte, 1) }) : area.name] : [];
  });
  const offers = context.table.areas.flatMap((area) => {
    const blocks = shown.byArea.get(area.id)?.blocks ?? 0;
    return blocks > 0 ? [words.t("map.describe.offerItem", { name: area.name, blocks: words.t("common.blocks", { count: blocks }) })] : [];
  });
  const couplings = scenario.scope.couplings.map((coupling) =>
    words.t("map.describe.couplingItem", { a: areaTitle(context, coupling.vulnerable), b: areaTitle(context, coupling.wellFunctioning) }));
  const locks = (scenario.locks ?? []).filter((lock) => lock.member.kind === "area").map((lock) => `${areaTitle(context, lock.member.id)} ${words.t(lock.state === "in" ? "map.lockedIn" : "map.lockedOut")}`);
  return [
    words.t("map.describe.scope", { title: scenario.title, summary: scopeSummary(context, scenario.scope, words) }),
    ...(work.length === 0 ? [] : [words.t("map.describe.work", { list: joinList(words, work) })]),
    ...(offers.length === 0 ? [] : [words.t("map.describe.offers", { list: joinList(words, offers) })]),
    ...(couplings.length === 0 ? [] : [words.t("map.describe.couplings", { list: joinList(words, couplings) })]),
    ...(locks.length === 0 ? [] : [words.t("map.describe.locks", { list: joinList(words, locks) })]),
  ];
}

function twinTable(context: PlanningContext, picture: Pick<MapPicture, "breaks">, words: Words, scope: Scope | undefined): MapDescription["table"] {
  const shown = scope === undefined ? null : scopeOnMap(context, scope);
  const classes = classNames(picture.breaks, words);
  const rows = context.table.areas.map((area) => {
    const share = area.needState === "known" ? area.needShare : null;
    const state = words.t(`data.state.${area.needState}`);
    const entry = shown?.byArea.get(area.id);
    return [
      area.name,
      formatNumber(words.lang, area.dwellings),
      share === null ? state : `${formatShare(words.lang, share.value)} (${formatShareRange(words.lang, share)})`,
      share === null ? state : classes[needClass(share.value, picture.breaks) - 1] ?? "",
      ...(shown === null ? [] : [inPlan(entry, words)]),
    ];
  });
  const columns = ["column.area", "column.dwellings", "column.shareInterval", "column.class"] as const;
  return { columns: [...columns.map((key) => words.t(key)), ...(shown === null ? [] : [words.t("column.inPlan")])], rows };
}

function inPlan(entry: { readonly fte: number; readonly work: boolean; readonly blocks: number } | undefined, words: Words): string {
  if (entry === undefined) return "\u2013";
  const fte = words.t("common.fte", { fte: formatNumber(words.lang, entry.fte, 1) });
  const work = entry.work ? [entry.fte > 0 ? fte : words.t("member.area")] : [];
  return [...work, ...(entry.blocks > 0 ? [words.t("common.blocks", { count: entry.blocks })] : [])].join(", ");
}
