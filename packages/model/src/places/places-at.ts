import type { IsoDate, Validity } from "../text.ts";

/** Whether something holds on a date, `2026-11-22`. Both ends are included; an absent end is open. */
export function holdsAt(place: Validity, date: IsoDate): boolean {
  return (place.validFrom === undefined || place.validFrom <= date) && (place.validTo === undefined || date <= place.validTo);
}

/**
 * Those of a list that hold on a date, in the list's order: areas, departments, stairwells, boards, pots, indicators, activities.
 * Throws where the date is not a calendar date, since it would be compared as text.
 */
export function placesAt<Place extends Validity>(places: readonly Place[], date: IsoDate): readonly Place[] {
  if (!isCalendarDate(date)) throw new Error(`Expected a date such as 2026-11-22, got "${date}".`);
  return places.filter((place) => holdsAt(place, date));
}

/** Whether a text is a day of the Gregorian calendar written `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
