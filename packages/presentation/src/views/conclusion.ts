import type { Comparison, Evaluation } from "@byfokus/planning";
import { joinList } from "../messages/join-list.ts";
import { createWords, type Words } from "../messages/words.ts";
import { aboutOneIn } from "../numbers/about-one-in.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";

/** A scenario within this part of the best "reaches almost as many". */
const almost = 0.05;

/**
 * The comparison in one or two sentences a person could say aloud:
 * "Type 2 når flest: 833 af 2.450 husstande med behov, ca. 1 af 3. Type 3 når næsten lige så mange og ..."
 * Says so when several are equal, or when the town has no need.
 */
export function conclusion(comparison: Comparison, lang: Language): string {
  const words = createWords(lang);
  const ranked = [...comparison.scenarios].sort((a, b) => rounded(b.evaluation) - rounded(a.evaluation));
  const best = ranked[0];
  if (best === undefined || best.evaluation.needTotal.value <= 0) return words.t("compare.noNeed");
  const equal = comparison.scenarios.filter((scenario) => rounded(scenario.evaluation) === rounded(best.evaluation));
  const figures = reachedWords(best.evaluation, words);
  const first =
    comparison.scenarios.length === 1
      ? words.t("compare.only", { title: best.title, figures })
      : equal.length > 1
        ? words.t("compare.equal", { titles: joinList(words, equal.map((scenario) => scenario.title)), figures })
        : words.t("compare.most", { title: best.title, figures });
  const next = ranked.find((scenario) => !equal.includes(scenario));
  const second = next === undefined || equal.length > 1 ? null : nextSentence(best, next, words);
  return second === null ? first : `${first} ${second}`;
}

/** "833 af 2.450 husstande med behov, ca. 1 af 3". */
export function reachedWords(evaluation: Evaluation, words: Words): string {
  return words.t("compare.figures", {
    reached: formatNumber(words.lang, evaluation.needReached.value),
    total: formatNumber(words.lang, evaluation.needTotal.value),
    about: aboutOneIn(words.lang, evaluation.coverage ?? 0),
  });
}

function nextSentence(best: Comparison["scenarios"][number], next: Comparison["scenarios"][number], words: Words): string | null {
  if (rounded(next.evaluation) < rounded(best.evaluation) * (1 - almost)) return null;
  const fairer = (next.evaluation.worstOrganisation?.coverage ?? 0) - (best.evaluation.worstOrganisation?.coverage ?? 0) >= 0.01;
  return words.t(fairer ? "compare.nextFairer" : "compare.next", { title: next.title });
}

function rounded(evaluation: Evaluation): number {
  return Math.round(evaluation.needReached.value);
}
