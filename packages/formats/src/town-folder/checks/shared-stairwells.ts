import { placeOf, type Draft } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** A stairwell in two departments is allowed, and worth knowing. */
export function checkSharedStairwells({ stairwells }: Draft, report: Report): void {
  for (const [index, { id, departmentIds }] of stairwells.items.entries()) if (departmentIds.length > 1) report("stairwell-shared", placeOf(stairwells, index), { example: id });
}
