/** Passes a number of at least 0 on; anything else is a caller's mistake. `what` names it: "staff for area nord". */
export function expectAtLeastZero(value: number, what: string): number {
  if (!(Number.isFinite(value) && value >= 0)) throw new Error(`Expected ${what} to be a number >= 0, got ${value}.`);
  return value;
}

/** Passes a whole number of at least 0 on. */
export function expectWholeNumber(value: number, what: string): number {
  if (!(Number.isSafeInteger(value) && value >= 0)) throw new Error(`Expected ${what} to be a whole number >= 0, got ${value}.`);
  return value;
}

/** Passes a share on: 0 to 1, both ends included. */
export function expectShare(value: number, what: string): number {
  if (!(value >= 0 && value <= 1)) throw new Error(`Expected ${what} to be a share between 0 and 1, got ${value}.`);
  return value;
}

/** Passes a text on that says something: not empty, not only spaces. */
export function expectText(value: string, what: string): string {
  if (value.trim() === "") throw new Error(`Expected ${what} to be a text, got "${value}".`);
  return value;
}
