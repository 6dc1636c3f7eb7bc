import { placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** Counts are never below zero. */
export function checkNegativeFigures({ observations, flows, staffToday }: Draft, report: Report): void {
  for (const [index, { count, base, placeId }] of observations.items.entries()) {
    if ((typeof count === "number" && count < 0) || (typeof base === "number" && base < 0)) {
      report("negative-number", { ...placeOf(observations, index), column: "antal" }, { example: `${placeId}: ${count}/${base}` });
    }
  }
  for (const [index, { households }] of flows.items.entries()) if (households < 0) report("negative-number", { ...placeOf(flows, index), column: "husstande" }, { example: households });
  for (const [index, { fte }] of staffToday.items.entries()) if (fte < 0) report("negative-number", { ...placeOf(staffToday, index), column: "aarsvaerk" }, { example: fte });
}
