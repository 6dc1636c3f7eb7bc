import { exactCases } from "./exact-cases.ts";
import type { HousingStock } from "./housing-stock.ts";
import { missing } from "./observations.ts";
import { lastYear } from "./people.ts";
import { at } from "./random.ts";

/** Where the cases sit that tidy examples do not have: ids in the town, for tests and documentation. */
export interface HardCases {
  /** Areas of exactly 1,000 and exactly 999 residents (from scale 1). */
  readonly thousandResidents: string;
  readonly oneBelowThousand: string;
  /** 60.0 % with basic school only in the newest year: not over 60 %. */
  readonly basicEducationOnLimit: string;
  /** Exactly the limit of the newest list in both of its years: "at least" is met. */
  readonly convictedOnLimit: { readonly areaId: string; readonly count: number; readonly of: number; readonly periods: readonly string[] };
  readonly splitDepartment: { readonly before: string; readonly after: readonly [string, string] };
  /** A stairwell of two departments; the first one counts it. */
  readonly sharedStairwell: string;
  /** A stairwell whose department lies in another area. */
  readonly strayStairwell: string;
  readonly demolishedStairwells: readonly string[];
  readonly rehousedFrom: string;
  /** Homes stand here and nobody lives in them: counts of zero out of zero. */
  readonly emptyStairwell: string;
  readonly indicatorMissingOneYear: { readonly indicatorId: string; readonly period: string };
  readonly areaMissingNewestYear: { readonly areaId: string; readonly period: string };
  /** Small counts of this indicator are suppressed at areas and departments, zeros are shown. */
  readonly suppressedBesideZero: string;
}

/** The conviction limit per list, share of adults: fictitious figures of the fictitious country, new every year. */
export const convictionLimits: Readonly<Record<string, number>> = {
  "2021-12-01": 0.0271,
  "2022-12-01": 0.0266,
  "2023-12-01": 0.026,
  "2024-12-01": 0.0255,
  "2025-12-01": 0.0252,
  "2026-12-01": 0.025,
};

export function hardCases(stock: HousingStock, stairwellIds: readonly string[]): HardCases {
  const area = (name: string): string => stock.areas.find((place) => place.name === name)?.id ?? name;
  const department = (index: number): string => at(stock.departments, index).id;
  const { planted } = stock;
  const [thousand, below] = exactCases.residents;
  const { convicted } = exactCases;
  return {
    thousandResidents: area(thousand.area),
    oneBelowThousand: area(below.area),
    basicEducationOnLimit: area(exactCases.basicEducation.area),
    convictedOnLimit: { areaId: area(convicted.area), count: convicted.count, of: convicted.of, periods: convicted.years.map(String) },
    splitDepartment: { before: department(planted.splitDepartment), after: [department(planted.splitInto[0]), department(planted.splitInto[1])] },
    sharedStairwell: at(stairwellIds, planted.sharedStairwell),
    strayStairwell: at(stairwellIds, planted.strayStairwell),
    demolishedStairwells: planted.demolished.map((index) => at(stairwellIds, index)),
    rehousedFrom: area("Egeparken"),
    emptyStairwell: at(stairwellIds, planted.emptyStairwell),
    indicatorMissingOneYear: { indicatorId: missing.indicator, period: String(missing.year) },
    areaMissingNewestYear: { areaId: area(missing.area), period: String(lastYear) },
    suppressedBesideZero: "convicted",
  };
}
