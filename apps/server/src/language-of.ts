import { languages } from "byfokus/node";
import type { Language } from "byfokus/node";

/** The language an address asks for; Danish where it asks for none we have. */
export function languageOf(asked: string | undefined): Language {
  return languages.find((lang) => lang === asked) ?? "da";
}
