import type { Language } from "./language.ts";

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * A number as people read it: `1.234,5` in Danish, `1,234.5` in English.
 *
 * @param decimals digits after the decimal mark, always shown; halves are rounded away from zero
 * @returns the text with a true minus (U+2212); what rounds to zero is `0` without a sign
 */
export function formatNumber(lang: Language, value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number to show, got ${value}.`);
  const text = formatter(lang, decimals).format(value).replace("-", "\u2212");
  return /[1-9]/.test(text) ? text : text.replace("\u2212", "");
}

function formatter(lang: Language, decimals: number): Intl.NumberFormat {
  const key = `${lang}${decimals}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(lang === "da" ? "da-DK" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: true,
  });
  formatters.set(key, made);
  return made;
}
