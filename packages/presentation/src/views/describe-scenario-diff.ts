import type { Change, Member, ScenarioDiff } from "@byfokus/model";
import { joinSome } from "../messages/join-list.ts";
import type { Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { PlaceNames } from "./place-names.ts";

/** What changed inside one scenario, one sentence each; several blocks at once are one sentence. */
export function describeScenarioDiff(diff: ScenarioDiff, names: PlaceNames, words: Words): string[] {
  const { t } = words;
  return [
    ...(diff.title.before === diff.title.after ? [] : [t("step.scenarioRenamed", { before: diff.title.before, after: diff.title.after })]),
    ...(diff.type === undefined ? [] : [t("step.typeChanged", { type: t(`scope.${diff.type.after}`) })]),
    ...memberSteps("added", diff.members.added, names, words),
    ...memberSteps("removed", diff.members.removed, names, words),
    ...diff.members.changed.flatMap((change) => changedStep(change, names, words)),
    ...diff.activities.added.map((activity) => t("step.activityAdded", { name: names.activity(activity.activityId) })),
    ...diff.activities.removed.map((activity) => t("step.activityRemoved", { name: names.activity(activity.activityId) })),
    ...diff.activities.changed.map((change) => t("step.activityChanged", { name: names.activity(change.after.activityId) })),
    ...diff.couplings.added.map((pair) => t("step.coupled", { a: names.area(pair.vulnerable), b: names.area(pair.wellFunctioning) })),
    ...diff.couplings.removed.map((pair) => t("step.uncoupled", { a: names.area(pair.vulnerable), b: names.area(pair.wellFunctioning) })),
    ...diff.couplings.changed.map(({ after }) => t("step.couplingChanged", { a: names.area(after.vulnerable), b: names.area(after.wellFunctioning) })),
    ...diff.planCases.added.map((id) => t("step.planCaseAdded", { name: names.planCase(id) })),
    ...diff.planCases.removed.map((id) => t("step.planCaseRemoved", { name: names.planCase(id) })),
    ...(diff.entryRule === undefined ? [] : [t("step.entryRule")]),
    ...(diff.exitRule === undefined ? [] : [t("step.exitRule")]),
  ];
}

function memberSteps(how: "added" | "removed", members: readonly Member[], names: PlaceNames, words: Words): string[] {
  const blocks = members.filter((member) => member.kind === "block");
  const grouped = blocks.length > 1;
  const single = grouped ? members.filter((member) => member.kind !== "block") : members;
  const steps = single.map((member) => memberStep(how, member, names, words));
  if (!grouped) return steps;
  const list = joinSome(words, blocks.map((block) => names.member(block)), 4);
  return [...steps, words.t(`step.${how}Blocks`, { blocks: words.t("common.blocks", { count: blocks.length }), names: list })];
}

function memberStep(how: "added" | "removed", member: Member, names: PlaceNames, words: Words): string {
  const name = names.member(member);
  switch (member.kind) {
    case "block":
    case "stairwell": return words.t(`step.${how}Offer`, { name });
    case "referral":
    case "movers": return words.t(`step.${how}Places`, { name, places: words.t("common.places", { count: member.places }) });
    default: return words.t(`step.${how}Fte`, { name, fte: formatNumber(words.lang, member.fte, 1) });
  }
}

function changedStep({ before, after }: Change<Member>, names: PlaceNames, words: Words): string[] {
  const name = names.member(after);
  if ("fte" in before && "fte" in after) {
    return [words.t("step.changedFte", { name, before: formatNumber(words.lang, before.fte, 1), after: formatNumber(words.lang, after.fte, 1) })];
  }
  if ("places" in before && "places" in after) return [words.t("step.changedPlaces", { name, before: before.places, after: after.places })];
  return [];
}
