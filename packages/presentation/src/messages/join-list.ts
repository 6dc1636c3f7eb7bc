import type { Words } from "./words.ts";

/** `a`, `a og b`, `a, b og c`; empty for nothing. */
export function joinList(words: Words, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${words.t("common.and")} ${items.at(-1) ?? ""}`;
}

/** The first items and how many more there are, so that a sentence stays short. */
export function joinSome(words: Words, items: readonly string[], most: number): string {
  // "and 1 more" is never shorter than the name itself.
  if (items.length <= most + 1) return joinList(words, items);
  return words.t("common.andMore", { list: items.slice(0, most).join(", "), count: items.length - most });
}
