import type { AreaId, LawMeasureId, LawOperator, LawRegime } from "@byfokus/model";

/** `unknown`: figures are lacking or too uncertain. `notDefined`: the rules do not have it. */
export type Verdict = "met" | "notMet" | "unknown" | "notDefined";

/** Why a criterion is unknown. */
export type UnknownReason = "missing" | "suppressed" | "zeroBase" | "countAboveBase" | "limitMissing" | "tooClose";

/**
 * What could turn a verdict that is given. `rounded`: the published figure is rounded and the limit lies inside the
 * rounding. `limitDerived`: the limit was worked out from another published multiple, and its rounding holds the value.
 * `averages`: mean of shares and pooled counts fall on either side. `fewerYears`: the law averages over more years.
 */
export type Doubt = "rounded" | "limitDerived" | "averages" | "fewerYears";

/** One area on one list under one version of the rules. */
export interface LawVerdict {
  readonly areaId: AreaId;
  readonly name: string;
  readonly list: string;
  readonly regimeId: string;
  readonly regimeStatus: LawRegime["status"];
  /** Byfokus' own version: say "not law" wherever it is shown. */
  readonly notLaw: boolean;
  /** Whether the list was made under these rules. */
  readonly appliesToList: boolean;
  readonly size: readonly SizeVerdict[];
  /** Those of the rules in their order, then a `notDefined` one per measure they do not use. */
  readonly criteria: readonly CriterionVerdict[];
  /** In the rules' order, then those they cannot say anything of. All that hold are kept. */
  readonly classes: readonly ClassVerdict[];
  /** `null` where the rules do not count lists. */
  readonly consecutiveYears: ConsecutiveLists | null;
  /** Classes the area is just outside of: it would hold if every value within the margin of its limit were across. */
  readonly riskOf: readonly string[];
  readonly chanceNext: readonly ChanceNext[];
  readonly published: readonly PublishedClass[];
  readonly differences: readonly LawDifference[];
}

export interface SizeVerdict {
  readonly id: "residents" | "residents2010";
  readonly verdict: Verdict;
  /** Residents, or the least there are known to be; `null` where unknown. */
  readonly value: number | null;
  readonly limit: number;
  readonly operator: "ge";
  readonly persons: PersonRange | null;
}

/**
 * Distance to the limit. Above 0: so many must leave the group before the criterion fails. Below 0: so many are lacking.
 * Whole persons are never 0; full-time persons have one decimal, and exactly 0 is not fulfilled.
 */
export interface PersonRange {
  readonly low: number;
  readonly high: number;
  /** One number, from counts. */
  readonly exact: boolean;
  readonly unit: "persons" | "fullTimePersons";
}

export interface CriterionVerdict {
  readonly id: string;
  readonly measure: LawMeasureId;
  readonly verdict: Verdict;
  readonly reason: UnknownReason | null;
  /** Share, or income as a share of the region's. A mean of yearly shares where the law averages. */
  readonly value: number | null;
  readonly valueLow: number | null;
  readonly valueHigh: number | null;
  /** The same from pooled counts; `null` where nothing is averaged. */
  readonly pooled: number | null;
  readonly limit: number | null;
  readonly operator: LawOperator | null;
  /** `gt` and `lt` are strict: a value at the limit does not fulfil. */
  readonly strict: boolean;
  readonly persons: PersonRange | null;
  /** How many of the group must move out, the base shrinking with them, before the criterion fails; `null` where it is not met. */
  readonly movingOut: { readonly low: number; readonly high: number } | null;
  /** Whatever this year's count had been, the average would be on the same side. */
  readonly cannotChangeThisYear: boolean;
  /** `(limit x region - mean)`, times taxpayers in `total`; above 0 is met. */
  readonly kroner: { readonly total: number | null; readonly perTaxpayer: number } | null;
  readonly fromRounded: boolean;
  readonly years: { readonly used: number; readonly needed: number };
  readonly doubts: readonly Doubt[];
}

export interface ClassVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  /** By the criteria alone, as if size and lists in a row were known to hold. */
  readonly byCriteria: Verdict;
  readonly doubts: readonly Doubt[];
  readonly distance: ClassDistance | null;
}

/**
 * How far the class is, in persons, over the cheapest set of criteria: from the largest single distance (one person can
 * count in several) to the sum. `null` where income or origin would have to change. The criterion of origin is never in
 * the set: how many of which origin live somewhere is nothing to aim at.
 */
export interface ClassDistance {
  readonly direction: "leave" | "enter";
  readonly low: number;
  readonly high: number;
  readonly criteria: readonly string[];
}

/** Lists in a row on which the area held a class, the present one included. `low` counts what is known, `high` what is possible. */
export interface ConsecutiveLists {
  readonly classId: string;
  readonly low: number;
  readonly high: number;
  readonly needed: number;
}

/**
 * Chance that the class holds on the next list, 0-1. `value`: criteria independent, income, size and limit as today;
 * `null` where something that matters is unknown. `byKnown`: the same, what is unknown counted as not met (unknown size
 * as large enough), so it is a least chance. `low` and `high` also let criteria follow each other completely and what is unknown fall either way.
 */
export interface ChanceNext {
  readonly classId: string;
  readonly value: number | null;
  readonly byKnown: number;
  readonly low: number;
  readonly high: number;
}

/** What the official list says; `null` where it is not known. */
export interface PublishedClass {
  readonly classId: string;
  readonly listed: boolean | null;
}

/** A class whose computed verdict is not what was published, and why that may be. */
export interface LawDifference {
  readonly classId: string;
  readonly computed: Verdict;
  readonly listed: boolean;
  readonly reasons: readonly DifferenceReason[];
}

/** `otherRules`: the list was made under other rules. `preventionWithoutVulnerable`: the list may leave out vulnerable areas. */
export type DifferenceReason = Doubt | "otherRules" | "unknownCriteria" | "unknownSize" | "unknownLists" | "preventionWithoutVulnerable" | "unexplained";
