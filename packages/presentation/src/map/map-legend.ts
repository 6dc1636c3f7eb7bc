import { formatNumber } from "../numbers/format-number.ts";
import { formatShare } from "../numbers/format-share.ts";
import type { Language } from "../numbers/language.ts";
import type { Words } from "../messages/words.ts";
import type { MapLegendKind, MapPicture } from "./map-picture-types.ts";

export interface MapLegendEntry {
  readonly kind: MapLegendKind;
  readonly text: string;
}

/** The key to a picture, in words, in reading order; need comes first with its limits. */
export function mapLegend(picture: MapPicture, words: Words): MapLegendEntry[] {
  return picture.legend.map((kind) => ({ kind, text: kind === "need" ? needText(picture.breaks, words) : textOf(kind, words) }));
}

/** The five classes in words, lowest first: "under 12 %", "12 til 17 %", ..., "27 % og over". */
export function classNames(breaks: readonly number[], words: Words): string[] {
  const [first = 0, ...rest] = breaks;
  const decimals = breakDecimals(breaks);
  const share = (value: number): string => formatShare(words.lang, value, decimals);
  const middle = rest.map((high, index) => words.t("map.class.middle", { low: formatNumber(words.lang, (breaks[index] ?? 0) * 100, decimals), high: share(high) }));
  return [words.t("map.class.1", { high: share(first) }), ...middle, words.t("map.class.last", { low: share(breaks.at(-1) ?? first) })];
}

/** `12 · 17 · 22 · 27 %` with one name for what is measured. */
function needText(breaks: readonly number[], words: Words): string {
  return `${words.t("map.legend.need")}: ${breakList(breaks, words.lang)}`;
}

function breakList(breaks: readonly number[], lang: Language): string {
  const decimals = breakDecimals(breaks);
  return breaks.map((limit, index) => (index === breaks.length - 1 ? formatShare(lang, limit, decimals) : formatNumber(lang, limit * 100, decimals))).join(" · ");
}

function breakDecimals(breaks: readonly number[]): number {
  return breaks.every((limit) => Math.abs(limit * 100 - Math.round(limit * 100)) < 1e-6) ? 0 : 1;
}

function textOf(kind: Exclude<MapLegendKind, "need">, words: Words): string {
  return words.t(`map.legend.${kind}`);
}
