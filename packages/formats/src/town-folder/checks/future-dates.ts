import { placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** Figures are about the past: a period after today is a slip. A year counts from its first day. */
export function checkFutureDates({ observations, flows, events }: Draft, asOf: string, today: string, report: Report): void {
  if (asOf > today) report("date-in-future", { file: "" }, { example: asOf });
  for (const [index, { period }] of observations.items.entries()) if (startOf(period) > today) report("date-in-future", placeOf(observations, index), { example: period });
  for (const [index, { year }] of flows.items.entries()) if (startOf(year) > today) report("date-in-future", placeOf(flows, index), { example: year });
  for (const [index, { date }] of events.items.entries()) if (date > today) report("date-in-future", placeOf(events, index), { example: date });
}

function startOf(period: string): string {
  return period.length === 4 ? `${period}-01-01` : period;
}
