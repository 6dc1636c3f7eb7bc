import type { Estimate } from "@byfokus/model";
import { formatNumber } from "./format-number.ts";
import { noBreak, type Language } from "./language.ts";

/** A share (0-1) in per cent: `34,0 %` with a no-break space in Danish, `34.0%` in English. */
export function formatShare(lang: Language, share: number, decimals = 1): string {
  return `${formatNumber(lang, share * 100, decimals)}${perCent(lang)}`;
}

/** An interval of shares in whole per cent with an en dash: `29–35 %`. */
export function formatShareRange(lang: Language, interval: Pick<Estimate, "low" | "high">, decimals = 0): string {
  return `${formatRange(lang, interval.low * 100, interval.high * 100, decimals)}${perCent(lang)}`;
}

/** A range of numbers with an en dash: `29–35`. */
export function formatRange(lang: Language, low: number, high: number, decimals = 0): string {
  return `${formatNumber(lang, low, decimals)}\u2013${formatNumber(lang, high, decimals)}`;
}

/** A difference with its sign: `+14`, `−0,2`; no difference is `0`. */
export function formatSigned(lang: Language, value: number, decimals = 0): string {
  const text = formatNumber(lang, value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A difference between two shares (0-1) in percentage points: `−0,2 pp.`, in English `−0.2 pp`. */
export function formatPoints(lang: Language, difference: number, decimals = 1): string {
  return `${formatSigned(lang, difference * 100, decimals)}${noBreak}${lang === "da" ? "pp." : "pp"}`;
}

function perCent(lang: Language): string {
  return lang === "da" ? `${noBreak}%` : "%";
}
