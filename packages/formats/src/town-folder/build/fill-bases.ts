import type { Count, Indicator, Observation } from "@byfokus/model";
import type { Report } from "../rules/issue-log.ts";
import { changeItems, placeOf, type Draft, type Sourced } from "./draft.ts";

/**
 * Gives figures of a table without a base column the place's dwellings, where dwellings or occupied dwellings are what the indicator
 * counts out of. Persons have no such stand-in: adults, children and residents are different bases.
 */
export function fillBases(draft: Draft, indicators: ReadonlyMap<string, Indicator>, report: Report): Sourced<Observation> {
  const stairwells = new Map(draft.stairwells.items.map((stairwell) => [stairwell.id, stairwell]));
  const areas = new Map(draft.areas.items.map((area) => [area.id, area]));
  return changeItems(draft.observations, ({ openBase, ...observation }, index) => {
    if (openBase !== true || observation.count === "missing") return observation;
    const unit = indicators.get(observation.indicatorId)?.unit;
    const place = { ...placeOf(draft.observations, index), group: observation.indicatorId };
    const params = { indicator: observation.indicatorId, example: observation.placeId };
    const stairwell = observation.level === "stairwell" ? stairwells.get(observation.placeId) : undefined;
    const dwellings: Count = (observation.level === "area" ? areas.get(observation.placeId)?.dwellings : stairwell?.dwellings) ?? "missing";
    const households: Count = stairwell === undefined || stairwell.households === "missing" ? dwellings : stairwell.households;
    const base = unit === "dwellings" ? dwellings : unit === "households" ? households : "missing";
    if (typeof base !== "number") {
      report("figure-without-base", place, params);
      return observation;
    }
    report("base-from-dwellings", place, params);
    return { ...observation, base };
  });
}
