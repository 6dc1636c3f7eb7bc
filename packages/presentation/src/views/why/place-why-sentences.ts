import type { FlipChange, PlaceWhy, SwapCost, UnitRef } from "@byfokus/planning";
import { joinSome } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import type { Language } from "../../numbers/language.ts";
import type { PlaceNames } from "../place-names.ts";

/** Why one place is in the plan or not, and what would change it: two sentences, one where a lock decides or it may not be chosen. */
export function whySentences(place: UnitRef, why: PlaceWhy | null, names: PlaceNames, lang: Language): string[] {
  const words = createWords(lang);
  const name = names.member(place);
  if (why === null) return [words.t("why.notAsked", { place: name })];
  const { isIn, decidedBy, per100Hours, limitPer100Hours, changes } = why;
  const facts = { place: name, ratio: amountOrDash(words, per100Hours), limit: amountOrDash(words, limitPer100Hours) };
  const reason = isIn ? words.t(`why.in.${decidedBy === "lock" || decidedBy === "fit" ? decidedBy : "price"}`, facts) : words.t(`why.out.${decidedBy === "lock" ? "fit" : decidedBy}`, facts);
  if (decidedBy === "lock") return [reason];
  if (changes.length === 0) return [reason, words.t("why.nothing")];
  return [reason, words.t(isIn ? "why.leaves" : "why.enters", { changes: joinWithOr(words, changes.map((change) => changeText(words, change))) })];
}

/** What it costs to hold a place the other way, and who comes or goes instead; `null` = the rules could not be kept. */
export function swapSentence(place: UnitRef, swap: SwapCost | null, names: PlaceNames, lang: Language): string {
  const words = createWords(lang);
  const name = names.member(place);
  if (swap === null) return words.t("swap.impossible", { place: name });
  const amount = formatNumber(lang, swap.cost, 1);
  const fewer = swap.cost < 0.05 ? words.t("swap.same") : words.t("swap.fewer", { amount, count: amount === formatNumber(lang, 1, 1) ? 1 : 2 });
  const others = (members: SwapCost["enters"]): string => joinSome(words, members.filter(({ kind, id }) => kind !== place.kind || id !== place.id).map((member) => names.member(member)), 4);
  const [leaves, enters] = [others(swap.leaves), others(swap.enters)];
  if (swap.isIn) return enters === "" ? words.t("swap.leave", { place: name, fewer }) : words.t("swap.leaveEnters", { place: name, fewer, enters });
  return leaves === "" ? words.t("swap.enter", { place: name, fewer }) : words.t("swap.enterLeaves", { place: name, leaves, fewer });
}

function changeText(words: Words, { kind, from, to }: FlipChange): string {
  // Only a budget is typed with two decimals.
  const text = (value: number): string => (kind === "budget" ? exactly(words, value) : formatNumber(words.lang, value, 1));
  const amounts = { from: text(from), to: text(to) };
  return words.t(`why.change.${kind}${to > from ? "Up" : "Down"}`, amounts);
}

/** Tenths as they are; a second decimal only where the number has one. */
function exactly({ lang }: Words, value: number): string {
  return formatNumber(lang, value, Math.abs(10 * value - Math.round(10 * value)) < 0.05 ? 1 : 2);
}

function amountOrDash({ lang }: Words, value: number | null): string {
  return value === null ? "\u2013" : formatNumber(lang, value, 1);
}

function joinWithOr(words: Words, items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : words.t("why.or", { list: items.slice(0, -1).join(", "), last });
}
