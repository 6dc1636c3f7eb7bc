/** Staff is placed in tenths: nobody is hired for less. */
export const fteStep = 0.1;

/** Most of the budget that a proposal keeps as referral places, 0-1: a door beside the map, not the plan itself. */
export const referralShare = 0.1;

/** Share of the budget that Type 3 holds back for the work in couplings and networks, 0-1. It stays unused staff. */
export const couplingReserve = 0.05;

/**
 * A block that is its whole area (the data knows no stairwells there) is offered to only up to this many dwellings.
 * Above it, knocking on every door of an area is area work, and area work has a critical mass.
 */
export const largestWholeAreaOffer = 100;

/** Most couplings a Type 3 proposal holds. */
export const proposedCouplings = 10;

/** Largest multiple of fteStep at or below an amount; 1.9999999 counts as 2.0. */
export function floorToStep(fte: number): number {
  return Math.floor(fte / fteStep + 1e-6) / Math.round(1 / fteStep);
}

/** Smallest multiple of fteStep at or above an amount; 2.0000001 counts as 2.0. */
export function ceilToStep(fte: number): number {
  return Math.ceil(fte / fteStep - 1e-6) / Math.round(1 / fteStep);
}
