import type { IsoDate } from "@byfokus/model";
import { noBreak, type Language } from "./language.ts";

const months: Readonly<Record<Language, readonly string[]>> = {
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/**
 * A calendar date in words: `1. december 2026`, in English `1 December 2026`.
 * A year alone stays as it is; what is not a date at all is returned unchanged, because data carry labels too.
 */
export function formatDate(lang: Language, date: IsoDate): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = months[lang][Number(parts?.[2]) - 1];
  if (parts === null || month === undefined) return date;
  return `${Number(parts[3])}${lang === "da" ? "." : ""}${noBreak}${month} ${parts[1]}`;
}
