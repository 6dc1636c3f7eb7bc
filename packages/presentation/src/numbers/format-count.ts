import type { Count } from "@byfokus/model";
import { formatNumber } from "./format-number.ts";
import type { Language } from "./language.ts";

/** A count as the source gave it: suppressed, missing and zero read differently. */
export function formatCount(lang: Language, count: Count): string {
  return typeof count === "number" ? formatNumber(lang, count) : stateWord(lang, count);
}

/** The word in place of a figure that is hidden or was never delivered. */
export function stateWord(lang: Language, state: "suppressed" | "missing"): string {
  if (lang === "da") return state === "suppressed" ? "skjult" : "mangler";
  return state === "suppressed" ? "hidden" : "missing";
}
