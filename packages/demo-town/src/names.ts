import { shuffled, type Random } from "./random.ts";

const nature = [
  "Bøge", "Birke", "Linde", "Aske", "Elme", "Ahorn", "Hassel", "Pile", "Kløver", "Valmue", "Solsort", "Vibe", "Svale", "Stær", "Hyld", "Tjørne",
  "Kastanje", "Poppel", "Enebær", "Lyng", "Bregne", "Syren", "Kornblomst", "Agerhøne", "Fasan", "Hare", "Ræve", "Egern", "Ravne", "Måge", "Terne", "Strand",
  "Klit", "Tang", "Mose", "Kær", "Dal", "Høj", "Sten", "Kilde", "Dam", "Bæk", "Eng", "Mark", "Rug", "Hvede", "Byg", "Havre",
];
const areaEndings = ["haven", "bakken", "lunden", "engen", "toften", "krogen", "højen", "dalen", "gården", "brinken"];
const streetEndings = ["vej", "vænge", "stræde", "allé", "vang", "toft", "krog", "bakke", "sti", "have"];
const sides = ["Nordre ", "Søndre ", "Østre ", "Vestre ", "Gammel ", "Ny ", "Lille ", "Store "];

/**
 * Invented names in an order the seed decides; no name comes twice.
 * They are put together from common words, so that no real estate is meant by any of them.
 */
export function areaNames(random: Random, taken: ReadonlySet<string>): () => string {
  return nameSource(nature, areaEndings, random, taken);
}

/** Street names, as `areaNames`. */
export function streetNames(random: Random, taken: ReadonlySet<string>): () => string {
  return nameSource(nature, streetEndings, random, taken);
}

/** The part of a name that ids use: small letters a-z, digits and hyphens. */
export function slug(name: string): string {
  return name.toLowerCase()
    .replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa").replaceAll("é", "e")
    .replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
}

/** Ten organisations of very unequal size: `weight` is the share of departments they get. */
export const organisationSpecs = [
  { name: "Fjordbo", weight: 0.3 },
  { name: "Bakken", weight: 0.17 },
  { name: "AB Nordvang", weight: 0.15 },
  { name: "Boligforeningen Havnen", weight: 0.11 },
  { name: "Vestbo Fjordby", weight: 0.09 },
  { name: "Boligselskabet Åløkke", weight: 0.07 },
  { name: "Andel & Almen Fjordby", weight: 0.05 },
  { name: "Strandby Boligforening", weight: 0.03 },
  { name: "Fjordby Ungdomsboliger", weight: 0.02 },
  { name: "Seniorbo Fjordby", weight: 0.01 },
] as const;

function nameSource(starts: readonly string[], ends: readonly string[], random: Random, taken: ReadonlySet<string>): () => string {
  const pairs = starts.length * ends.length;
  const order = shuffled(pairs, random);
  let used = 0;
  return () => {
    for (;;) {
      const round = Math.floor(used / pairs);
      const pair = order[used % pairs] ?? 0;
      used += 1;
      const side = round === 0 ? "" : (sides[(round - 1) % sides.length] ?? "");
      const number = round <= sides.length ? "" : ` ${Math.floor((round - 1) / sides.length) + 1}`;
      const [start, end] = [starts[pair % starts.length] ?? "", ends[Math.floor(pair / starts.length)] ?? ""];
      const name = `${side}${start}${end}${number}`;
      // "Højhøjen" is no name.
      if (!end.startsWith(start.toLowerCase()) && !taken.has(name)) return name;
    }
  };
}
