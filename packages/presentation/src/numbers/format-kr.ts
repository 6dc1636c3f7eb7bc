import { formatNumber } from "./format-number.ts";
import { noBreak, type Language } from "./language.ts";

/** Kroner in millions with one decimal: `11,2 mio. kr.`, in English `DKK 11.2 million`. */
export function formatKr(lang: Language, kr: number): string {
  const millions = formatMillions(lang, kr);
  return lang === "da" ? `${millions}${noBreak}mio.${noBreak}kr.` : `DKK${noBreak}${millions}${noBreak}million`;
}

/** The same without the unit, for columns whose heading carries it: `11,2`. */
export function formatMillions(lang: Language, kr: number): string {
  return formatNumber(lang, kr / 1_000_000, 1);
}
