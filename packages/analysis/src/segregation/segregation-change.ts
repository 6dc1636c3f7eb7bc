import { commonTables } from "./common-table.ts";
import { fitMargins } from "./fit-margins.ts";
import { mutualInformation } from "./mutual-information.ts";
import type { GroupTable, TableTotals } from "./group-table.ts";

/** Change of M between two years in parts that add up to it, all in nats. */
export interface SegregationChange {
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Places and groups that are gone, and those that are new. */
  readonly removals: number;
  readonly additions: number;
  /** The town's mix of groups has changed. */
  readonly groups: number;
  /** People have moved between large and small places, whatever their group. */
  readonly places: number;
  /** Who lives where has changed, sizes held: segregation proper. */
  readonly structure: number;
  /** Largest error of a margin in the fitting, as a share of everybody: above 1e-12 the parts are approximate. */
  readonly largestError: number;
  /** Whether zeros had to be taken as 1e-10 of a count somewhere. */
  readonly zeros: "kept" | "filled";
}

/**
 * Splits the change of M between two years (Elbers 2021): what changes because places and groups come and go, because
 * groups grow, because places grow, and because people of different groups live otherwise. Each part is a mean over the
 * orders in which margins and structure can be changed (Shapley), on tables fitted to 1e-12.
 *
 * @param before, after same places in the same order, same groups; a place that did not exist has zeros
 * @returns `null` where M of either year or of what they have in common is undefined
 */
export function segregationChange(before: GroupTable, after: GroupTable): SegregationChange | null {
  const common = commonTables(before, after);
  const [first, second] = [mutualInformation(before), mutualInformation(after)];
  if (common === null || first === null || second === null) return null;
  const structures = [common.before, common.after];
  const margins = [sharesOf(common.totalsBefore), sharesOf(common.totalsAfter)];
  const errors: number[] = [0];
  let zeros: SegregationChange["zeros"] = "kept";
  /** M with the group sizes of one year, the place sizes of one and the structure of one; 0 is the first year. */
  const m = (group: 0 | 1, place: 0 | 1, structure: 0 | 1): number => {
    const table = structures[structure] ?? common.before;
    if (group === structure && place === structure) return mutualInformation(table) ?? 0;
    const fitted = fitMargins(table, margins[place]?.ofPlace ?? [], margins[group]?.ofGroup ?? []);
    errors.push(fitted.largestError);
    if (fitted.zeros === "filled") zeros = "filled";
    return mutualInformation(fitted.table) ?? 0;
  };
  const [m000, m100, m010, m110] = [m(0, 0, 0), m(1, 0, 0), m(0, 1, 0), m(1, 1, 0)];
  const [m001, m101, m011, m111] = [m(0, 0, 1), m(1, 0, 1), m(0, 1, 1), m(1, 1, 1)];
  return {
    before: first,
    after: second,
    difference: second - first,
    removals: m000 - first,
    additions: second - m111,
    groups: (m100 - m000 + m110 - m010 + m111 - m011 + m101 - m001) / 4,
    places: (m010 - m000 + m110 - m100 + m111 - m101 + m011 - m001) / 4,
    structure: (m001 - m000 + m111 - m110) / 2,
    largestError: Math.max(...errors),
    zeros,
  };
}

function sharesOf({ all, ofPlace, ofGroup }: TableTotals): { readonly ofPlace: Float64Array; readonly ofGroup: Float64Array } {
  return { ofPlace: ofPlace.map((size) => size / all), ofGroup: ofGroup.map((size) => size / all) };
}
