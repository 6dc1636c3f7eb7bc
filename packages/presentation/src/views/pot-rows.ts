import type { Evaluation } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import { formatMillions } from "../numbers/format-kr.ts";
import type { Language } from "../numbers/language.ts";

export interface PotRow {
  readonly id: string;
  readonly name: string;
  readonly usedKr: number;
  readonly unusedKr: number;
  readonly used: string;
  readonly unused: string;
}

export interface PotView {
  readonly rows: readonly PotRow[];
  readonly totalKr: number;
  readonly total: string;
  readonly unfundedKr: number;
  /** "0,6 mio. kr. har ingen pulje"; empty where everything is funded. */
  readonly unfunded: string;
}

/** Money per pot, in the data's order, in millions of kroner a year. */
export function potView(evaluation: Evaluation, lang: Language): PotView {
  const words = createWords(lang);
  return {
    rows: evaluation.pots.map((pot) => ({ ...pot, used: formatMillions(lang, pot.usedKr), unused: formatMillions(lang, pot.unusedKr) })),
    totalKr: evaluation.costKr,
    total: formatMillions(lang, evaluation.costKr),
    unfundedKr: evaluation.unfundedKr,
    unfunded: lacksPot(evaluation) ? words.t("pot.unfunded", { kr: formatMillions(lang, evaluation.unfundedKr) }) : "",
  };
}

/** Whether part of the cost has no pot: a krone or more, as sums of shares may be a hair above 0. */
export function lacksPot(evaluation: Evaluation): boolean {
  return Math.round(evaluation.unfundedKr) > 0;
}
