/** An end of a bracket, and the function's value there. */
export interface BracketEnd {
  readonly at: number;
  readonly value: number;
}

/**
 * Root of a falling function between two ends of opposite sign: false position with the Illinois rule, every fourth
 * round a bisection, so that it is never slower than two bits in four rounds.
 *
 * @param low where the function is above 0
 * @param high where it is below 0 or 0, to the right of `low`
 * @param tolerance width of the last bracket
 */
export function fallingRoot(of: (at: number) => number, low: BracketEnd, high: BracketEnd, tolerance: number): number {
  let { at: left, value: leftValue } = low;
  let { at: right, value: rightValue } = high;
  for (let round = 0; round < 200 && right - left > tolerance; round++) {
    const guess = round % 4 === 3 ? (left + right) / 2 : (left * rightValue - right * leftValue) / (rightValue - leftValue);
    const at = guess > left && guess < right ? guess : (left + right) / 2;
    const value = of(at);
    if (value === 0) return at;
    if (value > 0) {
      left = at;
      leftValue = value;
      rightValue /= 2;
    } else {
      right = at;
      rightValue = value;
      leftValue /= 2;
    }
  }
  return (left + right) / 2;
}
