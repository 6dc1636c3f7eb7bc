import type { Area, BaseMapFeature, Board, AreaLink, Edition, Flow, Indicator, PlaceLevel, PlanCase, PublishedStatus, Tenure, TownEventKind } from "@byfokus/model";
import { normaliseName } from "../normalise-name.ts";

/** Words of a closed list: the code, the Danish word the folder is written with, and other words that are understood. */
export type WordList<Code extends string> = Readonly<Record<Code, readonly [da: string, ...also: string[]]>>;

export const tenureWords: WordList<Tenure> = {
  social: ["almen", "alment", "almene boliger", "almen bolig", "almennyttig", "alment boligselskab", "20"],
  privateRental: ["privat udlejning", "privat udlejet", "privat leje", "privatudlejning", "udlejning", "lejebolig", "private rental", "30"],
  cooperative: ["andel", "andelsbolig", "andelsboligforening", "41"],
  ownerOccupied: ["ejer", "ejerbolig", "ejerlejlighed", "privat", "privateje", "owner occupied", "owner", "10"],
  other: ["andet", "oevrige", "kommunal", "40", "50", "60", "70", "80", "90", "99"],
  mixed: ["blandet", "flere"],
};

export const levelWords: WordList<PlaceLevel> = {
  stairwell: ["opgang", "opgange"],
  block: ["blok", "blokke"],
  building: ["bygning", "bygninger"],
  department: ["afdeling", "boligafdeling", "afdelinger"],
  area: ["område", "boligområde", "områder", "karré"],
  organisation: ["organisation", "boligorganisation", "organisationer"],
  district: ["bydel", "distrikt", "bydele"],
  municipality: ["kommune", "hele kommunen", "by"],
};

export const boardWords: WordList<Board["kind"]> = {
  departmentBoard: ["afdelingsbestyrelse"],
  organisationBoard: ["organisationsbestyrelse"],
  socialBoard: ["boligsocial bestyrelse"],
  homeownersAssociation: ["grundejerforening"],
  ownersAssociation: ["ejerforening"],
  residentsGroup: ["beboergruppe"],
};

export const linkWords: WordList<AreaLink["kind"]> = {
  school: ["skole"],
  path: ["sti"],
  square: ["plads", "torv"],
  sports: ["idræt", "sport"],
  library: ["bibliotek"],
  barrier: ["barriere"],
};

export const planCaseWords: WordList<PlanCase["kind"]> = {
  localPlan: ["lokalplan"],
  newHomes: ["nye boliger", "nybyggeri"],
  renovation: ["renovering"],
  demolition: ["nedrivning"],
  tenureChange: ["ændret ejerform", "salg"],
  letting: ["udlejning", "anvisning"],
  schoolDistrict: ["skoledistrikt"],
};

export const eventWords: WordList<TownEventKind> = {
  renovation: ["renovering", "helhedsrenovering"],
  demolition: ["nedrivning"],
  newHomes: ["nye boliger", "nybyggeri"],
  law: ["lov", "lovændring"],
  scope: ["fokus", "geografisk fokus", "helhedsplan", "indsats"],
  boundary: ["grænse", "afgrænsning", "grænseændring"],
  method: ["metode", "opgørelse", "databrud"],
  other: ["andet"],
};

export const reasonWords: WordList<Flow["reason"]> = {
  ordinary: ["almindelig", "ordinær"],
  renovation: ["renovering", "nedrivning", "genhusning"],
};

export const baseMapWords: WordList<BaseMapFeature["kind"]> = {
  water: ["vand", "sø", "hav", "fjord"],
  green: ["grønt", "skov", "park"],
  urban: ["by", "bebyggelse"],
  road: ["vej"],
  rail: ["bane", "jernbane"],
  stream: ["vandløb", "å"],
  place: ["stednavn", "sted"],
};

export const unitWords: WordList<Indicator["unit"]> = {
  persons: ["personer", "beboere", "borgere"],
  households: ["husstande"],
  dwellings: ["boliger", "lejemål"],
};

export const directionWords: WordList<Indicator["direction"]> = {
  higherIsNeed: ["behov", "højere er behov"],
  lowerIsNeed: ["modsat", "lavere er behov"],
  context: ["baggrund"],
};

export const exportWords: WordList<Edition["export"]> = {
  none: ["ingen", "nej"],
  area: ["område"],
  full: ["alt", "fuld"],
};

export const listWords: WordList<PublishedStatus["list"]> = {
  vulnerable: ["udsat", "udsat boligområde"],
  prevention: ["forebyggelse", "forebyggelsesområde"],
  parallelSociety: ["parallelsamfund"],
  transformation: ["omdannelse", "omdannelsesområde"],
  risk: ["risiko", "risikoområde"],
};

/** The code a word stands for, in Danish, English or as the code itself; undefined where it is none of the list. */
export function codeOf<Code extends string>(words: WordList<Code>, text: string): Code | undefined {
  const wanted = normaliseName(text);
  return (Object.keys(words) as Code[]).find((code) => normalisedNames(words, code).has(wanted));
}

const namesOf = new WeakMap<WordList<string>, Map<string, ReadonlySet<string>>>();

/** Every name of a code, normalised; worked out once per list, as a hundred thousand rows may ask. */
function normalisedNames<Code extends string>(words: WordList<Code>, code: Code): ReadonlySet<string> {
  let codes = namesOf.get(words);
  if (codes === undefined) namesOf.set(words, (codes = new Map()));
  let names = codes.get(code);
  if (names === undefined) codes.set(code, (names = new Set([code, ...words[code]].map(normaliseName))));
  return names;
}

/** The Danish word the folder is written with. */
export function wordFor<Code extends string>(words: WordList<Code>, code: Code): string {
  return words[code][0];
}

/** The whole list as people read it in an issue. */
export function wordChoices(words: WordList<string>): string {
  return Object.values(words)
    .map(([word]) => word)
    .join(", ");
}

/** Tenures a stairwell may have; `mixed` is for areas. */
export function stairwellTenure(tenure: Area["tenure"]): Tenure {
  return tenure === "mixed" ? "other" : tenure;
}
