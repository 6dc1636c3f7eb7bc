import type { PlanningTable } from "../table/planning-table.ts";

/** Where each named place stands in a table, by kind of member. */
export interface PlaceIndex {
  readonly area: ReadonlyMap<string, number>;
  readonly department: ReadonlyMap<string, number>;
  readonly organisation: ReadonlyMap<string, number>;
  readonly block: ReadonlyMap<string, number>;
  /** Unit numbers; empty where the table may not name stairwells. */
  readonly stairwell: ReadonlyMap<string, number>;
}

/** One index per table; the table is never changed, so the index never goes stale. */
const indexes = new WeakMap<PlanningTable, PlaceIndex>();

/** Looks places up by id. Built once per table, O(units) the first time. */
export function placeIndex(table: PlanningTable): PlaceIndex {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index: PlaceIndex = {
    area: numbered(table.areas.map(({ id }) => id)),
    department: numbered(table.departments.map(({ id }) => id)),
    organisation: numbered(table.organisations.map(({ id }) => id)),
    block: numbered(table.blocks.map(({ id }) => id)),
    stairwell: table.level === "stairwell" ? numbered(table.unitIds) : new Map(),
  };
  indexes.set(table, index);
  return index;
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, number) => [id, number]));
}
