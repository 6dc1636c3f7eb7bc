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
