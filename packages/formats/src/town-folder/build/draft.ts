import type { AreaLink, Area, BaseMapFeature, Board, Building, Count, Department, District, Flow, Indicator, Observation, Organisation, PlaceLevel, PlanCase, Pot, StaffToday, Stairwell, Tenure, TownEvent } from "@byfokus/model";
import type { OpenBase } from "./read-observations.ts";

/** A list that remembers where each item was read: `files[i]`, `rows[i]` belong to `items[i]`. */
export interface Sourced<Item> {
  readonly items: Item[];
  readonly files: string[];
  readonly rows: number[];
}

/** A stairwell as read: figures may be absent or hidden, and the tenure absent, until the whole folder is known. */
export type StairwellDraft = Omit<Stairwell, "tenure" | "dwellings" | "households" | "residents"> & { readonly tenure: Tenure | undefined; readonly dwellings: Count; readonly households: Count; readonly residents: Count };

/** Dwelling rows, column by column. */
export interface DwellingRows {
  /** Each stairwell's id once, in the order first met; as the stairwells write them, once references are joined. */
  readonly stairwellIds: readonly string[];
  /** Per dwelling, where its stairwell stands in `stairwellIds`. */
  readonly stairwell: Int32Array;
  /** m2; NaN where missing. */
  readonly areaM2: Float64Array;
  readonly rooms: Float64Array;
  readonly file: string;
}

/** An event as read: its place is the text of a cell, and the level may be open, until the whole folder is known. */
export interface EventDraft {
  readonly event: TownEvent;
  readonly placeId?: string;
  readonly level?: PlaceLevel;
}

/** Everything read from a folder before its parts are held against each other. */
export interface Draft {
  readonly areas: Sourced<Area>;
  readonly stairwells: Sourced<StairwellDraft>;
  readonly buildings: Sourced<Building>;
  readonly departments: Sourced<Department>;
  readonly organisations: Sourced<Organisation>;
  readonly districts: Sourced<District>;
  readonly indicators: Sourced<Indicator>;
  readonly observations: Sourced<Observation & OpenBase>;
  readonly boards: Sourced<Board>;
  readonly flows: Sourced<Flow>;
  readonly links: Sourced<AreaLink>;
  readonly planCases: Sourced<PlanCase>;
  readonly events: Sourced<TownEvent>;
  readonly pots: Sourced<Pot>;
  readonly staffToday: Sourced<StaffToday>;
  readonly baseMap: Sourced<BaseMapFeature>;
  readonly dwellings?: DwellingRows;
}

export function sourced<Item>(): Sourced<Item> {
  return { items: [], files: [], rows: [] };
}

export function addItem<Item>(list: Sourced<Item>, item: Item, file: string, row: number): void {
  list.items.push(item);
  list.files.push(file);
  list.rows.push(row);
}

/** Where item `index` was read, for an issue. */
export function placeOf(list: Sourced<unknown>, index: number): { file: string; row: number } {
  return { file: list.files[index] ?? "", row: list.rows[index] ?? 0 };
}

/** The same list with some items changed (or, where `change` gives undefined, left out). */
export function changeItems<Item, Changed>(list: Sourced<Item>, change: (item: Item, index: number) => Changed | undefined): Sourced<Changed> {
  const result = sourced<Changed>();
  list.items.forEach((item, index) => {
    const changed = change(item, index);
    if (changed !== undefined) addItem(result, changed, list.files[index] ?? "", list.rows[index] ?? 0);
  });
  return result;
}

/** Dwelling rows per stairwell, in the order of `stairwellIds`. */
export function countPerStairwell({ stairwellIds, stairwell }: DwellingRows): Int32Array {
  const counts = new Int32Array(stairwellIds.length);
  for (let row = 0; row < stairwell.length; row += 1) {
    const index = stairwell[row] ?? -1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
