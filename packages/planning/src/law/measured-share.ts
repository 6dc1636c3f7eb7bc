import type { Count, LawCriterion, LawFigure, LawYear } from "@byfokus/model";
import type { UnknownReason } from "./law-verdict.ts";
import { add, compare, divide, fraction, multiply, rationalOf, subtract, type Rational } from "./rational.ts";

/** A criterion's value, exact, and what it was made of. */
export interface MeasuredShare {
  readonly value: Rational;
  /** Ends of the rounding or of protected figures; both are the value where it is exact. */
  readonly low: Rational;
  readonly high: Rational;
  /** From counts added up over the years; `null` where one year was used. */
  readonly pooled: Rational | null;
  readonly fromRounded: boolean;
  readonly isProtected: boolean;
  readonly yearsUsed: number;
  /** Newest year's count, its ends and base; `null` where no base is known. */
  readonly newest: { readonly low: Rational; readonly count: Rational; readonly high: Rational; readonly base: Rational } | null;
  /** Yearly shares from counts, newest first; empty for published percentages and income. */
  readonly yearly: readonly Rational[];
  readonly income: { readonly mean: Rational; readonly region: Rational; readonly taxpayers: Rational | null } | null;
}

/** Works a criterion's value out of a figure, or says why it cannot be. */
export function measureShare(figure: LawFigure | undefined, { measure, averageYears }: LawCriterion): MeasuredShare | UnknownReason {
  if (figure === undefined) return "missing";
  if (figure.kind === "percent" && measure !== "income" && typeof figure.percent === "number" && figure.percent > 100) return "countAboveBase";
  if (figure.kind === "percent") return fromPercent(figure.percent, figure.decimals, figure.base ?? "missing", averageYears);
  return figure.kind === "income" ? fromIncome(figure) : fromCounts(figure.years, figure.plusMinus ?? 0, averageYears);
}

function fromCounts(years: readonly LawYear[], plusMinus: number, averageYears: number): MeasuredShare | UnknownReason {
  const first = years[0];
  if (first === undefined) return "missing";
  const problem = problemOf(first);
  if (problem !== null) return problem;
  const used = usedYears(years.slice(0, averageYears));
  const parts = used.map(({ count, base }) => ({ count: rationalOf(count), base: rationalOf(base) }));
  const newest = parts[0] ?? { count: rationalOf(0), base: rationalOf(1) };
  const yearly = parts.map(({ count, base }) => divide(count, base));
  const size = rationalOf(parts.length);
  const half = rationalOf(plusMinus);
  const ends = { low: atLeast(subtract(newest.count, half), rationalOf(0)), high: atMost(add(newest.count, half), newest.base) };
  const meanWith = (count: Rational): Rational => divide(add(divide(count, newest.base), sum(yearly.slice(1))), size);
  return {
    value: meanWith(newest.count),
    low: meanWith(ends.low),
    high: meanWith(ends.high),
    pooled: parts.length > 1 ? divide(sum(parts.map(({ count }) => count)), sum(parts.map(({ base }) => base))) : null,
    fromRounded: false,
    isProtected: plusMinus > 0,
    yearsUsed: parts.length,
    newest: { ...ends, ...newest },
    yearly,
    income: null,
  };
}

/** The newest year and those before it without a gap, as far as they can be used. */
function usedYears(years: readonly LawYear[]): readonly { readonly count: number; readonly base: number }[] {
  const used: { count: number; base: number }[] = [];
  const newest = years[0]?.year ?? 0;
  for (const [back, year] of years.entries()) {
    const { count, base } = year;
    if (year.year !== newest - back || problemOf(year) !== null || typeof count !== "number" || typeof base !== "number") break;
    used.push({ count, base });
  }
  return used;
}

function problemOf({ count, base }: LawYear): UnknownReason | null {
  if (count === "suppressed" || base === "suppressed") return "suppressed";
  if (count === "missing" || base === "missing") return "missing";
  if (base === 0) return "zeroBase";
  return count > base ? "countAboveBase" : null;
}

/** A percentage as published, with the ends of its rounding. */
function fromPercent(percent: Count, decimals: number, base: Count, averageYears: number): MeasuredShare | UnknownReason {
  if (percent === "missing" || percent === "suppressed") return percent;
  if (base === 0) return "zeroBase";
  const value = divide(rationalOf(percent), rationalOf(100));
  const half = fraction(1, 2 * 10 ** (decimals + 2));
  const low = atLeast(subtract(value, half), rationalOf(0));
  const high = add(value, half);
  const whole = typeof base === "number" ? rationalOf(base) : null;
  return {
    value, low, high,
    pooled: null,
    fromRounded: true,
    isProtected: false,
    yearsUsed: averageYears,
    newest: whole === null ? null : { low: multiply(low, whole), count: multiply(value, whole), high: atMost(multiply(high, whole), whole), base: whole },
    yearly: [],
    income: null,
  };
}

function fromIncome({ mean, region, taxpayers }: Extract<LawFigure, { readonly kind: "income" }>): MeasuredShare | UnknownReason {
  if (mean === "suppressed" || region === "suppressed") return "suppressed";
  if (mean === "missing" || region === "missing") return "missing";
  if (region === 0) return "zeroBase";
  const value = fraction(mean, region);
  const income = { mean: rationalOf(mean), region: rationalOf(region), taxpayers: typeof taxpayers === "number" ? rationalOf(taxpayers) : null };
  return { value, low: value, high: value, pooled: null, fromRounded: false, isProtected: false, yearsUsed: 1, newest: null, yearly: [], income };
}

function sum(parts: readonly Rational[]): Rational {
  return parts.reduce(add, rationalOf(0));
}

function atLeast(a: Rational, least: Rational): Rational {
  return compare(a, least) < 0 ? least : a;
}

function atMost(a: Rational, most: Rational): Rational {
  return compare(a, most) > 0 ? most : a;
}
