import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramOffer, ProgramPart, ScopeProgram } from "./scope-program.ts";

/**
 * Offers that are the same in everything the program knows: area, organisations, slices of cost, staff, need reached
 * and households contacted. Which of them is taken changes no figure and no rule, so the model has one whole-number
 * column for all of them. Numbers that differ in the last digit are not the same.
 */
export interface OfferClasses {
  /** Offers of class `c`, by id: `offers[start[c]]` to `offers[start[c + 1] - 1]`. */
  readonly start: Int32Array;
  readonly offers: Int32Array;
}

/** A choice the program is indifferent to: `taken` of these offers are in, and any others of them would do as well. */
export interface OfferTie {
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

/**
 * Classes in the order of their first offer in the program.
 *
 * @param states offers with different states are kept apart; state 0 is left out of every class
 */
export function offerClasses({ offers }: ScopeProgram, states?: ArrayLike<number>): OfferClasses {
  const classes = new Map<string, number[]>();
  offers.forEach((offer, number) => {
    const state = states?.[number] ?? -1;
    if (state === 0) return;
    const key = `${state}|${classKey(offer)}`;
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [number]);
    else known.push(number);
  });
  const start = new Int32Array(classes.size + 1);
  const listed: number[] = [];
  let number = 0;
  for (const members of classes.values()) {
    members.sort((a, b) => ((offers[a]?.id ?? "") < (offers[b]?.id ?? "") ? -1 : 1));
    for (const offer of members) listed.push(offer);
    start[++number] = listed.length;
  }
  return { start, offers: Int32Array.from(listed) };
}

/** Where a choice takes some but not all offers of a class: the tie, to be shown as one. Within a class the lower ids are taken. */
export function offerTies(program: ScopeProgram, choice: ProgramChoice): readonly OfferTie[] {
  const { start, offers } = offerClasses(program);
  return Array.from(start.subarray(1), (end, number) => offers.subarray(start[number] ?? 0, end)).flatMap((members) => {
    const ids = (state: number): string[] => [...members].filter((offer) => choice.taken[offer] === state).map((offer) => program.offers[offer]?.id ?? "");
    const tie = { taken: ids(1), left: ids(0) };
    return tie.taken.length > 0 && tie.left.length > 0 ? [tie] : [];
  });
}

function classKey({ area, today, fte, reached, contacted, organisations, slices }: ProgramOffer): string {
  return `${area}|${today}|${fte}|${reached}|${contacted}|${partsKey(organisations)}|${partsKey(slices)}`;
}

function partsKey(parts: readonly ProgramPart[]): string {
  return parts.map(({ at, share }) => `${at}:${share}`).join();
}
