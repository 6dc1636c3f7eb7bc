import type { EventPlace } from "@byfokus/model";
import type { AreaSummary, PlanningTable } from "../table/planning-table.ts";

/** Ids of the areas that each area touches. */
export function neighbouringAreas({ areas }: PlanningTable): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(areas.map(({ id, neighbours }) => [id, neighbours.map((at) => areas[at]?.id ?? "")]));
}

/** The places whose events concern an area: itself, and the departments, organisations and districts that its homes lie in. */
export function placesAround({ departmentOf, departments, organisationOf, organisations, districtOf, districts }: PlanningTable, area: AreaSummary): readonly EventPlace[] {
  const of = (column: Int32Array, places: readonly { readonly id: string }[], level: EventPlace["level"]): EventPlace[] =>
    [...new Set(Array.from(area.units, (unit) => column[unit] ?? -1))].flatMap((at) => (at < 0 ? [] : [{ level, id: places[at]?.id ?? "" }]));
  return [
    { level: "area", id: area.id },
    ...of(departmentOf, departments, "department"),
    ...of(organisationOf, organisations, "organisation"),
    ...of(districtOf, districts, "district"),
  ];
}
