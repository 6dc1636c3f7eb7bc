import type { Plan } from "@byfokus/model";
import type { BrokenRule, Evaluation, OutsideProgram } from "@byfokus/planning";
import { joinList, joinSome } from "../messages/join-list.ts";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";
import { impossibleWords } from "./impossible-words.ts";
import type { PlaceNames } from "./place-names.ts";
import { isBest, partText, proofWords, type ScopeProof } from "./proof-words.ts";
import { ruleRows } from "./rule-rows.ts";

export interface DistanceInput {
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** The rules the plan breaks as the solver sees them, and what it has that the solver may not choose. */
  readonly broken: readonly BrokenRule[];
  readonly outside: readonly OutsideProgram[];
  /** The best scope of the same type found so far; `null` while there is none. */
  readonly best: { readonly needReached: number; readonly proof: ScopeProof } | null;
}

/** How far a plan is from the best that is possible. */
export interface DistanceView {
  /** 0-1; `null` where the plan cannot be measured (yet). */
  readonly part: number | null;
  /** "94 %"; "…" while it is worked out, "–" where it cannot be said. */
  readonly text: string;
  readonly sentence: string;
  /** The households behind it; empty where there are none to name. */
  readonly numbers: string;
}

/** A plan that breaks a rule, or holds what the solver may not choose, is told so: it has no distance to the best that keeps the rules. */
export function distanceView(input: DistanceInput, names: PlaceNames, lang: Language): DistanceView {
  const { plan, evaluation, outside, best } = input;
  const words = createWords(lang);
  const cannot = (sentence: string): DistanceView => ({ part: null, text: "–", sentence, numbers: "" });
  const rules = brokenNames(input, names, words);
  if (rules.length > 0) return cannot(words.t("distance.broken", { rules: joinList(words, rules) }));
  if (outside.length > 0) return cannot(words.t("distance.outside", { reasons: joinSome(words, outside.map(({ member, reason }) => words.t(`outside.${reason}`, { place: names.member(member) })), 2) }));
  if (best === null) return { ...cannot(words.t("distance.waiting")), text: "…" };
  const { proof, needReached: proposed } = best;
  if (proof.state === "impossible") return cannot(words.t("distance.impossible", { why: impossibleWords(proof.conflict, plan, names, lang) }));
  const reached = evaluation.needReached.value;
  const against = proof.state === "bounded" ? proof.bound : proposed;
  const share = partText(reached, against, words);
  const measured = { part: against > 0 ? Math.min(1, reached / against) : 1, text: share };
  if (proof.state !== "bounded") {
    return { ...measured, sentence: words.t("distance.proposal", { share }), numbers: words.t(`distance.${proof.state}`, { reached: formatNumber(lang, reached), proposed: formatNumber(lang, proposed) }) };
  }
  const numbers = { reached: formatNumber(lang, reached), bound: formatNumber(lang, proof.bound) };
  if (isBest(reached, proof.bound)) return { ...measured, sentence: words.t("distance.best"), numbers: words.t("distance.most", numbers) };
  if (!isBest(proof.reached, proof.bound)) return { ...measured, sentence: words.t("distance.atLeast", { share }), numbers: words.t("distance.open", { ...numbers, proof: proofWords(proof, words) }) };
  // Between the figures people see, not between what they were rounded from.
  const missing = Math.round(proof.bound) - Math.round(reached);
  return { ...measured, sentence: words.t("distance.exact", { share }), numbers: missing > 0 ? words.t("distance.missing", { ...numbers, count: missing }) : words.t("distance.most", numbers) };
}

/**
 * Rules as their own list names them. What the solver counts decides, since it need not ask every rule of every type;
 * a scope that is none of its choices is told by that list alone.
 */
function brokenNames({ evaluation, broken, outside }: DistanceInput, names: PlaceNames, words: Words): string[] {
  const rows = ruleRows(evaluation, names, words.lang);
  if (outside.length > 0) return rows.filter(({ state }) => state === "broken").map(({ name }) => name);
  return broken.map(({ rule }) => {
    const row = rows.find((each) => each.rule === rule);
    if (rule === "budget" && row?.state !== "broken") return words.t("distance.reserve");
    return row?.name ?? words.t("distance.mostAreas");
  });
}
