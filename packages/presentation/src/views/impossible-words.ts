import type { Plan } from "@byfokus/model";
import type { Conflict } from "@byfokus/planning";
import { createWords } from "../messages/words.ts";
import type { Language } from "../numbers/language.ts";
import { conflictSentences } from "./conflict-sentences.ts";
import type { PlaceNames } from "./place-names.ts";

/** Why no scope keeps every lock and rule: the rules in conflict and what would resolve it, or only that there is one. */
export function impossibleWords(conflict: Conflict | null, plan: Plan, names: PlaceNames, lang: Language): string {
  return conflict === null ? createWords(lang).t("distance.conflict") : conflictSentences(conflict, plan, names, lang).join(" ");
}
