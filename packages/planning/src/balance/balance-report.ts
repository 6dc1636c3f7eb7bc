import type { StandardErrors } from "@byfokus/analysis";
import type { SegregationLevel } from "./segregation-report.ts";

/** How evenly need is spread over the town, beside what chance alone would give. Never about origin. */
export interface BalanceReport {
  readonly byArea: BalanceMeasures;
  readonly byDistrict: BalanceMeasures;
}

export interface BalanceMeasures {
  readonly places: number;
  /** Dissimilarity index D, 0-1; `null` where one group is empty. */
  readonly dissimilarity: number | null;
  /** D expected if need were spread at random over the same places. */
  readonly dissimilarityByChance: number | null;
  /** (D - chance) / (1 - chance). */
  readonly dissimilarityExcess: number | null;
  /** Share of neighbours in need met by an average household in need, 0-1. */
  readonly isolation: number | null;
  /** Isolation if need were spread evenly: the town's share. */
  readonly isolationEven: number | null;
}

/** The whole balance of a town. */
export interface TownBalance extends BalanceReport {
  readonly byArea: BalanceFigures;
  readonly byDistrict: BalanceFigures;
  /** Blocks everywhere, in and outside areas. */
  readonly byBlock: BalanceFigures;
  /** M split over "district", "area" within district, "block" within area and, in a table of stairwells, "stairwell" within block. */
  readonly levels: readonly SegregationLevel[];
  /** M split over "organisation" (homes of none together) and "block" within it. */
  readonly byOrganisation: readonly SegregationLevel[];
  /** M split over "tenure" and "block" within it. */
  readonly byTenure: readonly SegregationLevel[];
}

export interface BalanceFigures extends BalanceMeasures {
  readonly gini: number | null;
  readonly eta2: number | null;
  /** Of whole households, each without itself; expectation 0 under random allocation. */
  readonly eta2SelfExcluded: number | null;
  readonly theilH: number | null;
  readonly theilHByChance: number | null;
  readonly theilHExcess: number | null;
  /** M in nats. */
  readonly mutualInformation: number | null;
  readonly mutualInformationByChance: number | null;
  /** How much M and H would differ if the year were drawn again; the uncertainty of estimated need is not in it. */
  readonly standardErrors: StandardErrors | null;
}
