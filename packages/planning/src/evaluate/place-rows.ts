import type { Tenure } from "@byfokus/model";
import { tenures } from "../table/tenures.ts";
import type { PlanningTable } from "../table/planning-table.ts";
import type { PlaceReach } from "./evaluation.ts";
import { needByPlace } from "./need-by-place.ts";
import type { UnitTotals } from "./recompute-totals.ts";

/** Row for homes that belong to no place of the kind, such as private homes in a table of organisations. */
export const noPlaceId = "none";
/** Row for need reached by referral and mover places, which belong to no place on the map. */
export const placesRowId = "places";

/** The reach of a scope, place by place, each list summing to the whole. */
export interface PlaceRows {
  readonly byArea: readonly PlaceReach[];
  readonly byOrganisation: readonly PlaceReach[];
  readonly byDistrict: readonly PlaceReach[];
  readonly byTenure: readonly PlaceReach[];
  readonly outsideAreas: PlaceReach;
}

/**
 * One row per place in the table's order. After them, where there is anything to put there: the row `none` (homes
 * without such a place; for areas that is `outsideAreas` instead) and the row `places`. Tenures without homes are left
 * out. The ids stand in for names in these last rows; presentation knows their words.
 */
export function placeRows(table: PlanningTable, totals: UnitTotals, reachedByPlaces: number): PlaceRows {
  const whole = needByPlace(table);
  const places = reachedByPlaces > 0 ? [placeReach(placesRowId, placesRowId, 0, reachedByPlaces)] : [];
  const rows = (names: readonly Named[], need: Float64Array, reached: Float64Array): PlaceReach[] =>
    names.map(({ id, name }, number) => placeReach(id, name, need[number] ?? 0, reached[number] ?? 0));
  const rest = (count: number, need: Float64Array, reached: Float64Array): PlaceReach[] =>
    (need[count] ?? 0) > 0 ? [placeReach(noPlaceId, noPlaceId, need[count] ?? 0, reached[count] ?? 0)] : [];
  const present = new Set(table.tenureOf);
  return {
    byArea: [...rows(table.areas, whole.byArea, totals.byArea), ...places],
    byOrganisation: [
      ...rows(table.organisations, whole.byOrganisation, totals.byOrganisation),
      ...rest(table.organisations.length, whole.byOrganisation, totals.byOrganisation),
      ...places,
    ],
    byDistrict: [
      ...rows(table.districts, whole.byDistrict, totals.byDistrict),
      ...rest(table.districts.length, whole.byDistrict, totals.byDistrict),
      ...places,
    ],
    byTenure: [...rows(tenures.map(asNamed), whole.byTenure, totals.byTenure).filter((_, number) => present.has(number)), ...places],
    outsideAreas: placeReach(noPlaceId, noPlaceId, whole.byArea[table.areas.length] ?? 0, totals.byArea[table.areas.length] ?? 0),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function asNamed(tenure: Tenure): Named {
  return { id: tenure, name: tenure };
}

function placeReach(id: string, name: string, need: number, reached: number): PlaceReach {
  return { id, name, need, reached, leftOut: need - reached, coverage: need > 0 ? reached / need : null };
}
