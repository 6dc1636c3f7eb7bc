import type { PaperBlock, PaperTable } from "@byfokus/model";
import { placesRowId, type MemberResult, type PlaceReach, type PlanningTable } from "@byfokus/planning";
import { blockIndex, scopeOnMap } from "../map/scope-on-map.ts";
import { joinSome } from "../messages/join-list.ts";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import { noBreak, type Language } from "../numbers/language.ts";
import { memberRows } from "../views/member-rows.ts";
import { areaTitle, scopeSummary } from "../views/scope-summary.ts";
import { heading, paragraph } from "./blocks.ts";
import { leftOutShare, leftOutShown } from "./left-out.ts";
import { meaningSentences } from "./meaning-sentences.ts";
import type { PaperMatter } from "./paper-input.ts";
import { reachedSentence } from "./summary-section.ts";

/** What the scope is, whom it reaches and, as plainly, who is left out. */
export function caseSection(matter: PaperMatter): PaperBlock[] {
  const { words, subject, scenario, context } = matter;
  return [
    heading(2, "case", words.t("paper.case")),
    heading(3, "case-scope", words.t("paper.case.scope")),
    ...paragraph([...meaningSentences(scenario.scope, words), words.t("paper.case.scopeSentence", { title: subject, summary: scopeSummary(context, scenario.scope, words) })]),
    memberTable(matter),
    heading(3, "case-reached", words.t("paper.case.reached")),
    ...paragraph(reachedSentences(matter)),
    heading(3, "case-left-out", words.t("paper.case.leftOut")),
    ...paragraph(leftOutSentences(matter)),
    ...paragraph(dataSentences(matter), "note"),
  ];
}

/** Blocks are summed per area: a paper never lists single blocks. */
function memberTable({ words, chosen, context, number, inSentence }: PaperMatter): PaperTable {
  const { evaluation } = chosen;
  const alone = evaluation.members.filter(({ member }) => member.kind !== "block" && member.kind !== "stairwell");
  const rows = memberRows({ ...evaluation, members: alone }, words.lang).map((row) => [row.name, row.kind, row.fte, row.need, row.reached]);
  const offers = groupOffers(evaluation.members, context.table).map(([area, members]) => {
    const name = area < 0 ? words.t("common.outsideAreas") : context.table.areas[area]?.name ?? "";
    const sum = (pick: (member: MemberResult) => number): number => members.reduce((total, member) => total + pick(member), 0);
    const figures = [staff(words.lang, sum((member) => member.fte)), formatNumber(words.lang, sum((member) => member.need)), formatNumber(words.lang, sum((member) => member.needReached))];
    return [words.t("paper.case.blocksIn", { area: name, blocks: words.t(members.every(({ member }) => member.kind === "stairwell") ? "common.stairwells" : "common.blocks", { count: members.length }) }), words.t("map.legend.offer"), ...figures];
  });
  return {
    kind: "table",
    caption: words.t("paper.case.members", { number: number("table"), title: inSentence }),
    columns: [
      { title: words.t("column.member"), align: "start" },
      { title: words.t("column.kind"), align: "start" },
      ...(["column.fte", "column.need", "column.reached"] as const).map((key) => ({ title: words.t(key), align: "end" as const })),
    ],
    rows: [...rows, ...offers],
  };
}

/** Staff with one decimal; what would round to none, but is not none, says so. */
function staff(lang: Language, fte: number): string {
  return fte > 0 && fte < 0.05 ? `<${noBreak}${formatNumber(lang, 0.1, 1)}` : formatNumber(lang, fte, 1);
}

/** Offers by the index of their area, in the areas' order; -1, outside every area, comes last. */
function groupOffers(members: readonly MemberResult[], table: PlanningTable): readonly (readonly [number, readonly MemberResult[]])[] {
  const groups = new Map<number, MemberResult[]>();
  for (const result of members) {
    const { kind, id } = result.member;
    if (kind !== "block" && kind !== "stairwell") continue;
    const area = table.blocks[blockIndex(table, { kind, id })]?.area ?? -1;
    groups.set(area, [...(groups.get(area) ?? []), result]);
  }
  return [...groups].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
}

function reachedSentences(matter: PaperMatter): string[] {
  const { words, chosen, context } = matter;
  const { evaluation } = chosen;
  const whole = (value: number): string => formatNumber(words.lang, value);
  const below = evaluation.belowCriticalMass.map((id) => areaTitle(context, id));
  return [
    reachedSentence(matter),
    words.t("paper.case.reachedInterval", { low: whole(evaluation.needReached.low), high: whole(evaluation.needReached.high) }),
    evaluation.precision === null
      ? ""
      : words.t("paper.case.precision", { share: formatShare(words.lang, evaluation.precision, 0), contacted: whole(evaluation.householdsContacted), need: whole(evaluation.householdsContacted * evaluation.precision) }),
    below.length === 0 ? "" : words.t("paper.case.belowMass", { names: joinSome(words, below, 6) }),
  ];
}

function leftOutSentences({ words, chosen, context, scenario }: PaperMatter): string[] {
  const { evaluation } = chosen;
  const item = (place: PlaceReach): string => words.t("paper.case.leftOutItem", { name: place.name, count: Math.round(place.leftOut) });
  const places = evaluation.byArea.filter((place) => place.id !== placesRowId && Math.round(place.leftOut) > 0);
  const known = new Set(context.table.areas.filter((area) => area.needState === "known").map((area) => area.id));
  const most = places.filter((place) => known.has(place.id)).sort((a, b) => b.leftOut - a.leftOut || (a.id < b.id ? -1 : 1)).slice(0, 3);
  const inScope = scopeOnMap(context, scenario.scope).byArea;
  // Work under critical mass reaches nobody either, but its area is not outside the scope.
  const wholly = places.filter((place) => Math.round(place.reached) === 0 && !inScope.has(place.id)).map((place) => place.name);
  const outside = Math.round(evaluation.outsideAreas.leftOut);
  const worst = evaluation.worstOrganisation;
  return [
    words.t("paper.case.leftOutSentence", { leftOut: words.t("common.householdsInNeed", { count: leftOutShown(evaluation) }), about: aboutOneIn(words.lang, leftOutShare(evaluation)) }),
    outside > 0 ? words.t("paper.case.leftOutOutside", { count: outside }) : "",
    most.length > 0 ? words.t("paper.case.leftOutMost", { list: joinSome(words, most.map(item), 3) }) : "",
    wholly.length > 0 ? words.t("paper.case.leftOutAreas", { list: joinSome(words, wholly, 8) }) : "",
    worst === null ? "" : words.t("paper.case.worst", { name: worst.name, share: formatShare(words.lang, worst.coverage, 0) }),
  ];
}

function dataSentences({ words, context }: PaperMatter): string[] {
  const names = (state: "missing" | "suppressed"): readonly string[] => context.table.areas.filter((area) => area.needState === state).map((area) => area.name);
  const [missing, hidden] = [names("missing"), names("suppressed")];
  return [
    missing.length === 0 ? "" : words.t("paper.case.missing", { names: joinSome(words, missing, 6) }),
    hidden.length === 0 ? "" : words.t("paper.case.hidden", { names: joinSome(words, hidden, 6) }),
  ];
}
