import type { ConvictedLimit, LawCriterion } from "@byfokus/model";
import { add, divide, fraction, multiply, rationalOf, subtract, type Rational } from "./rational.ts";

/** A limit, exact, with the ends of its rounding where it was worked out from another published multiple. */
export interface KnownLimit {
  readonly value: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * The limit of a criterion on a list. Where it follows the country, the multiple published for that list is used; of two
 * the one asked for goes first, and another is scaled, its rounding with it.
 *
 * @param limits earlier ones go before later ones
 * @returns `null` where the list's limit is not known
 */
export function limitOfCriterion({ limit }: LawCriterion, list: string, limits: readonly ConvictedLimit[]): KnownLimit | null {
  if (limit.kind === "share") return exactly(fraction(limit.parts, limit.of));
  const known = limits.filter((entry) => entry.list === list);
  const published = known.find(({ times }) => times === limit.times);
  if (published !== undefined) return exactly(fraction(published.percent, 100));
  const other = known[0];
  if (other === undefined) return null;
  const scale = fraction(limit.times, other.times * 100);
  const decimals = /\.(\d+)/.exec(String(other.percent))?.[1]?.length ?? 0;
  const half = divide(rationalOf(1), rationalOf(2 * 10 ** decimals));
  const percent = rationalOf(other.percent);
  return { value: multiply(percent, scale), low: multiply(subtract(percent, half), scale), high: multiply(add(percent, half), scale) };
}

function exactly(value: Rational): KnownLimit {
  return { value, low: value, high: value };
}
