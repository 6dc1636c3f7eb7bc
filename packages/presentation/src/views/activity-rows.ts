import type { ActivityReach, Evaluation } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import type { PlaceNames } from "./place-names.ts";

/** Who one activity is open to, in words; `activity.note` says what the figures are not, and belongs under the table. */
export interface ActivityRow {
  readonly activityId: string;
  readonly result: ActivityReach;
  readonly name: string;
  /** "alle steder i fokus". */
  readonly openTo: string;
  readonly dwellings: string;
  readonly residents: string;
  /** Households in need it is open to: all, in the scope's places, and beyond them. Each is rounded by itself. */
  readonly need: string;
  readonly inside: string;
  readonly beyond: string;
  readonly share: string;
  /** That nobody is counted, or that some places are not; empty otherwise. */
  readonly remark: string;
}

/** The scope's activities in its order; an unknown activity is its id. */
export function activityRows(evaluation: Evaluation, names: Pick<PlaceNames, "activity">, lang: Language): ActivityRow[] {
  const words = createWords(lang);
  // Referral places lie on no map: no homes are theirs, which is something else than none.
  const homes = ({ reach }: ActivityReach, count: number): string => (reach === "referral" ? "\u2013" : formatNumber(lang, count));
  return evaluation.activities.map((result) => ({
    activityId: result.activityId,
    result,
    name: names.activity(result.activityId),
    openTo: words.t(`reach.${result.reach}`),
    dwellings: homes(result, result.dwellings),
    residents: homes(result, result.residents),
    need: formatNumber(lang, result.need),
    inside: formatNumber(lang, result.needInside),
    beyond: formatNumber(lang, result.needOutside),
    share: result.coverageOpen === null ? "\u2013" : formatShare(lang, result.coverageOpen),
    remark: remarkOf(result, words),
  }));
}

function remarkOf({ places, need, unresolved }: ActivityReach, words: Words): string {
  if (unresolved > 0) return words.t("activity.unresolved", { count: unresolved });
  return places === 0 && need === 0 ? words.t("activity.nobody") : "";
}
