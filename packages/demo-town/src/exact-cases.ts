import type { Homes } from "./homes.ts";
import { slots } from "./households.ts";
import type { HousingStock } from "./housing-stock.ts";
import { draws, lastYear, type People } from "./people.ts";
import { at } from "./random.ts";

/** Areas whose figures lie exactly on a limit, with the figure. The exact numbers of residents hold from scale 1. */
export const exactCases = {
  residents: [{ area: "Søndermarken", residents: 1000 }, { area: "Nørrevang", residents: 999 }, { area: "Bakkelunden", residents: 1224 }],
  basicEducation: { area: "Skovvænget", count: 3, of: 5 },
  convicted: { area: "Havneengen", count: 1, of: 40, years: [lastYear - 1, lastYear] },
} as const;

/** A draw below every rate above 0, and one that no rate below 1 exceeds. */
const [always, never] = [0, 65535];

/** Moves single persons across a line, so that the areas of `exactCases` lie exactly on it. */
export function settleExactCases(stock: HousingStock, homes: Homes, people: People, year: number, scale: number): void {
  const homesOf = (name: string): number[] => homesInArea(stock, homes, people, name);
  if (year === lastYear && scale >= 1) {
    for (const { area, residents } of exactCases.residents) fitResidents(homesOf(area), people, residents);
  }
  if (year === lastYear) fitBasicEducation(homesOf(exactCases.basicEducation.area), people);
  if ((exactCases.convicted.years as readonly number[]).includes(year)) fitConvicted(homesOf(exactCases.convicted.area), people);
}

function homesInArea(stock: HousingStock, homes: Homes, people: People, name: string): number[] {
  const area = stock.areas.findIndex((place) => place.name === name);
  return stock.stairwells.flatMap((stairwell, index) => {
    if (stairwell.area !== area) return [];
    const first = at(homes.firstOf, index);
    return Array.from({ length: stairwell.dwellings }, (_, home) => first + home).filter((home) => at(people.persons, home) > 0);
  });
}

/** One child more or fewer per family, round after round, until the number is met. */
function fitResidents(homes: readonly number[], people: People, wanted: number): void {
  let missing = wanted - homes.reduce((sum, home) => sum + at(people.persons, home), 0);
  // The last child of a family leaves only where no family with two is left.
  let childrenKept = 1;
  while (missing !== 0) {
    const before = missing;
    for (const home of homes) {
      const [persons, adults] = [at(people.persons, home), at(people.adults, home)];
      if (missing > 0 && adults === 2 && persons < slots && at(people.age, home * slots) < 55) {
        people.persons[home] = persons + 1;
        copyPerson(home, 0, persons, people);
        people.age[home * slots + persons] = 3 + (home % 12);
        missing -= 1;
      } else if (missing < 0 && persons - adults > childrenKept) {
        people.persons[home] = persons - 1;
        missing += 1;
      }
    }
    if (missing === before && childrenKept === 0) throw new Error(`Expected ${wanted} residents, got ${wanted - missing}: no family left to change.`);
    if (missing === before) childrenKept = 0;
  }
}

/** Makes the number of 30 to 59-year-olds a multiple of five, then three of five of them without more than basic school. */
function fitBasicEducation(homes: readonly number[], people: People): void {
  const { count, of } = exactCases.basicEducation;
  const grown = adultsOf(homes, people);
  const midLife = grown.filter((person) => at(people.age, person) >= 30 && at(people.age, person) < 60);
  const surplus = midLife.length % of;
  for (const person of midLife.slice(0, surplus)) people.age[person] = 60;
  const kept = midLife.slice(surplus);
  for (const [rank, person] of kept.entries()) people.draw[person * draws + 1] = rank % of < count ? always : never;
}

/** Makes the number of adults a multiple of forty by partners who move in or out; then one of forty is convicted. */
function fitConvicted(homes: readonly number[], people: People): void {
  const { count, of } = exactCases.convicted;
  const surplus = adultsOf(homes, people).length % of;
  let [leave, join] = surplus <= of / 2 ? [surplus, 0] : [0, of - surplus];
  for (const home of homes) {
    const [persons, adults] = [at(people.persons, home), at(people.adults, home)];
    if (persons !== adults) continue;
    if (leave > 0 && adults === 2) {
      [people.persons[home], people.adults[home]] = [1, 1];
      leave -= 1;
    } else if (join > 0 && adults === 1) {
      [people.persons[home], people.adults[home]] = [2, 2];
      people.age[home * slots + 1] = at(people.age, home * slots);
      copyPerson(home, 0, 1, people);
      join -= 1;
    }
  }
  for (const [rank, person] of adultsOf(homes, people).entries()) people.draw[person * draws + 5] = rank % of < count ? always : never;
}

/** Positions (`home * slots + person`) of the adults. */
function adultsOf(homes: readonly number[], people: People): number[] {
  return homes.flatMap((home) => Array.from({ length: at(people.adults, home) }, (_, person) => home * slots + person));
}

function copyPerson(home: number, from: number, to: number, people: People): void {
  const [source, target] = [(home * slots + from) * draws, (home * slots + to) * draws];
  people.draw.copyWithin(target, source, source + draws);
}
