import type { Count } from "../count.ts";
import type { AreaId } from "../ids.ts";
import type { LawMeasureId } from "./law-book.ts";

/** What is known of one area for one list. A measure that is absent was never delivered. */
export interface LawRow {
  readonly areaId: AreaId;
  readonly name: string;
  /** The list's date as the rule book writes it, or a year. */
  readonly list: string;
  /** On 1 January of the list's year. */
  readonly residents: Residents;
  readonly residents2010: Residents;
  readonly figures: Readonly<Partial<Record<LawMeasureId, LawFigure>>>;
}

/** A count, or only that there were so many or more: an area on an official list has passed its size tests. */
export type Residents = Count | { readonly atLeast: number };

/**
 * `counts`: yearly counts, from which shares and averages are made. `percent`: the share as published, already
 * averaged where the law averages, rounded to `decimals`. `income`: kroner per taxpayer, in the area and the region.
 */
export type LawFigure =
  | { readonly kind: "counts"; readonly years: readonly LawYear[]; /** Persons more or less in the newest count: protected figures. */ readonly plusMinus?: number }
  | { readonly kind: "percent"; readonly percent: Count; readonly decimals: number; /** Of how many; gives distances in persons. */ readonly base?: Count }
  | { readonly kind: "income"; readonly mean: Count; readonly region: Count; readonly taxpayers: Count };

/** One year's count; newest first in a figure. Full-time persons may have decimals. */
export interface LawYear {
  readonly year: number;
  readonly count: Count;
  readonly base: Count;
}

/** Who was on a list as a class, as published. Not `complete`: absence from it says nothing. */
export interface ListMembership {
  readonly list: string;
  readonly classId: string;
  readonly areaIds: readonly AreaId[];
  readonly complete: boolean;
}
