/**
 * The planning assumptions that turn staff into reach. They are visible in every plan and need local evidence:
 * "need reached" is coverage, not outcome.
 *
 * Area work: below critical mass it reaches nobody; from there the share of need reached grows with
 * staff per 1,000 dwellings along a concave curve, straight between its points.
 */
export interface ReachModel {
  /** Least staff for area work in any place, FTE. */
  readonly criticalMassFte: number;
  /** Least staff per 1,000 dwellings for area work, FTE. */
  readonly criticalMassPer1000: number;
  /** Points of the curve: FTE per 1,000 dwellings, share of need reached (0-1); both rising, first = critical mass. */
  readonly curve: readonly { readonly ftePer1000: number; readonly share: number }[];
  /** Share of a block's need reached by an offer to every household in it, 0-1. */
  readonly offerShare: number;
  /** Hours a year to set up an offer in one block or stairwell. */
  readonly offerSetupHours: number;
  /** Hours a year per dwelling that gets the offer. */
  readonly offerHoursPerDwelling: number;
  /** Hours a year per place for referral or movers. */
  readonly hoursPerPlace: number;
  /** Share of places that are used, 0-1. */
  readonly placeUse: number;
  /** Working hours of one FTE a year. */
  readonly annualHours: number;
  /** Return trips a week per FTE from its base. */
  readonly tripsPerWeek: number;
  readonly travelKmPerHour: number;
  /** Kroner per FTE and year, overhead included. */
  readonly krPerFte: number;
}
