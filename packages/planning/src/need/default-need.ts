import { isKnown, type NeedDefinition, type Town } from "@byfokus/model";

/** Signs of poor housing, not of a household's need for support: used only where a town has nothing else. */
export const housingQualityIndicators: readonly string[] = ["smallDwellings", "dwellingsLackingFacilities"];

/**
 * The need definition a new plan starts with: every indicator that may be a sign of need and has at least one known
 * figure for a stairwell or an area, equal weights, newest period only. Housing quality is left out where any social
 * indicator is present. A town without such figures gets an empty definition.
 *
 * @returns parts in the indicators' order
 */
export function defaultNeed(town: Town): NeedDefinition {
  const observed = new Set<string>();
  for (const { indicatorId, level, count, base } of town.observations) {
    if ((level === "stairwell" || level === "area") && isKnown(count) && isKnown(base)) observed.add(indicatorId);
  }
  const possible = town.indicators.filter(({ id, direction, origin }) => direction === "higherIsNeed" && origin !== true && observed.has(id));
  const social = possible.filter(({ id }) => !housingQualityIndicators.includes(id));
  const chosen = social.length > 0 ? social : possible;
  return { parts: chosen.map(({ id }) => ({ indicatorId: id, weight: 1 })), periods: 1 };
}
