import type { Stairwell } from "@byfokus/model";
import { placeOf, type Sourced } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** Dwellings, households and residents of a stairwell agree with each other. */
export function checkStairwellFigures(stairwells: Sourced<Stairwell>, report: Report): void {
  for (const [index, { id, dwellings, households, residents }] of stairwells.items.entries()) {
    const place = placeOf(stairwells, index);
    if (dwellings === 0) report("stairwell-without-dwelling", place, { example: id });
    if (dwellings === 0 && residents > 0) report("residents-without-dwelling", place, { example: id });
    if (households !== undefined && households > dwellings) report("households-over-dwellings", place, { example: `${id}: ${households}/${dwellings}` });
  }
}
