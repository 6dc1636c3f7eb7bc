import type { Conflict } from "@byfokus/planning";
import type { Words } from "../messages/words.ts";
import { formatShare } from "../numbers/format-share.ts";

/**
 * What is known of the best scope of a type under a plan's money, rules and locks.
 * - `provisional`: the plain rule's scope stands until the proof arrives; `unproven`: no proof could be made;
 * - `bounded`: the best scope found and what none can beat;
 * - `impossible`: no scope keeps every lock and rule; `conflict` says which, `null` where that could not be found out.
 */
export type ScopeProof =
  | { readonly state: "provisional" | "unproven" }
  | { readonly state: "impossible"; readonly conflict: Conflict | null }
  | { readonly state: "bounded"; readonly reached: number; readonly bound: number };

/** Rounding, and what the tie rule may cost: a scope this close to the bound, as a share of it, is the best. */
const certain = 1e-6;

/** "bevist bedst", "højst 0,3 % fra det bedste", "foreløbigt" ... */
export function proofWords(proof: ScopeProof, words: Words): string {
  return proof.state === "bounded" ? gapWords(proof.reached, proof.bound, words) : words.t(`gap.${proof.state}`);
}

/** How far a need reached is from a bound; rounded up to a tenth of a per cent, so that it is never more. */
export function gapWords(reached: number, bound: number, words: Words): string {
  if (isBest(reached, bound)) return words.t("gap.best");
  return words.t("gap.within", { share: formatShare(words.lang, Math.ceil((1 - reached / bound) * 1000 - 1e-9) / 1000, 1) });
}

/** Whether nothing can reach more than this. */
export function isBest(reached: number, bound: number): boolean {
  return reached >= bound - certain * Math.max(1, bound);
}

/** A part of a bound in per cent, rounded down, so that only what is best is 100 %; a decimal from 99 %. Without anything to reach, all is reached. */
export function partText(reached: number, bound: number, words: Words): string {
  if (isBest(reached, bound)) return formatShare(words.lang, 1, 0);
  const part = Math.max(0, reached / bound);
  return part < 0.99 ? formatShare(words.lang, Math.floor(part * 100 + 1e-9) / 100, 0) : formatShare(words.lang, Math.floor(part * 1000 + 1e-9) / 1000, 1);
}
