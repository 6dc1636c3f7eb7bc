import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramPart, ScopeProgram } from "./scope-program.ts";

/** What a choice does, together with the fixed members; each figure is `evaluate`'s of the same name. */
export interface ChoiceFigures {
  /** Households in need reached; `reachedByPlaces` of them by referral and mover places. */
  readonly reached: number;
  readonly reachedByPlaces: number;
  readonly contacted: number;
  readonly fte: number;
  /** Need reached per organisation of the program, places aside. */
  readonly byOrganisation: Float64Array;
  /** FTE that leaves today's places. */
  readonly fteMoved: number;
  /** FTE per slice of cost. */
  readonly fteBySlice: Float64Array;
  readonly areasWorked: number;
}

/** Adds a choice up, item by item. Without a solver and without a table; O(areas + offers + lots). */
export function choiceFigures(program: ScopeProgram, { tenths, taken, places }: ProgramChoice): ChoiceFigures {
  const { areas, offers, lots, fixed, today } = program;
  const byOrganisation = fixed.byOrganisation.slice();
  const fteBySlice = fixed.fteBySlice.slice();
  const staff = Float64Array.from(today, ({ fixedFte }) => fixedFte);
  let { reached, contacted, fte } = fixed;
  let areasWorked = 0;
  const spend = (slices: readonly ProgramPart[], itemFte: number, entry = -1): void => {
    fte += itemFte;
    for (const { at, share } of slices) fteBySlice[at] = (fteBySlice[at] ?? 0) + share * itemFte;
    if (entry >= 0) staff[entry] = (staff[entry] ?? 0) + itemFte;
  };
  areas.forEach((area, number) => {
    const level = tenths[number] ?? 0;
    if (level === 0) return;
    const step = level - area.leastTenths;
    areasWorked += 1;
    spend(area.slices, level / 10, area.today);
    reached += area.reached[step] ?? 0;
    contacted += area.contacted[step] ?? 0;
    area.organisations.forEach(({ at, share }, entry) => {
      byOrganisation[at] = (byOrganisation[at] ?? 0) + (area.reachedByOrganisation?.[entry]?.[step] ?? share * (area.reached[step] ?? 0));
    });
  });
  offers.forEach((offer, number) => {
    if (taken[number] !== 1) return;
    spend(offer.slices, offer.fte, offer.today);
    reached += offer.reached;
    contacted += offer.contacted;
    for (const { at, share } of offer.organisations) byOrganisation[at] = (byOrganisation[at] ?? 0) + share * offer.reached;
  });
  lots.forEach((lot, number) => spend(lot.slices, (places[number] ?? 0) * lot.ftePerPlace));
  const reachedByPlaces = placesReach(program, places, reached);
  return {
    reached: reached + reachedByPlaces,
    reachedByPlaces,
    contacted: contacted + reachedByPlaces,
    fte,
    byOrganisation,
    fteMoved: today.reduce((sum, place, entry) => sum + leaving(place.fte - (staff[entry] ?? 0)), 0),
    fteBySlice,
    areasWorked,
  };
}

/** Lots in their order, each from what those before it leave, as `servePlaces` does. */
function placesReach({ lots, needTotal }: ScopeProgram, places: Int32Array, reached: number): number {
  const open = Math.max(0, needTotal - reached);
  let left = open;
  lots.forEach((lot, number) => {
    const pool = lot.kind === "movers" ? (needTotal > 0 ? (lot.pool * open) / needTotal : 0) : left;
    left -= Math.min((places[number] ?? 0) * lot.reachedPerPlace, pool, left);
  });
  return open - left;
}

/** A last digit lost in a sum is not staff that moves. */
function leaving(fte: number): number {
  return fte > 1e-9 ? fte : 0;
}
