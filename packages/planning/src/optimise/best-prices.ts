import { priceBound, type PriceBound } from "./price-bound.ts";
import { noPrices, pricesFromRow, pricesToRow, type ProgramPrices } from "./program-prices.ts";
import { createNextPoint, type Cut } from "./next-point.ts";
import type { ScopeProgram } from "./scope-program.ts";

export interface BestPricesOptions {
  /** Prices to begin from, e.g. a neighbouring budget's; else the best price of staff alone. */
  readonly start?: ProgramPrices;
  /** Most times the bound is worked out. */
  readonly rounds?: number;
  /** Stops when no more than this share of the bound can be gained by what is known. */
  readonly tolerance?: number;
}

export interface FoundPrices {
  readonly prices: ProgramPrices;
  readonly at: PriceBound;
  readonly rounds: number;
}

/** Prices that make the bound small; the same on every machine. */
export function bestPrices(program: ScopeProgram, options: BestPricesOptions = {}): ProgramPrices {
  const steps = priceSteps(program, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value.prices;
}

/**
 * `bestPrices` one bound at a time, so that a caller can stop or let others run. A proximal bundle method (Lemaréchal
 * 1978; Kiwiel 1990): the bound is convex in the prices, every room left at a choice is a slope of it, and the next
 * prices are the best by all slopes seen, not too far from the best prices so far.
 *
 * @yields the best bound so far
 */
export function* priceSteps(program: ScopeProgram, { start, rounds = 150, tolerance = 1e-6 }: BestPricesOptions = {}): Generator<number, FoundPrices> {
  const first = start ?? staffPrice(program);
  const inForce = pricesThatCount(program);
  const units = unitsOf(program, first.fte, priceBound(program, first).bound);
  const pricesAt = (point: Float64Array): ProgramPrices => {
    const row = new Float64Array(inForce.length);
    let free = 0;
    inForce.forEach((counts, at) => (row[at] = counts ? (point[free++] ?? 0) * (units[at] ?? 1) : 0));
    return pricesFromRow(program, row);
  };
  const firstRow = pricesToRow(first);
  let centre: Float64Array = Float64Array.from(inForce.flatMap((counts, at) => (counts ? [(firstRow[at] ?? 0) / (units[at] ?? 1)] : [])));
  let best = priceBound(program, pricesAt(centre));
  const slopesOf = ({ room }: PriceBound): Float64Array => Float64Array.from(inForce.flatMap((counts, at) => (counts ? [(room[at] ?? 0) * (units[at] ?? 1)] : [])));
  const cutAt = (found: PriceBound, point: Float64Array): Cut => {
    const slopes = slopesOf(found);
    return { slopes, constant: found.bound - slopes.reduce((sum, slope, at) => sum + slope * (point[at] ?? 0), 0) };
  };
  const nextPoint = createNextPoint();
  nextPoint.learn(cutAt(best, centre));
  let reach = firstReach / Math.max(1e-9, Math.sqrt(slopesOf(best).reduce((sum, slope) => sum + slope * slope, 0)));
  const farthest = 1_000 * reach;
  let missed = 0;
  let round = 1;
  for (; round < rounds && best.bound >= 0; round++) {
    // A bound below 0 proves that no choice keeps the rules; there is nothing more to find.
    yield best.bound;
    const { point, promised } = nextPoint.from(centre, reach);
    const gain = best.bound - promised;
    if (gain <= tolerance * Math.max(1, Math.abs(best.bound))) {
      // Little to gain nearby is no proof: look farther before giving up.
      if (reach >= farthest) break;
      reach = Math.min(farthest, 30 * reach);
      missed = 0;
      continue;
    }
    const found = priceBound(program, pricesAt(point));
    nextPoint.learn(cutAt(found, point));
    const share = (best.bound - found.bound) / gain;
    if (share > 0.1) {
      centre = point;
      best = found;
      missed = 0;
      if (share > 0.5) reach *= 2;
    } else {
      missed += 1;
      // Slopes say little this far out: look nearer.
      if (missed % 4 === 0 || share < -1) reach /= 2;
    }
  }
  return { prices: pricesAt(centre), at: best, rounds: round };
}

/** How far the first step may go, in units of the prices. */
const firstReach = 0.3;

/** The price of staff at which the places by themselves use the budget, every other rule free. */
function staffPrice(program: ScopeProgram): ProgramPrices {
  let low = 0;
  let high = 0;
  for (const { fte, reached } of program.offers) if (fte > 0) high = Math.max(high, reached / fte);
  for (const { leastTenths, reached } of program.areas) high = Math.max(high, (10 * (reached[0] ?? 0)) / leastTenths);
  for (const { ftePerPlace, reachedPerPlace } of program.lots) if (ftePerPlace > 0) high = Math.max(high, reachedPerPlace / ftePerPlace);
  const none = noPrices(program);
  for (let halving = 0; halving < 14; halving++) {
    const middle = (low + high) / 2;
    const { room } = priceBound(program, { ...none, fte: middle });
    if ((room[0] ?? 0) < 0) low = middle;
    else high = middle;
  }
  return { ...none, fte: high };
}

/** Which prices stand for a rule that is on, in the order of `pricesToRow`. */
function pricesThatCount({ rules, pots, organisations, lots }: ScopeProgram): boolean[] {
  return [
    true,
    rules.maxFteMoved !== null,
    rules.minPrecision !== null,
    lots.length > 0,
    ...pots.map(() => rules.funded),
    ...pots.map(({ maxShare }) => rules.funded && maxShare !== null),
    ...organisations.map(({ need }) => rules.minShareOfEachOrganisation !== null && need > 0),
    ...lots.map(({ kind }) => kind === "movers"),
  ];
}

/** Prices per FTE are counted in the price of staff or what an FTE reaches on average, prices per household as they are, so that all are near 1. */
function unitsOf({ fte, pots, organisations, lots }: ScopeProgram, price: number, bound: number): Float64Array {
  const average = fte > 0 && bound > 0 ? bound / fte : 0;
  const staff = Math.max(price, average) > 0 ? Math.max(price, average) : 1;
  return Float64Array.of(staff, staff, 1, 1, ...pots.map(() => staff), ...pots.map(() => staff), ...organisations.map(() => 1), ...lots.map(() => 1));
}
