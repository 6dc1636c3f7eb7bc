import type { Validity } from "@byfokus/model";
import { placeOf, type Draft, type Sourced } from "../build/draft.ts";
import type { Report } from "../rules/issue-log.ts";

/** What begins ends later; what ended before the data's day is noted. */
export function checkValidity(draft: Draft, asOf: string, report: Report): void {
  const lists: readonly Sourced<Validity & { readonly id: string }>[] = [draft.areas, draft.stairwells, draft.departments, draft.boards, draft.pots, draft.indicators];
  for (const list of lists) {
    for (const [index, { id, validFrom, validTo }] of list.items.entries()) {
      if (validTo === undefined) continue;
      if (validFrom !== undefined && validTo < validFrom) report("validity-reversed", placeOf(list, index), { example: id });
      else if (validTo < asOf) report("place-ended", placeOf(list, index), { example: id, asOf });
    }
  }
}
