import type { ConvictedLimit, LawCriterion, LawFigure, LawMeasure, LawMeasureId } from "@byfokus/model";
import type { CriterionVerdict, Doubt, PersonRange, UnknownReason } from "./law-verdict.ts";
import { limitOfCriterion, type KnownLimit } from "./limit-of-criterion.ts";
import { measureShare, type MeasuredShare } from "./measured-share.ts";
import { chanceOfFulfilling } from "./next-year-chance.ts";
import { fulfils, fullTimePersonsToLimit, limitThisYear, movingOutToLimit, personsToLimit } from "./persons-to-limit.ts";
import { add, ceil, compare, floor, multiply, rationalOf, subtract, toNumber, type Rational } from "./rational.ts";

/** A criterion's verdict with what the classes' further questions need. */
export interface JudgedCriterion {
  readonly verdict: CriterionVerdict;
  /** Met, or within the risk margin of the limit; for origin only met. */
  readonly nearlyMet: boolean;
  /** Chance that it is met on the next list, as today for income; `null` where nothing can be said. */
  readonly chance: number | null;
  /** Income has no model of chance: both outcomes stay possible. */
  readonly chanceIsAssumed: boolean;
}

export interface JudgeOptions {
  readonly list: string;
  readonly limits: readonly ConvictedLimit[];
  readonly measure: LawMeasure;
  readonly riskMargin: number;
}

/** One criterion of one area on one list: verdict, value, limit and distances. Comparisons are of exact fractions. */
export function judgeCriterion(criterion: LawCriterion, figure: LawFigure | undefined, { list, limits, measure, riskMargin }: JudgeOptions): JudgedCriterion {
  const measured = measureShare(figure, criterion);
  const limit = limitOfCriterion(criterion, list, limits);
  if (typeof measured === "string") return unjudged(unknownCriterion(criterion, measured, limit));
  if (limit === null) return unjudged({ ...unknownCriterion(criterion, "limitMissing", limit), ...shown(measured) });
  const distances = distancesOf(criterion, measured, limit.value, measure);
  const verdict: CriterionVerdict = { ...unknownCriterion(criterion, "tooClose", limit), ...shown(measured), ...distances };
  const { operator } = criterion;
  if (measured.isProtected && fulfils(measured.low, operator, limit.value) !== fulfils(measured.high, operator, limit.value)) return unjudged(verdict);
  const met = fulfils(measured.value, operator, limit.value);
  const isIncome = measured.income !== null || criterion.measure === "income";
  return {
    verdict: { ...verdict, verdict: met ? "met" : "notMet", reason: null, doubts: doubtsOf(criterion, measured, limit), ...(met ? {} : { movingOut: null }) },
    nearlyMet: met || (measure.origin !== true && fulfils(measured.value, operator, relaxed(limit.value, operator, riskMargin))),
    chance: isIncome ? Number(met) : chanceOfFulfilling(measured, criterion, limit.value),
    chanceIsAssumed: isIncome,
  };
}

/** A measure that the rules do not use. */
export function undefinedCriterion(measure: LawMeasureId): CriterionVerdict {
  return { ...empty, id: measure, measure, verdict: "notDefined", reason: null, operator: null, strict: false, limit: null, years: { used: 0, needed: 0 } };
}

const empty = { value: null, valueLow: null, valueHigh: null, pooled: null, persons: null, movingOut: null, cannotChangeThisYear: false, kroner: null, fromRounded: false, doubts: [] } as const;

function unknownCriterion({ id, measure, operator, averageYears }: LawCriterion, reason: UnknownReason, limit: KnownLimit | null): CriterionVerdict {
  return { ...empty, id, measure, verdict: "unknown", reason, operator, strict: operator !== "ge", limit: limit === null ? null : toNumber(limit.value), years: { used: 0, needed: averageYears } };
}

