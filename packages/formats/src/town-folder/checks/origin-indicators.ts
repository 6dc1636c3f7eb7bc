import { placeOf, type Draft } from "../build/draft.ts";
import { isOriginName } from "../recognise/origin-name.ts";
import type { Report } from "../rules/issue-log.ts";

/** An indicator of one's own about origin must say so; planning then refuses it as a sign of need. */
export function checkOriginIndicators({ indicators }: Draft, report: Report): void {
  for (const [index, { id, title, numerator, origin }] of indicators.items.entries()) {
    if (origin !== true && [id, title.da, title.en, numerator.da, numerator.en].some(isOriginName)) report("origin-indicator", placeOf(indicators, index), { example: id });
  }
}
