import { languages } from "byfokus/node";
import type { Language } from "byfokus/node";

/** The language an address asks for; Danish where it asks for none we have. */
export function languageOf(asked: string | undefined): Language {
  return languages.find((lang) => lang === asked) ?? "da";
}

/** The first language a browser says its person reads (`en-GB,en;q=0.9,da;q=0.8`) that we have; Danish where there is none. */
export function preferredLanguage(acceptLanguage = ""): Language {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", quality = "q=1"] = part.trim().split(/\s*;\s*/);
      return { lang: tag.split("-")[0]?.toLowerCase(), quality: Number(quality.replace(/^q=/, "")) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const [first] = wanted.flatMap(({ lang }) => languages.filter((known) => known === lang));
  return first ?? "da";
}
