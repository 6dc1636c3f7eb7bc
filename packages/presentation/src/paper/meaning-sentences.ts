import type { Scope } from "@byfokus/model";
import { joinList } from "../messages/join-list.ts";
import type { Words } from "../messages/words.ts";

const offerKinds = ["block", "stairwell", "referral", "movers"] as const;

/**
 * What the scope is in general, said only as far as its members bear it out: several areas or one, couplings where it
 * has some, and offers to the kinds it offers to. Empty for a scope without area work and offers.
 */
export function meaningSentences(scope: Scope, words: Words): string[] {
  const areas = scope.members.filter((member) => member.kind === "area").length;
  const kinds = offerKinds.filter((kind) => scope.members.some((member) => member.kind === kind && (!("places" in member) || member.places > 0)));
  const list = joinList(words, kinds.map((kind) => words.t(`paper.case.offers.${kind}`)));
  const coupled = areas > 1 && scope.couplings.length > 0;
  const work = coupled ? [words.t("scope.balance.meaning")] : areas > 1 ? [words.t("scope.areas.meaning")] : [];
  const only = areas === 1 && scope.members.length === 1 ? [words.t("scope.single.meaning")] : [];
  const offers = kinds.length === 0 ? [] : [words.t(areas > 1 && kinds.every((kind) => kind !== "movers") ? "paper.case.offers" : "paper.case.offersAnywhere", { list })];
  return [...work, ...only, ...offers];
}
