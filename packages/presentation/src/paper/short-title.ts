import type { Scope } from "@byfokus/model";
import { createWords, type Words } from "../messages/words.ts";
import { languages } from "../numbers/language.ts";

/**
 * What a scenario is called in running text and in column heads: "Type 2" where it still has its type's full name, in
 * any language; a name people gave it stays as they gave it.
 *
 * @param scope absent for a scenario that the plan does not hold: its title as it is
 */
export function shortTitle(title: string, scope: Scope | undefined, words: Words): string {
  if (scope === undefined) return title;
  const isTypeName = languages.some((lang) => createWords(lang).t(`scope.${scope.type}`) === title);
  return isTypeName ? words.t(`scope.${scope.type}.short`) : title;
}

/** The whole name, in the paper's language where the name is its type's. */
export function fullTitle(title: string, scope: Scope, words: Words): string {
  return shortTitle(title, scope, words) === title ? title : words.t(`scope.${scope.type}`);
}
