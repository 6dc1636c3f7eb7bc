import type { Plan } from "@byfokus/model";
import type { Alternatives, ChosenOften, Frontier, RulePrice, UnusedMoney } from "@byfokus/planning";
import { joinList } from "../../messages/join-list.ts";
import { createWords, type Words } from "../../messages/words.ts";
import { formatKr } from "../../numbers/format-kr.ts";
import { formatNumber } from "../../numbers/format-number.ts";
import { formatShare } from "../../numbers/format-share.ts";
import type { Language } from "../../numbers/language.ts";
import { ruleText } from "../conflict-sentences.ts";
import type { PlaceNames } from "../place-names.ts";

/** What each rule costs, one sentence a rule, in the order given. */
export function rulePriceSentences(prices: readonly RulePrice[], plan: Plan, names: PlaceNames, lang: Language): string[] {
  const words = createWords(lang);
  return prices.map(({ rule, cost, share }) => {
    const name = ruleText(rule, plan, names, words);
    return cost < 0.05 ? words.t("rulePrice.free", { rule: name }) : words.t("rulePrice.cost", { rule: name, amount: formatNumber(lang, cost, cost < 10 ? 1 : 0), share: formatShare(lang, share) });
  });
}

/** How many plans are nearly as good, and on how much they agree. */
export function alternativesSentence({ plans, agreed, disputed, isAll }: Alternatives, within: number, lang: Language): string {
  const words = createWords(lang);
  const share = formatShare(lang, within, Number.isInteger(Math.round(1e6 * within) / 1e4) ? 0 : 1);
  if (plans.length < 2) return words.t("alternatives.one", { within: share });
  return words.t(isAll ? "alternatives.all" : "alternatives.some", { count: plans.length, within: share, agreed: agreed.length, areas: agreed.length + disputed.length });
}

export interface ChosenRow {
  readonly name: string;
  /** "altid med", "til drøftelse" ... */
  readonly class: string;
  /** "Valgt i 94 af 100 dataprøver." */
  readonly sentence: string;
}

/** One row per place, as often chosen first. */
export function chosenRows({ places, draws, unsolved }: ChosenOften, names: PlaceNames, lang: Language): ChosenRow[] {
  const words = createWords(lang);
  const solved = draws - unsolved;
  return places.map((place) => ({
    name: names.member(place),
    class: words.t(`chosen.${place.class}`),
    sentence: words.t("chosen.times", { times: Math.round(place.share * solved), draws: solved }),
  }));
}

/** In how many draws the rules could not be kept; empty where they always can. */
export function unsolvedSentence({ unsolved }: ChosenOften, lang: Language): string {
  return unsolved === 0 ? "" : createWords(lang).t("chosen.unsolved", { count: unsolved });
}

/** Why staff is left, and why each pot is. */
export function unusedSentences({ fteLeft, reasons, pots }: UnusedMoney, context: { readonly pots: readonly { readonly id: string; readonly name: string }[] }, lang: Language): string[] {
  const words = createWords(lang);
  const fte = formatNumber(lang, fteLeft, fteLeft < 0.1 ? 2 : 1);
  const barring = reasons.flatMap((why) => (why.reason === "rule" ? [barredBy(why.rule, words)] : []));
  const staff = reasons.flatMap((why): string[] => {
    if (why.reason === "rule") return [];
    return [why.reason === "tooLittle" ? words.t("unused.tooLittle", { fte, needs: formatNumber(lang, why.needsFte, why.needsFte < 0.1 ? 2 : 1) }) : words.t(`unused.${why.reason}`, { fte })];
  });
  return [
    ...(reasons.length === 0 ? [words.t("unused.none")] : []),
    ...(barring.length > 0 ? [words.t("unused.rule", { fte, rules: joinList(words, barring) })] : []),
    ...staff,
    ...pots.map(({ id, krLeft, reason }) => words.t(`unused.pot.${reason}`, { pot: context.pots.find((pot) => pot.id === id)?.name ?? id, kr: formatKr(lang, krLeft) })),
  ];
}

function barredBy(rule: (UnusedMoney["reasons"][number] & { readonly reason: "rule" })["rule"], words: Words): string {
  switch (rule) {
    case "minShareOfEachOrganisation": case "maxFteMoved": case "minPrecision": return words.t(`ruleShort.${rule}`);
    default: return words.t(`unused.barred.${rule}`);
  }
}

export interface FrontierView {
  /** "De første 12 årsværk giver 62 % af det hele." */
  readonly conclusion: string;
  readonly points: readonly { readonly fte: number; readonly reached: number; readonly areasChange: boolean; readonly sentence: string }[];
}

/** The curve of staff against need reached, in words: the knee is where the curve lies farthest above the straight line between its ends. */
export function frontierView({ points }: Frontier, lang: Language): FrontierView {
  const words = createWords(lang);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return { conclusion: words.t("frontier.none"), points: [] };
  const slope = last.amount > first.amount ? (last.reached - first.reached) / (last.amount - first.amount) : 0;
  const above = (point: (typeof points)[number]): number => point.reached - first.reached - slope * (point.amount - first.amount);
  const knee = points.reduce((best, point) => (above(point) > above(best) + 1e-9 ? point : best), last);
  return {
    conclusion: words.t("frontier.knee", { fte: formatNumber(lang, knee.amount, 1), share: formatShare(lang, last.reached > 0 ? knee.reached / last.reached : 0, 0) }),
    points: points.map(({ amount, reached, areasChange }) => ({
      fte: amount,
      reached,
      areasChange,
      sentence: `${words.t("frontier.point", { fte: formatNumber(lang, amount, 1), reached: formatNumber(lang, reached, 1) })}${areasChange ? ` ${words.t("frontier.areasChange")}` : ""}`,
    })),
  };
}
