import type { Evaluation, MemberResult } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatMillions } from "../numbers/format-kr.ts";
import { formatNumber } from "../numbers/format-number.ts";
import type { Language } from "../numbers/language.ts";

export interface MemberRow {
  readonly key: string;
  readonly result: MemberResult;
  readonly kind: string;
  readonly name: string;
  readonly fte: string;
  readonly cost: string;
  readonly dwellings: string;
  readonly need: string;
  readonly reached: string;
  /** "0,4 årsværk under kritisk masse (1,0)"; empty where it is above. */
  readonly warning: string;
}

/** What a scope holds, one row per member: most staff first, then by name. */
export function memberRows(evaluation: Evaluation, lang: Language): MemberRow[] {
  const words = createWords(lang);
  const collator = new Intl.Collator(lang);
  return [...evaluation.members]
    .sort((a, b) => b.fte - a.fte || collator.compare(a.name, b.name) || (a.member.id < b.member.id ? -1 : 1))
    .map((result) => ({
      key: `${result.member.kind}:${result.member.id}`,
      result,
      kind: words.t(`member.${result.member.kind}`),
      name: nameOf(result, words),
      fte: formatNumber(lang, result.fte, 1),
      cost: formatMillions(lang, result.costKr),
      dwellings: formatNumber(lang, result.dwellings),
      // Places are for anybody who is referred: they have no need of their own.
      need: isPlaces(result) ? "\u2013" : formatNumber(lang, result.need),
      reached: formatNumber(lang, result.needReached),
      warning: result.belowCriticalMass
        ? words.t("member.below", { fte: formatNumber(lang, Math.max(0, result.criticalMass - result.fte), 1), limit: formatNumber(lang, result.criticalMass, 1) })
        : "",
    }));
}

function isPlaces({ member }: MemberResult): boolean {
  return member.kind === "referral" || member.kind === "movers";
}

function nameOf({ member, name }: MemberResult, words: Words): string {
  if (member.kind === "city") return words.t("common.wholeTown");
  return member.kind === "referral" ? words.t("member.referralName") : name;
}
