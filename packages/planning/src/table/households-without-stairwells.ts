import { isKnown, type Area, type Town } from "@byfokus/model";

/**
 * Households of areas that the data does not split into stairwells: the area's own count of dwellings; where that is
 * not known, the newest base that an indicator counts in households or else in dwellings; else 0.
 *
 * @returns one entry per area, in their order
 */
export function householdsWithoutStairwells(town: Town, areas: readonly Area[]): readonly number[] {
  const unitOf = new Map(town.indicators.map((indicator) => [indicator.id, indicator.unit]));
  const best = new Map<string, { readonly rank: string; readonly base: number }>();
  for (const { level, placeId, indicatorId, period, base } of town.observations) {
    const unit = unitOf.get(indicatorId);
    if (level !== "area" || !isKnown(base) || (unit !== "households" && unit !== "dwellings")) continue;
    const rank = `${unit === "households" ? 1 : 0}|${period}|${indicatorId}`;
    const before = best.get(placeId);
    if (before === undefined || rank > before.rank) best.set(placeId, { rank, base });
  }
  return areas.map((area) => (typeof area.dwellings === "number" ? area.dwellings : (best.get(area.id)?.base ?? 0)));
}