function unjudged(verdict: CriterionVerdict): JudgedCriterion {
  return { verdict, nearlyMet: false, chance: null, chanceIsAssumed: false };
}

function shown({ value, low, high, pooled, fromRounded }: MeasuredShare): Pick<CriterionVerdict, "value" | "valueLow" | "valueHigh" | "pooled" | "fromRounded"> {
  return { value: toNumber(value), valueLow: toNumber(low), valueHigh: toNumber(high), pooled: pooled === null ? null : toNumber(pooled), fromRounded };
}

function doubtsOf({ operator, averageYears }: LawCriterion, measured: MeasuredShare, limit: KnownLimit): readonly Doubt[] {
  const met = fulfils(measured.value, operator, limit.value);
  const doubts: Doubt[] = [];
  if (fulfils(measured.low, operator, limit.value) !== fulfils(measured.high, operator, limit.value)) doubts.push("rounded");
  if (fulfils(measured.value, operator, limit.low) !== fulfils(measured.value, operator, limit.high)) doubts.push("limitDerived");
  if (measured.pooled !== null && fulfils(measured.pooled, operator, limit.value) !== met) doubts.push("averages");
  if (measured.yearsUsed < averageYears) doubts.push("fewerYears");
  return doubts;
}

type Distances = Pick<CriterionVerdict, "persons" | "movingOut" | "cannotChangeThisYear" | "kroner" | "years">;

function distancesOf({ operator, averageYears }: LawCriterion, measured: MeasuredShare, limit: Rational, { distance }: LawMeasure): Distances {
  const { newest, income } = measured;
  const years = { used: measured.yearsUsed, needed: averageYears };
  if (income !== null) {
    const perTaxpayer = subtract(multiply(limit, income.region), income.mean);
    const total = income.taxpayers === null ? null : toNumber(multiply(perTaxpayer, income.taxpayers));
    return { persons: null, movingOut: null, cannotChangeThisYear: false, kroner: { total, perTaxpayer: toNumber(perTaxpayer) }, years };
  }
  if (newest === null || operator === "lt") return { persons: null, movingOut: null, cannotChangeThisYear: false, kroner: null, years };
  const thisYear = limitThisYear(limit, measured.yearly.slice(1));
  const unit = distance === "fullTimePersons" ? "fullTimePersons" : "persons";
  const away = unit === "persons" ? personsToLimit : fullTimePersonsToLimit;
  const [least, most] = possibleCounts(measured, newest, averageYears > 1 || unit === "fullTimePersons");
  const low = away(least, newest.base, operator, thisYear);
  const high = away(most, newest.base, operator, thisYear);
  const persons: PersonRange | null = low === null || high === null ? null : { low, high, exact: !measured.fromRounded && !measured.isProtected, unit };
  const outLow = movingOutToLimit(least, newest.base, operator, thisYear);
  const outHigh = movingOutToLimit(most, newest.base, operator, thisYear);
  return {
    persons,
    movingOut: persons === null || outLow === null || outHigh === null ? null : { low: Math.max(0, outLow), high: outHigh },
    cannotChangeThisYear: persons === null,
    kroner: null,
    years,
  };
}

/** The counts that a rounded percentage may stand for: whole persons where the figure is one year's own. */
function possibleCounts({ fromRounded }: MeasuredShare, { low, count, high }: NonNullable<MeasuredShare["newest"]>, mayHaveDecimals: boolean): readonly [Rational, Rational] {
  if (!fromRounded || mayHaveDecimals) return [low, high];
  const least = { above: ceil(low), below: 1n };
  const most = { above: floor(high), below: 1n };
  return compare(least, most) <= 0 ? [least, most] : [count, count];
}

/** The limit moved by the margin, a share of itself, so that more fulfils it. */
function relaxed(limit: Rational, operator: LawCriterion["operator"], margin: number): Rational {
  const step = multiply(limit, rationalOf(margin));
  return operator === "lt" ? add(limit, step) : subtract(limit, step);
}
