import type { Tenure } from "@byfokus/model";
import type { Disadvantage } from "./disadvantage.ts";
import { settleExactCases } from "./exact-cases.ts";
import type { Homes } from "./homes.ts";
import { drawHousehold, homeKinds, slots } from "./households.ts";
import type { HousingStock } from "./housing-stock.ts";
import { indicatorRates, rateOf, type Base } from "./indicator-rates.ts";
import { draws, firstYear, lastYear, type People } from "./people.ts";
import { at, createRandom, type Random } from "./random.ts";
import { scoreAt, scoreOf, shareOf } from "./share-scale.ts";

const years = lastYear - firstYear + 1;

/** Indicators in the order of `Counts.count`: those with a rate, then those that follow from the households. */
export const countedIds: readonly string[] = [...indicatorRates.map((rate) => rate.id), "singleAdult", "loneParents", "moveOuts"];
export const baseNames: readonly Base[] = ["adults", "workingAge", "midLife", "earners", "youth", "children", "households", "residents"];

/** Counts per indicator and denominator; each array has one entry per year and stairwell: `(year - firstYear) * stairwells + stairwell`. */
export interface Counts {
  readonly stairwells: number;
  readonly count: readonly Int32Array[];
  readonly base: readonly Int32Array[];
}

/** Draws that change with a person's situation; schooling and origin stay. */
const changing = [0, 2, 3, 4];
/** Of 256: a fifth of the residents change situation in a year. */
const changesOf256 = 51;
const convictedDraw = 5;

/** Homes left in a year, by kind of social home and by other tenures. */
const leaving = { family: 0.104, youth: 0.399, elderly: 0.22, privateRental: 0.2, cooperative: 0.09, ownerOccupied: 0.055 };

/**
 * Lets households move in and out for ten years and counts them each year.
 *
 * A household stays as it is until it moves (nobody ages or is born: the town is a cross-section that renews itself),
 * but a fifth of the persons get a new situation each year. Sums over stairwells are therefore true at every level.
 */
export function countPopulation(stock: HousingStock, homes: Homes, disadvantage: Disadvantage, seed: number, scale: number): Counts {
  const random = createRandom(seed, "population");
  const homeCount = homes.kind.length;
  const people: People = { persons: new Uint8Array(homeCount), adults: new Uint8Array(homeCount), age: new Uint8Array(homeCount * slots), draw: new Uint16Array(homeCount * slots * draws) };
  const stairwells = stock.stairwells.length;
  const counts: Counts = {
    stairwells,
    count: countedIds.map(() => new Int32Array(years * stairwells)),
    base: baseNames.map(() => new Int32Array(years * stairwells)),
  };
  const leaves = new Uint8Array(homeCount).fill(1);
  const loneField = Float64Array.from(stock.stairwells, (stairwell) => 0.15 * at(disadvantage.field, stairwell.unit) + at(disadvantage.loneParents, at(stock.ladder.quarterOf, stairwell.unit)));
  for (let year = firstYear; year <= lastYear; year++) {
    renew(stock, homes, people, leaves, loneField, year, random);
    settleExactCases(stock, homes, people, year, scale);
    drawLeavers(stock, homes, people, leaves, disadvantage, random);
    countYear(stock, homes, people, leaves, disadvantage, counts, year);
  }
  return counts;
}

/** New households where the old ones left, new situations for some of those who stayed. */
function renew(stock: HousingStock, homes: Homes, people: People, leaves: Uint8Array, loneField: Float64Array, year: number, random: Random): void {
  for (const [index, stairwell] of stock.stairwells.entries()) {
    const gone = stairwell.validTo !== undefined && stairwell.validTo < `${year}-12-31`;
    for (let home = at(homes.firstOf, index); home < at(homes.firstOf, index + 1); home++) {
      if (homes.empty[home] === 1 || gone) people.persons[home] = 0;
      else if (leaves[home] === 1) moveIn(home, drawHousehold(at(homeKinds, at(homes.kind, home)), stairwell.form, stairwell.tenure, at(loneField, index), random), people, random);
      else changeSituations(home, people, random);
    }
  }
}

function moveIn(home: number, household: { adults: number; ages: readonly number[] }, people: People, random: Random): void {
  people.persons[home] = household.ages.length;
  people.adults[home] = household.adults;
  for (const [person, age] of household.ages.entries()) {
    people.age[home * slots + person] = age;
    const first = (home * slots + person) * draws;
    for (let draw = 0; draw < draws; draw++) people.draw[first + draw] = random.next() >>> 16;
  }
}

function changeSituations(home: number, people: People, random: Random): void {
  for (let person = 0; person < at(people.persons, home); person++) {
    const first = (home * slots + person) * draws;
    const chance = random.next();
    people.draw[first + convictedDraw] = chance >>> 16;
    if ((chance & 255) >= changesOf256) continue;
    for (const draw of changing) people.draw[first + draw] = random.next() >>> 16;
  }
}

