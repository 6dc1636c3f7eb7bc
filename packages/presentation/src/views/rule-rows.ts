import type { Evaluation, RuleResult } from "@byfokus/planning";
import { joinSome } from "../messages/join-list.ts";
import { createWords, type Words } from "../messages/words.ts";
import { formatKr } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import type { PlaceNames } from "./place-names.ts";

export interface RuleRow {
  readonly rule: RuleResult["rule"];
  readonly state: RuleResult["state"];
  readonly name: string;
  readonly stateText: string;
  readonly value: string;
  readonly limit: string;
  /** "Skyldes: Egeparken og Holmby"; empty where nothing breaks it. */
  readonly causes: string;
}

/** Every rule with its result. A mark never stands alone: the word says passed, broken or not judged. */
export function ruleRows(evaluation: Evaluation, names: PlaceNames, lang: Language): RuleRow[] {
  const words = createWords(lang);
  return evaluation.rules.map((result) => ({
    rule: result.rule,
    state: result.state,
    name: words.t(`rule.${result.rule}.name`, { limit: valueText(result.rule, result.limit, words) }),
    stateText: words.t(`rule.${result.state}`),
    value: valueText(result.rule, result.value, words),
    limit: valueText(result.rule, result.limit, words),
    causes: result.causes.length === 0 ? "" : words.t("rule.causes", { places: joinSome(words, result.causes.map((id) => names.any(id)), 5) }),
  }));
}

function valueText(rule: RuleResult["rule"], value: number | null, words: Words): string {
  if (value === null) return "\u2013";
  if (rule === "minPrecision" || rule === "minShareOfEachOrganisation") return formatShare(words.lang, value, 0);
  if (rule === "funding") return formatKr(words.lang, value);
  return formatNumber(words.lang, value, rule === "locks" ? 0 : 1);
}
