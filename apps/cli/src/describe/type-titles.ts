import { createWords } from "byfokus/node";
import type { ScopeType } from "byfokus/node";

/** What the four scope types are called, for scenarios that are filled on the spot. */
export function typeTitles(lang: "da" | "en"): Readonly<Record<ScopeType, string>> {
  const words = createWords(lang);
  return { single: words.t("scope.single"), areas: words.t("scope.areas"), areasPlus: words.t("scope.areasPlus"), balance: words.t("scope.balance") };
}
