import type { ListDiff, Lock, PlanDiff, PlanRules } from "@byfokus/model";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import { describeScenarioDiff } from "./describe-scenario-diff.ts";
import type { PlaceNames } from "./place-names.ts";

/** Every change between two plans, one sentence each, past tense, without a full stop; empty where nothing changed. */
export function describeDiff(diff: PlanDiff, names: PlaceNames, lang: Language): string[] {
  const words = createWords(lang);
  const several = diff.scenarios.changed.length > 1;
  return [
    ...(diff.title === undefined ? [] : [words.t("step.title", { name: diff.title.after })]),
    ...(diff.townName === undefined ? [] : [words.t("step.town", { name: diff.townName.after })]),
    ...(diff.edition === undefined ? [] : [words.t("step.edition", { name: diff.edition.after })]),
    ...(diff.need === undefined ? [] : [words.t("step.need")]),
    ...(diff.reachModel === undefined ? [] : [words.t("step.reachModel")]),
    ...(diff.budget === undefined ? [] : [words.t("step.budget", { fte: formatNumber(lang, diff.budget.after.fte, 1) })]),
    ...(diff.rules === undefined ? [] : ruleSteps(diff.rules.before, diff.rules.after, words)),
    ...diff.scenarios.added.map((scenario) => words.t("step.scenarioAdded", { name: scenario.title })),
    ...diff.scenarios.removed.map((scenario) => words.t("step.scenarioRemoved", { name: scenario.title })),
    ...diff.scenarios.changed.flatMap((change) => {
      const steps = describeScenarioDiff(change, names, words);
      return several ? steps.map((step) => words.t("step.inScenario", { scenario: change.title.after, step })) : steps;
    }),
    ...lockSteps(diff.locks, names, words),
    ...byList(diff.arguments, "argument", words),
    ...byList(diff.reservations, "reservation", words),
    ...(diff.recommended === undefined ? [] : [recommendedStep(diff.recommended.after, names, words)]),
  ];
}

/** One line for a step of undo: the only change, or the first and how many more. "Fjernede Egeparken, 1,5 årsv." */
export function stepLabel(diff: PlanDiff, names: PlaceNames, lang: Language): string {
  const words = createWords(lang);
  const [first, ...more] = describeDiff(diff, names, lang);
  if (first === undefined) return words.t("step.nothing");
  return more.length === 0 ? first : words.t("step.andMore", { first, count: more.length });
}

function ruleSteps(before: PlanRules, after: PlanRules, words: Words): string[] {
  return (["minShareOfEachOrganisation", "maxFteMoved", "minPrecision"] as const).flatMap((rule) => {
    const limit = after[rule];
    if (limit === before[rule]) return [];
    if (limit === undefined) return [words.t("step.ruleOff", { rule: words.t(`ruleShort.${rule}`) })];
    const text = rule === "maxFteMoved" ? formatNumber(words.lang, limit, 1) : formatShare(words.lang, limit, 0);
    return [words.t("step.ruleSet", { rule: words.t(`rule.${rule}.name`, { limit: text }) })];
  });
}

function lockSteps(locks: ListDiff<Lock>, names: PlaceNames, words: Words): string[] {
  const locked = [...locks.added, ...locks.changed.map((change) => change.after)];
  return [
    ...locked.map((lock) => words.t(lock.state === "in" ? "step.lockedIn" : "step.lockedOut", { name: names.member(lock.member) })),
    ...locks.removed.map((lock) => words.t("step.unlocked", { name: names.member(lock.member) })),
  ];
}

function byList(list: ListDiff<{ readonly by: string }>, kind: "argument" | "reservation", words: Words): string[] {
  return [
    ...list.added.map((item) => words.t(`step.${kind}Added`, { by: item.by })),
    ...list.removed.map((item) => words.t(`step.${kind}Removed`, { by: item.by })),
    ...list.changed.map((change) => words.t(`step.${kind}Changed`, { by: change.after.by })),
  ];
}

function recommendedStep(after: string | undefined, names: PlaceNames, words: Words): string {
  return after === undefined ? words.t("step.notRecommended") : words.t("step.recommended", { name: names.scenario(after) });
}
