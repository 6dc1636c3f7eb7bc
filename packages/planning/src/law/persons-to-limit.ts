import type { LawOperator } from "@byfokus/model";
import { add, ceil, compare, divide, floor, multiply, rationalOf, subtract, toNumber, type Rational } from "./rational.ts";

/** Whether a value fulfils a limit; a value at a strict limit does not. */
export function fulfils(value: Rational, operator: LawOperator, limit: Rational): boolean {
  const side = compare(value, limit);
  return operator === "lt" ? side < 0 : operator === "ge" ? side >= 0 : side > 0;
}

/** The smallest whole count that fulfils `gt` or `ge` of a base. */
export function smallestFulfilling(base: Rational, operator: LawOperator, limit: Rational): bigint {
  const atLimit = multiply(base, limit);
  return operator === "ge" ? ceil(atLimit) : floor(atLimit) + 1n;
}

/**
 * Whole persons from a count to the limit, others and the base staying as they are. Above 0: that many must leave the
 * group before the criterion fails; below 0: that many are lacking. Never 0.
 *
 * @returns `null` where no count from 0 to the base lies on the other side
 */
export function personsToLimit(count: Rational, base: Rational, operator: LawOperator, limit: Rational): number | null {
  const least = smallestFulfilling(base, operator, limit);
  if (least < 1n || least > floor(base)) return null;
  const apart = floor(count) - least;
  return Number(apart >= 0n ? apart + 1n : apart);
}

/** `count - limit x base` with one decimal; what is not exactly 0 is shown as at least a tenth. `null` as above. */
export function fullTimePersonsToLimit(count: Rational, base: Rational, operator: LawOperator, limit: Rational): number | null {
  if (!canChange(base, operator, limit)) return null;
  const apart = subtract(count, multiply(base, limit));
  const tenths = Math.round(Math.abs(toNumber(apart)) * 10);
  const side = compare(apart, rationalOf(0));
  return side === 0 ? 0 : (side * Math.max(1, tenths)) / 10;
}

/** The smallest number that must move out, each leaving the base too, before a criterion that is met fails; `null` where none does. */
export function movingOutToLimit(count: Rational, base: Rational, operator: LawOperator, limit: Rational): number | null {
  const rest = subtract(rationalOf(1), limit);
  if (compare(rest, rationalOf(0)) <= 0) return null;
  const exact = divide(subtract(count, multiply(base, limit)), rest);
  const least = operator === "ge" ? floor(exact) + 1n : ceil(exact);
  return compare({ above: least, below: 1n }, count) > 0 ? null : Number(least);
}

/** The limit for this year's share alone when earlier shares are fixed: `years x limit - their sum`. */
export function limitThisYear(limit: Rational, earlier: readonly Rational[]): Rational {
  return subtract(multiply(rationalOf(earlier.length + 1), limit), earlier.reduce(add, rationalOf(0)));
}

function canChange(base: Rational, operator: LawOperator, limit: Rational): boolean {
  const atLimit = multiply(base, limit);
  const none = compare(atLimit, rationalOf(0));
  const all = compare(atLimit, base);
  return operator === "ge" ? none > 0 && all <= 0 : none >= 0 && all < 0;
}
