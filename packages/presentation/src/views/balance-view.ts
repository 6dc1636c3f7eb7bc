import type { BalanceMeasures, BalanceReport } from "@byfokus/planning";
import { createWords, type Words } from "../messages/words.ts";
import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";

export interface BalanceView {
  readonly byArea: BalanceLevelView;
  readonly byDistrict: BalanceLevelView;
}

export interface BalanceLevelView {
  readonly title: string;
  /** What the index means, in words, with what chance alone would give. */
  readonly sentence: string;
  readonly rows: readonly { readonly name: string; readonly value: number | null; readonly text: string }[];
}

const measures = ["dissimilarity", "dissimilarityByChance", "dissimilarityExcess", "isolation", "isolationEven"] as const;

/** How evenly need is spread; a measure that cannot be calculated is an en dash. */
export function balanceView(report: BalanceReport, lang: Language): BalanceView {
  const words = createWords(lang);
  return { byArea: levelView("balance.byArea", report.byArea, words), byDistrict: levelView("balance.byDistrict", report.byDistrict, words) };
}

function levelView(title: "balance.byArea" | "balance.byDistrict", level: BalanceMeasures, words: Words): BalanceLevelView {
  const { dissimilarity, dissimilarityByChance } = level;
  return {
    title: words.t(title),
    sentence:
      dissimilarity === null || dissimilarityByChance === null
        ? words.t("balance.unknown")
        : words.t("balance.sentence", { share: formatShare(words.lang, dissimilarity, 0), places: level.places, chance: formatShare(words.lang, dissimilarityByChance, 0) }),
    rows: measures.map((measure) => ({ name: words.t(`balance.${measure}`), value: level[measure], text: level[measure] === null ? "\u2013" : formatNumber(words.lang, level[measure], 2) })),
  };
}
