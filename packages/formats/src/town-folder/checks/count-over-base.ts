import { placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** No group is larger than what it is part of. */
export function checkCountOverBase({ observations }: Draft, report: Report): void {
  for (const [index, { count, base, placeId, period }] of observations.items.entries()) {
    if (typeof count === "number" && typeof base === "number" && count > base) {
      report("count-over-base", placeOf(observations, index), { example: `${placeId} ${period}: ${count}/${base}` });
    }
  }
}
