import type { Member, Scope } from "@byfokus/model";
import type { PlanningContext } from "@byfokus/planning";
import { scopeOnMap } from "../map/scope-on-map.ts";
import { joinList } from "../messages/join-list.ts";
import type { Words } from "../messages/words.ts";

/** What a scope holds in one line: "5 områder med områdearbejde, tilbud til 22 blokke i 6 andre områder og 40 pladser til henvisning". */
export function scopeSummary(context: PlanningContext, scope: Scope, words: Words): string {
  const { byArea, outsideBlocks } = scopeOnMap(context, scope);
  const count = (kind: Member["kind"]): number => scope.members.filter((member) => member.kind === kind).length;
  const counted = (key: "scopeSummary.department" | "scopeSummary.organisation", n: number): string[] => (n > 0 ? [words.t(key, { count: n })] : []);
  const parts = [
    ...(count("area") > 0 ? [words.t("scopeSummary.areaWork", { areas: words.t("common.areas", { count: count("area") }) })] : []),
    ...counted("scopeSummary.department", count("department")),
    ...counted("scopeSummary.organisation", count("organisation")),
    ...(count("city") > 0 ? [words.t("scopeSummary.city")] : []),
    ...blockParts([...byArea.values()], outsideBlocks.length, count("area") > 0, count("block"), words),
    ...(count("stairwell") > 0 ? [words.t("scopeSummary.stairwells", { stairwells: words.t("common.stairwells", { count: count("stairwell") }) })] : []),
    ...placeParts(scope.members, words),
    ...(scope.couplings.length > 0 ? [words.t("common.couplings", { count: scope.couplings.length })] : []),
    ...(scope.planCaseIds.length > 0 ? [words.t("common.planCases", { count: scope.planCaseIds.length })] : []),
  ];
  return parts.length === 0 ? words.t("scopeSummary.empty") : joinList(words, parts);
}

/** An area's name, or its id where the town does not know it. */
export function areaTitle(context: PlanningContext, id: string): string {
  return context.table.areas.find((area) => area.id === id)?.name ?? id;
}

function blockParts(shown: readonly { readonly work: boolean; readonly blocks: number }[], outside: number, otherWork: boolean, offers: number, words: Words): string[] {
  if (offers === 0) return [];
  const withBlocks = shown.filter((area) => area.blocks > 0);
  const inside = offers - outside;
  const other = otherWork && withBlocks.every((area) => !area.work);
  const areas = words.t(other ? "common.otherAreas" : "common.areas", { count: withBlocks.length });
  return [
    ...(inside > 0 ? [words.t("scopeSummary.blocksIn", { blocks: words.t("common.blocks", { count: inside }), areas })] : []),
    ...(outside > 0 ? [words.t("scopeSummary.blocksOutside", { blocks: words.t("common.blocks", { count: outside }) })] : []),
  ];
}

function placeParts(members: readonly Member[], words: Words): string[] {
  const sum = (kind: "referral" | "movers"): number => members.reduce((total, member) => total + (member.kind === kind ? member.places : 0), 0);
  return (["referral", "movers"] as const).flatMap((kind) => (sum(kind) > 0 ? [words.t(`scopeSummary.${kind}`, { places: words.t("common.places", { count: sum(kind) }) })] : []));
}
