import { anObject, anyNumber, byKind, countFromOne, id, listOf, objectOf, oneOf, PlanValueError, text, wholeNumber, words, type Read } from "../read/readers.ts";
import type { LawBook, LawRegime } from "./law-book.ts";

/**
 * Reads a rule book whole or refuses it, naming the place and what was expected there. Every criterion and class that
 * is mentioned must be there, a class is built on classes above it, and a list belongs to one version only.
 */
export function parseLawBook(value: unknown): LawBook {
  const book = readBook(value, "");
  const lists = new Set<string>();
  book.regimes.forEach((regime, i) => {
    checkRegime(regime, `regimes[${i}]`);
    for (const list of regime.lists) {
      if (lists.has(list)) throw new PlanValueError(`regimes[${i}].lists`, { da: "lister, som ingen anden udgave nævner", en: "lists that no other version names" }, list);
      lists.add(list);
    }
  });
  if (!book.regimes.some((regime) => regime.id === book.localRegime)) throw new PlanValueError("localRegime", { da: "et af regimerne", en: "one of the regimes" }, book.localRegime);
  return book;
}

function checkRegime(regime: LawRegime, path: string): void {
  const criteria = unique(regime.criteria, `${path}.criteria`);
  unique(regime.classes, `${path}.classes`);
  const above = new Set<string>();
  regime.classes.forEach(({ id: classId, requires, all = [], atLeast, inARow }, i) => {
    const at = `${path}.classes[${i}]`;
    for (const criterion of [...all, ...(atLeast?.of ?? [])]) if (!criteria.has(criterion)) throw new PlanValueError(at, { da: "kriterier i denne udgave", en: "criteria of this version" }, criterion);
    if (requires !== undefined && !above.has(requires)) throw new PlanValueError(`${at}.requires`, { da: "en klasse over den", en: "a class above it" }, requires);
    if (inARow !== undefined && requires === undefined) throw new PlanValueError(`${at}.inARow`, { da: "en klasse, der kræves på hver liste", en: "a class that is required on each list" }, undefined);
    if (atLeast !== undefined && atLeast.count > atLeast.of.length) throw new PlanValueError(`${at}.atLeast.count`, { da: `højst ${atLeast.of.length}`, en: `at most ${atLeast.of.length}` }, atLeast.count);
    above.add(classId);
  });
}

function unique(items: readonly { readonly id: string }[], path: string): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item.id)) throw new PlanValueError(path, { da: "hvert id én gang", en: "each id once" }, item.id);
    seen.add(item.id);
  }
  return seen;
}

const bilingual = objectOf({ da: words, en: words });
const measureId = oneOf("outsideLabour", "convicted", "basicEdu", "income", "nonwestern");
const yes: Read<boolean> = (value, path) => {
  if (typeof value !== "boolean") throw new PlanValueError(path, { da: "true eller false", en: "true or false" }, value);
  return value;
};
const lawOrNone: Read<string | null> = (value, path) => (value === null ? null : words(value, path));

const readLimit = byKind({
  share: objectOf({ kind: oneOf("share"), parts: countFromOne, of: countFromOne }),
  timesNational: objectOf({ kind: oneOf("timesNational"), times: countFromOne }),
});

const readClass = objectOf(
  { id, title: bilingual, paragraph: text },
  {
    statuteTerm: words,
    requires: id,
    all: listOf(id),
    atLeast: objectOf({ count: countFromOne, of: listOf(id) }),
    inARow: objectOf({ lists: countFromOne, of: listOf(id) }, { exceptions: numbersOf(countFromOne) }),
    note: bilingual,
  },
);

const readRegime = objectOf(
  {
    id,
    title: bilingual,
    status: oneOf("repealed", "inForce", "notLaw"),
    law: lawOrNone,
    sources: listOf(words),
    lists: listOf(id),
    area: objectOf({ text: bilingual, minResidents: countFromOne }, { minResidents2010: countFromOne }),
    criteria: listOf(objectOf({ id, measure: measureId, operator: oneOf("gt", "ge", "lt"), limit: readLimit, averageYears: countFromOne }, { note: bilingual })),
    classes: listOf(readClass),
    notDefined: listOf(id),
    unverified: listOf(bilingual),
  },
  { nextList: id, note: bilingual },
);

const readBook: Read<LawBook> = objectOf({
  id,
  title: bilingual,
  asOf: id,
  localRegime: id,
  measures: listOf(objectOf({ id: measureId, title: bilingual, base: bilingual, distance: oneOf("persons", "fullTimePersons", "kroner") }, { origin: yes })),
  regimes: listOf(readRegime),
  convictedLimits: listOf(objectOf({ list: id, times: countFromOne, percent: anyNumber, source: words }, { doubt: bilingual })),
  officialCounts: listOf(objectOf({ list: id, counts: numbersOf(wholeNumber), source: words }, { doubt: bilingual })),
  openQuestions: listOf(bilingual),
});

/** An object from any key to a number. */
function numbersOf(number: Read<number>): Read<Readonly<Record<string, number>>> {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PlanValueError(path, anObject, value);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, number(entry, `${path}.${key}`)]));
  };
}
