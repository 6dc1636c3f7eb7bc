/** An exact fraction; `below` is above 0. Not in lowest terms. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

/** The decimal a number is written as: 0.1 is one tenth, exactly. */
export function rationalOf(number: number): Rational {
  if (!Number.isFinite(number)) throw new Error(`Expected a finite number, got ${number}.`);
  const [mantissa = "0", exponent = "0"] = String(number).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const shift = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return shift >= 0 ? { above: digits, below: 10n ** BigInt(shift) } : { above: digits * 10n ** BigInt(-shift), below: 1n };
}

export function fraction(above: number, below: number): Rational {
  return divide(rationalOf(above), rationalOf(below));
}

export function add(a: Rational, b: Rational): Rational {
  return { above: a.above * b.below + b.above * a.below, below: a.below * b.below };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { above: -b.above, below: b.below });
}

export function multiply(a: Rational, b: Rational): Rational {
  return { above: a.above * b.above, below: a.below * b.below };
}

/** @throws where `b` is 0 */
export function divide(a: Rational, b: Rational): Rational {
  if (b.above === 0n) throw new Error("Expected a divisor other than 0, got 0.");
  const sign = b.above < 0n ? -1n : 1n;
  return { above: a.above * b.below * sign, below: a.below * b.above * sign };
}

/** Below 0, 0 or above 0, as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function floor({ above, below }: Rational): bigint {
  const towardsZero = above / below;
  return above % below < 0n ? towardsZero - 1n : towardsZero;
}

export function ceil({ above, below }: Rational): bigint {
  return -floor({ above: -above, below });
}

/** Nearest number, for showing; never compared with a limit. */
export function toNumber({ above, below }: Rational): number {
  const scale = 10n ** 17n;
  const whole = above / below;
  return Number(whole) + Number(((above - whole * below) * scale) / below) / 1e17;
}
