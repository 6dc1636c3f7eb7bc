import type { Count, Observation } from "@byfokus/model";
import type { HousingStock } from "./housing-stock.ts";
import { indicatorRates, type Base } from "./indicator-rates.ts";
import { firstYear, lastYear } from "./people.ts";
import { demolitionDay, splitDay } from "./plant-structure.ts";
import { baseNames, countedIds, type Counts } from "./population.ts";
import { at } from "./random.ts";

/** Stairwells have figures for the newest three years; areas and departments for all. */
export const stairwellYears = 3;
/** The building fund publishes nothing of a department below these sizes. */
export const departmentMinimum = { residents: 100, households: 50 } as const;
/** Counts from 1 up to this are hidden where they are about convictions; 0 is shown. */
export const hiddenUpTo = 4;
/** One area has no figures for the newest year, and one indicator was not delivered for one year. */
export const missing = { area: "Strandby Hede", indicator: "youthOutsideEducation", year: 2021 } as const;

/** Convictions are too few for a stairwell, and origin exists for areas alone: the legal rule book needs it there. */
const notForStairwells: ReadonlySet<string> = new Set(["convicted", "nonWesternOrigin"]);
const notForDepartments: ReadonlySet<string> = new Set(["nonWesternOrigin"]);

/** The counts as a municipality's extract would give them: area, department, stairwell; year by year, indicator by indicator. */
export function observe(stock: HousingStock, counts: Counts, stairwellIds: readonly string[]): Observation[] {
  const observations: Observation[] = [];
  const write = (level: Observation["level"], placeId: string, members: readonly number[], year: number, hide: Hide): void => {
    for (const [indicator, indicatorId] of countedIds.entries()) {
      if (level === "stairwell" && notForStairwells.has(indicatorId)) continue;
      if (level === "department" && notForDepartments.has(indicatorId)) continue;
      const state = hide(indicatorId);
      const count = sumOver(at(counts.count, indicator), members, year, counts.stairwells);
      const base = indicatorId === "moveOuts" ? standing(stock, members, year) : sumOver(at(counts.base, baseNames.indexOf(baseOf(indicatorId))), members, year, counts.stairwells);
      const small = indicatorId === "convicted" && count > 0 && count <= hiddenUpTo;
      observations.push({ indicatorId, level, placeId, period: String(year), count: state ?? (small ? "suppressed" : count), base: state ?? base });
    }
  };
  const areas = groupBy(stock, (stairwell) => stairwell.area, stock.areas.length);
  const departments = groupBy(stock, (stairwell) => at(stairwell.departments.length > 0 ? stairwell.departments : [-1], 0), stock.departments.length);
  for (let year = firstYear; year <= lastYear; year++) {
    for (const [index, area] of stock.areas.entries()) write("area", area.id, at(areas, index), year, (id) => notDelivered(area.name, id, year));
  }
  for (let year = firstYear; year <= lastYear; year++) {
    for (const [index, department] of stock.departments.entries()) {
      if ((department.validTo ?? "9999") < `${year}-12-31` && year > Number(splitDay.last.slice(0, 4))) continue;
      if ((department.validFrom ?? "") > `${year}-12-31`) continue;
      const members = department.validTo === undefined ? at(departments, index) : stock.planted.splitInto.flatMap((part) => at(departments, part));
      const residents = sumOver(at(counts.base, baseNames.indexOf("residents")), members, year, counts.stairwells);
      const households = sumOver(at(counts.base, baseNames.indexOf("households")), members, year, counts.stairwells);
      const tooSmall = residents < departmentMinimum.residents || households < departmentMinimum.households;
      write("department", department.id, members, year, (id) => notDelivered("", id, year) ?? (tooSmall ? "suppressed" : undefined));
    }
  }
  for (let year = lastYear - stairwellYears + 1; year <= lastYear; year++) {
    for (const [index, stairwell] of stock.stairwells.entries()) {
      if (goneIn(stairwell.validTo, year)) continue;
      const name = stairwell.area < 0 ? "" : at(stock.areas, stairwell.area).name;
      write("stairwell", at(stairwellIds, index), [index], year, (id) => notDelivered(name, id, year));
    }
  }
  return observations;
}

/** What an indicator's figures are instead of numbers, if anything. */
type Hide = (indicatorId: string) => Exclude<Count, number> | undefined;

function notDelivered(areaName: string, indicatorId: string, year: number): "missing" | undefined {
  if (areaName === missing.area && year === lastYear) return "missing";
  return indicatorId === missing.indicator && year === missing.year ? "missing" : undefined;
}

function baseOf(indicatorId: string): Base {
  return indicatorRates.find((rate) => rate.id === indicatorId)?.base ?? "households";
}

function sumOver(values: Int32Array, members: readonly number[], year: number, stairwells: number): number {
  let sum = 0;
  for (const member of members) sum += at(values, (year - firstYear) * stairwells + member);
  return sum;
}

/** Dwellings that stood in the year, empty ones included. */
function standing(stock: HousingStock, members: readonly number[], year: number): number {
  let sum = 0;
  for (const member of members) {
    const stairwell = at(stock.stairwells, member);
    if (!goneIn(stairwell.validTo, year)) sum += stairwell.dwellings;
  }
  return sum;
}

function goneIn(validTo: string | undefined, year: number): boolean {
  return validTo !== undefined && year >= Number(demolitionDay.slice(0, 4));
}

function groupBy(stock: HousingStock, key: (stairwell: HousingStock["stairwells"][number]) => number, groups: number): number[][] {
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const [index, stairwell] of stock.stairwells.entries()) members[key(stairwell)]?.push(index);
  return members;
}
