import type { Stairwell, Tenure } from "@byfokus/model";
import type { Report } from "../rules/issue-log.ts";
import { changeItems, countPerStairwell, placeOf, type Draft, type DwellingRows, type Sourced } from "./draft.ts";

/** Stairwells with their tenure and figures: tenure from the area where the stairwell has none; dwellings counted from the dwelling rows where the stairwell table has none; what is unknown counts as 0, with a warning. */
export function fillStairwells(draft: Draft, report: Report): Sourced<Stairwell> {
  const counted = countDwellings(draft.dwellings);
  const areaTenures = new Map(draft.areas.items.map(({ id, tenure }) => [id, tenure]));
  return changeItems(draft.stairwells, ({ tenure, dwellings, households, residents, ...stairwell }, index) => {
    const place = placeOf(draft.stairwells, index);
    const rows = draft.dwellings === undefined ? undefined : (counted.get(stairwell.id) ?? 0);
    const unknown = (column: string): number => {
      report("stairwell-unknown-figure", { ...place, column }, { example: stairwell.id });
      return 0;
    };
    const ofArea = (): Tenure => {
      const areaTenure = areaTenures.get(stairwell.areaId ?? "") ?? "mixed";
      // A mixed area says nothing of the single stairwell.
      if (areaTenure === "mixed" || areaTenure === "other") return "other";
      report("tenure-from-area", place, { example: stairwell.id });
      return areaTenure;
    };
    // A stairwell that has ended keeps its figures, while its dwellings have left the register.
    const hasLeft = stairwell.validTo !== undefined && rows === 0;
    if (typeof dwellings === "number" && rows !== undefined && rows !== dwellings && !hasLeft) report("dwelling-count-differs", place, { example: `${stairwell.id}: ${dwellings}/${rows}` });
    return {
      ...stairwell,
      tenure: tenure ?? ofArea(),
      dwellings: typeof dwellings === "number" ? dwellings : (rows ?? unknown("boliger")),
      ...(typeof households === "number" && { households }),
      residents: typeof residents === "number" ? residents : unknown("beboere"),
    };
  });
}

/** Dwelling rows per stairwell id. */
function countDwellings(dwellings: DwellingRows | undefined): ReadonlyMap<string, number> {
  if (dwellings === undefined) return new Map();
  const counts = countPerStairwell(dwellings);
  return new Map(dwellings.stairwellIds.map((id, index) => [id, counts[index] ?? 0]));
}
