import type { PlanProblem } from "@byfokus/model";
import { joinSome } from "../messages/join-list.ts";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import type { PlaceNames } from "./place-names.ts";

/** What is wrong with a plan, one sentence per problem, with names in place of ids. */
export function problemSentences(problems: readonly PlanProblem[], names: PlaceNames, lang: Language): string[] {
  const words = createWords(lang);
  return problems.map((problem) => {
    const causes = joinSome(words, problem.causes.map((id) => names.any(id)), 5);
    const named = causes === "" && problem.member !== undefined ? names.member(problem.member) : causes;
    const sentence = words.t(`problem.${problem.rule}`, { causes: named === "" ? words.t("common.unknown") : named });
    return problem.scenarioId === undefined ? sentence : words.t("step.inScenario", { scenario: names.scenario(problem.scenarioId), step: sentence });
  });
}
