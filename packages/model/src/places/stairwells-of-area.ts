import type { AreaId } from "../ids.ts";
import type { Stairwell } from "./place.ts";

/** An area is a set of stairwells: those that name it, in the list's order. Empty where the source has none in it. */
export function stairwellsOfArea(stairwells: readonly Stairwell[], areaId: AreaId): readonly Stairwell[] {
  return stairwells.filter((stairwell) => stairwell.areaId === areaId);
}
