import type { PriceBound } from "./price-bound.ts";
import type { ProgramChoice } from "./program-choice.ts";
import type { ProgramPrices } from "./program-prices.ts";
import type { ProgramOffer, ScopeProgram } from "./scope-program.ts";

/** What prices leave open: a smaller program, and how its places are numbered in the whole one. */
export interface CoreProgram {
  readonly program: ScopeProgram;
  /** Index in the whole program per area and offer of the core. */
  readonly areas: readonly number[];
  readonly offers: readonly number[];
  /** Offers that are settled as taken, by index in the whole program. */
  readonly taken: readonly number[];
  /** Whether everything settled is settled by proof: no better choice than one `slack` below the bound is left out. */
  readonly proven: boolean;
  /** Whether nothing is settled. */
  readonly whole: boolean;
}

export interface CoreSize {
  /** How many areas and offers stay open at most: those closest to a draw. Infinity = all that proof does not settle. */
  readonly areas: number;
  readonly offers: number;
  /** Bound less what is reached already: only what lies closer than this stays open. Infinity = proof settles nothing. */
  readonly slack: number;
}

/**
 * Settles what prices say clearly and leaves the rest open. A place that would have to be decided against its profit
 * costs at least that profit of the bound, so beyond `slack` it is settled by proof; closer but not
 * among the closest, by a guess that the bound alone certifies. Settled areas with work keep their staff open. Settled offers become fixed members.
 */
export function coreProgram(program: ScopeProgram, at: PriceBound, prices: ProgramPrices, { areas: mostAreas, offers: mostOffers, slack }: CoreSize): CoreProgram {
  const areaDistance = at.areaProfit.map((profit) => Math.abs(profit));
  const keepPrice = program.rules.maxFteMoved === null ? 0 : prices.moved;
  const offerDistance = Float64Array.from(program.offers, (offer, number) => distanceOf(offer, at.offerProfit[number] ?? 0, keepPrice));
  const openArea = nearest(areaDistance, mostAreas, slack);
  const worked = (area: number): boolean => (at.areaProfit[area] ?? 0) > 0;
  // An offer inside settled area work is settled with it; inside open area work it stays if it would pay.
  const decided = offerDistance.map((distance, offer) => {
    const area = program.offers[offer]?.area ?? -1;
    return area >= 0 && openArea[area] === 0 && worked(area) ? Number.POSITIVE_INFINITY : distance;
  });
  const openOffer = nearest(decided, mostOffers, slack);
  const areas: number[] = [];
  const newIndex = new Int32Array(program.areas.length).fill(-1);
  program.areas.forEach((_, area) => {
    if (openArea[area] === 1 || worked(area)) newIndex[area] = areas.push(area) - 1;
  });
  const offers: number[] = [];
  const taken: number[] = [];
  let farthest = Number.POSITIVE_INFINITY;
  openArea.forEach((open, area) => (farthest = open === 1 ? farthest : Math.min(farthest, areaDistance[area] ?? 0)));
  program.offers.forEach(({ area }, offer) => {
    const pays = (at.offerProfit[offer] ?? 0) > 0;
    if (openOffer[offer] === 1 || (pays && area >= 0 && openArea[area] === 1)) return void offers.push(offer);
    farthest = Math.min(farthest, decided[offer] ?? 0);
    if (pays && !(area >= 0 && worked(area))) taken.push(offer);
  });
  const whole = offers.length === program.offers.length && program.areas.every(({ required }, area) => required || openArea[area] === 1);
  return { program: smaller(program, areas, newIndex, openArea, offers, taken), areas, offers, taken, proven: farthest === Number.POSITIVE_INFINITY || farthest > slack, whole };
}

/** A core's choice in the whole program. */
export function wholeChoice(program: ScopeProgram, core: CoreProgram, { tenths, taken, places }: ProgramChoice): ProgramChoice {
  const choice = { tenths: new Int32Array(program.areas.length), taken: new Uint8Array(program.offers.length), places: places.slice() };
  core.areas.forEach((area, number) => (choice.tenths[area] = tenths[number] ?? 0));
  core.offers.forEach((offer, number) => (choice.taken[offer] = taken[number] ?? 0));
  for (const offer of core.taken) choice.taken[offer] = 1;
  return choice;
}

/** What deciding an offer the other way costs at least; staff it keeps in its place may make it worth more. */
function distanceOf({ fte, today }: ProgramOffer, profit: number, keepPrice: number): number {
  const most = profit + (today >= 0 ? keepPrice * fte : 0);
  return profit > 0 ? profit : Math.max(0, -most);
}

/** 1 for the `count` entries closest to 0, of those within `slack`; at equal distance the first. */
function nearest(distances: Float64Array, count: number, slack: number): Uint8Array {
  const within = Uint8Array.from(distances, (distance) => (distance <= slack && distance < Number.POSITIVE_INFINITY ? 1 : 0));
  const sorted = distances.filter((_, number) => within[number] === 1).sort();
  if (sorted.length <= count) return within;
  const limit = sorted[count] ?? 0;
  let equal = count - sorted.findIndex((distance) => distance === limit);
  return within.map((open, number) => {
    const distance = distances[number] ?? 0;
    return open === 1 && (distance < limit || (distance === limit && equal-- > 0)) ? 1 : 0;
  });
}

function smaller(program: ScopeProgram, areas: readonly number[], newIndex: Int32Array, openArea: Uint8Array, offers: readonly number[], taken: readonly number[]): ScopeProgram {
  const inside = areas.map((): number[] => []);
  const openOffers = offers.flatMap((number, at) => {
    const offer = program.offers[number];
    if (offer === undefined) return [];
    const area = offer.area >= 0 ? (newIndex[offer.area] ?? -1) : -1;
    inside[area]?.push(at);
    return [{ ...offer, area }];
  });
  const fixed = { ...program.fixed, byOrganisation: program.fixed.byOrganisation.slice(), fteBySlice: program.fixed.fteBySlice.slice() };
  const today = program.today.map((place) => ({ ...place }));
  let fte = 0;
  for (const number of taken) {
    const offer = program.offers[number];
    if (offer === undefined) continue;
    fte += offer.fte;
    fixed.reached += offer.reached;
    fixed.contacted += offer.contacted;
    for (const { at, share } of offer.organisations) fixed.byOrganisation[at] = (fixed.byOrganisation[at] ?? 0) + share * offer.reached;
    for (const { at, share } of offer.slices) fixed.fteBySlice[at] = (fixed.fteBySlice[at] ?? 0) + share * offer.fte;
    const place = today[offer.today];
    if (place !== undefined) place.fixedFte += offer.fte;
  }
  return {
    ...program,
    fte: program.fte - fte,
    areas: areas.flatMap((number, at) => {
      const area = program.areas[number];
      return area === undefined ? [] : [{ ...area, required: area.required || openArea[number] === 0, offers: inside[at] ?? [] }];
    }),
    offers: openOffers,
    fixed: { ...fixed, fte: fixed.fte + fte },
    today,
  };
}