function drawLeavers(stock: HousingStock, homes: Homes, people: People, leaves: Uint8Array, disadvantage: Disadvantage, random: Random): void {
  for (const [index, stairwell] of stock.stairwells.entries()) {
    const followsField = 1 + 0.25 * at(disadvantage.field, stairwell.unit);
    for (let home = at(homes.firstOf, index); home < at(homes.firstOf, index + 1); home++) {
      const rate = stairwell.tenure === "social" ? leaving[at(homeKinds, at(homes.kind, home))] : leaving[otherTenure(stairwell.tenure)];
      leaves[home] = at(people.persons, home) > 0 && random.unit() < rate * followsField ? 1 : 0;
    }
  }
}

function otherTenure(tenure: Tenure): "privateRental" | "cooperative" | "ownerOccupied" {
  return tenure === "cooperative" || tenure === "ownerOccupied" ? tenure : "privateRental";
}

function countYear(stock: HousingStock, homes: Homes, people: People, leaves: Uint8Array, disadvantage: Disadvantage, counts: Counts, year: number): void {
  const limit = new Float64Array(indicatorRates.length);
  const tally = new Int32Array(countedIds.length);
  const bases = new Int32Array(baseNames.length);
  const means = new Map((["social", "privateRental", "cooperative", "ownerOccupied", "other", "mixed"] as const)
    .map((tenure) => [tenure, Float64Array.from(indicatorRates, (rate) => scoreOf(rateOf(rate, tenure)))]));
  for (const [index, stairwell] of stock.stairwells.entries()) {
    tally.fill(0);
    bases.fill(0);
    ratesOf(means.get(stairwell.tenure) ?? new Float64Array(indicatorRates.length), at(disadvantage.stairwellField, index), disadvantage.own, at(stock.ladder.neighbourhoodOf, stairwell.unit), lastYear - year, limit);
    for (let home = at(homes.firstOf, index); home < at(homes.firstOf, index + 1); home++) {
      if (at(people.persons, home) > 0) countHome(home, people, limit, leaves, tally, bases);
    }
    const slot = (year - firstYear) * counts.stairwells + index;
    for (const [indicator, list] of counts.count.entries()) list[slot] = at(tally, indicator);
    for (const [base, list] of counts.base.entries()) list[slot] = at(bases, base);
  }
}

/** Rates of a stairwell in a year, as limits for 16-bit draws. */
function ratesOf(means: Float64Array, field: number, own: Float64Array, neighbourhood: number, yearsBack: number, into: Float64Array): void {
  for (const [index, rate] of indicatorRates.entries()) {
    const level = rate.loading * field + at(own, neighbourhood * indicatorRates.length + index) + rate.perYearBack * yearsBack;
    into[index] = 65536 * shareOf(scoreAt(at(means, index), level));
  }
}

/** Positions in `baseNames` and `countedIds`. */
const [adults, workingAge, midLife, earners, youth, children, households, residents] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [outsideWork, publicSupport, basicEducation, lowIncome, childLowIncome, youthOutside, convicted, nonWestern, singleAdult, loneParents, moveOuts] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

function countHome(home: number, people: People, limit: Float64Array, leaves: Uint8Array, tally: Int32Array, bases: Int32Array): void {
  const add = (list: Int32Array, position: number, amount: number): void => {
    list[position] = at(list, position) + amount;
  };
  const count = at(people.persons, home);
  const grown = at(people.adults, home);
  const head = home * slots * draws;
  const drawOf = (person: number, draw: number): number => at(people.draw, head + person * draws + draw);
  const below = (person: number, draw: number, indicator: number): number => Number(drawOf(person, draw) < at(limit, indicator));
  add(bases, households, 1);
  add(bases, residents, count);
  add(bases, adults, grown);
  add(bases, children, count - grown);
  add(tally, singleAdult, Number(grown === 1));
  add(tally, loneParents, Number(grown === 1 && count > 1));
  add(tally, moveOuts, at(leaves, home));
  // What a household has in common is decided by its first adult's draws.
  add(tally, childLowIncome, below(0, 3, childLowIncome) * (count - grown));
  add(tally, nonWestern, below(0, 6, nonWestern) * count);
  for (let person = 0; person < grown; person++) {
    const age = at(people.age, home * slots + person);
    add(tally, convicted, below(person, convictedDraw, convicted));
    if (age >= 65) continue;
    add(bases, workingAge, 1);
    add(tally, outsideWork, below(person, 0, outsideWork));
    add(tally, publicSupport, below(person, 0, publicSupport));
    if (age >= 25) {
      add(bases, earners, 1);
      add(tally, lowIncome, below(person, 2, lowIncome));
    } else {
      add(bases, youth, 1);
      add(tally, youthOutside, below(person, 4, youthOutside));
    }
    if (age >= 30 && age < 60) {
      add(bases, midLife, 1);
      add(tally, basicEducation, below(person, 1, basicEducation));
    }
  }
}
