import type { Plan, PlanRules } from "@byfokus/model";
import type { Conflict, RuleChange, ScopeRule } from "@byfokus/planning";
import { joinList } from "../messages/join-list.ts";
import { lowerFirst } from "../messages/letter-case.ts";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import type { PlaceNames } from "./place-names.ts";

/** Which rules cannot be kept together, and the smallest change that resolves it: one sentence each. */
export function conflictSentences({ rules, changes, together }: Conflict, plan: Plan, names: PlaceNames, lang: Language): string[] {
  const words = createWords(lang);
  const named = (list: readonly ScopeRule[]): string => joinList(words, list.map((rule) => ruleText(rule, plan, names, words)));
  return [
    words.t("conflict.title", { count: rules.length, list: named(rules) }),
    ...(changes.length > 0 ? [words.t("conflict.changes", { list: joinWithOr(changes.map((change) => changeText(change, plan, names, words)), words) })] : []),
    ...(together.length > 0 ? [words.t("conflict.together", { list: named(together) })] : []),
  ];
}

/** A rule as a part of a sentence, with its limit in the plan. */
export function ruleText(rule: ScopeRule, plan: Plan, names: PlaceNames, words: Words): string {
  switch (rule.kind) {
    case "budget": return words.t("conflict.budget", { fte: formatNumber(words.lang, plan.budget.fte, 1) });
    case "rule": return planRule(rule.rule, plan.rules[rule.rule] ?? 0, words);
    case "funding": return lowerFirst(words.t("rule.funding.name"));
    case "lock": return words.t(`conflict.lock.${rule.state}`, { place: names.member(rule.member) });
    case "keep": return words.t("conflict.keep");
    case "oneArea": return words.t("conflict.oneArea");
  }
}

function changeText({ rule, from, to }: RuleChange, plan: Plan, names: PlaceNames, words: Words): string {
  const now = ruleText(rule, plan, names, words);
  if (from === null || to === null) return words.t("conflict.drop", { rule: now });
  const changed: Plan = rule.kind === "rule" ? { ...plan, rules: { ...plan.rules, [rule.rule]: to } } : { ...plan, budget: { fte: to } };
  const amount = rule.kind === "rule" ? limitText(rule.rule, from, words) : formatNumber(words.lang, from, 1);
  return words.t("conflict.change", { to: ruleText(rule, changed, names, words), from: amount });
}

function planRule(rule: keyof PlanRules, limit: number, words: Words): string {
  return lowerFirst(words.t(`rule.${rule}.name`, { limit: limitText(rule, limit, words) }));
}

function limitText(rule: keyof PlanRules, limit: number, words: Words): string {
  return rule === "maxFteMoved" ? formatNumber(words.lang, limit, 1) : formatShare(words.lang, limit, 1);
}

function joinWithOr(items: readonly string[], words: Words): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : words.t("conflict.or", { list: items.slice(0, -1).join(", "), last });
}
