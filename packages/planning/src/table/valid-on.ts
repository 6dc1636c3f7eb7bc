import type { IsoDate, Validity } from "@byfokus/model";

/** Whether something holds on a day; a bare year means its last day. Both ends are included, an absent end is open. */
export function validOn({ validFrom, validTo }: Validity, day: IsoDate): boolean {
  const at = lastDay(day);
  return (validFrom === undefined || validFrom <= at) && (validTo === undefined || at <= lastDay(validTo));
}

/** Whether something holds at any time in a period (a year or a day). */
export function validDuring({ validFrom, validTo }: Validity, period: string): boolean {
  return (validFrom === undefined || validFrom <= lastDay(period)) && (validTo === undefined || firstDay(period) <= lastDay(validTo));
}

function lastDay(period: string): IsoDate {
  return /^\d{4}$/.test(period) ? `${period}-12-31` : period;
}

function firstDay(period: string): IsoDate {
  return /^\d{4}$/.test(period) ? `${period}-01-01` : period;
}
