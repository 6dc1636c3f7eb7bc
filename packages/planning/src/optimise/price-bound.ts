import type { ProgramChoice } from "./program-choice.ts";
import { programColumns, type ProgramColumns, type Parts } from "./program-columns.ts";
import { checkPrices, type ProgramPrices } from "./program-prices.ts";
import type { ProgramLot, ScopeProgram } from "./scope-program.ts";

export interface PriceBound {
  /** No choice that keeps the rules reaches more, whatever the prices; -Infinity where fixed members cost what no pot may pay. */
  readonly bound: number;
  /** What each place would choose by itself at these prices; it may break the rules. */
  readonly choice: ProgramChoice;
  /** Per area: how much more area work is worth at these prices than the offers inside it; negative = the offers, Infinity = required. */
  readonly areaProfit: Float64Array;
  /** Per offer: its worth at these prices beside no area work; negative = it does not pay. */
  readonly offerProfit: Float64Array;
  /** Per staff level of `programColumns`: worth at these prices. */
  readonly levelProfit: Float64Array;
  /** How the bound changes per unit of each price, in the order of `pricesToRow`: the room each rule has left at `choice`. */
  readonly room: Float64Array;
}

/**
 * The most that any choice can reach, by weak duality: every rule that several places share is replaced by its price,
 * and then each area decides alone, by looking at every staff level and at every offer inside it. No solver is needed,
 * so anybody can check it. The limit on the number of areas is kept as it is: the areas that gain most.
 *
 * @param prices any that are not negative, finite and of this program; else it throws
 */
export function priceBound(program: ScopeProgram, prices: ProgramPrices): PriceBound {
  checkPrices(program, prices);
  const columns = programColumns(program);
  const charged = pricesInForce(program, prices);
  const task: Task = { program, columns, prices: charged, rates: ratesAt(program, charged), use: noUse(program) };
  const offerProfit = profitOfOffers(task);
  const levelProfit = profitOfLevels(task);
  const amount = new Float64Array(program.offers.length);
  const tenths = new Int32Array(program.areas.length);
  const single = decideSingles(task, offerProfit, amount);
  const grouped = decideGroups(task, offerProfit, levelProfit, amount, tenths);
  const lots = decideLots(task);
  offersUse(task, amount);
  const taken = Uint8Array.from(amount, (share) => (share > 1 - 1e-9 ? 1 : 0));
  return {
    bound: single + grouped.value + lots.value + constantAt(task),
    choice: { tenths, taken, places: lots.places },
    areaProfit: grouped.areaProfit,
    offerProfit,
    levelProfit,
    room: roomLeft(task),
  };
}

interface Task {
  readonly program: ScopeProgram;
  readonly columns: ProgramColumns;
  readonly prices: ProgramPrices;
  readonly rates: Rates;
  readonly use: Use;
}

/** What one household reached or contacted is worth, and what one FTE costs, at given prices. */
interface Rates {
  readonly reached: number;
  readonly contacted: number;
  /** Per FTE in each slice, beside the price of staff; 0 where money decides nothing. */
  readonly slice: Float64Array;
  /** The pot that pays each slice at these prices; -1 where none may. */
  readonly payer: Int32Array;
}

/** Sums over what is chosen. */
interface Use {
  fte: number;
  reached: number;
  contacted: number;
  leaving: number;
  /** Households reached by lots, together and one by one. */
  served: number;
  readonly byLot: Float64Array;
  readonly byOrganisation: Float64Array;
  readonly bySlice: Float64Array;
}

/** A rule that is off has no price, whatever was given. */
function pricesInForce({ rules, pots, lots }: ScopeProgram, prices: ProgramPrices): ProgramPrices {
  return {
    fte: prices.fte,
    moved: rules.maxFteMoved === null ? 0 : prices.moved,
    precision: rules.minPrecision === null ? 0 : prices.precision,
    leftOut: lots.length === 0 ? 0 : prices.leftOut,
    pots: prices.pots.map((price) => (rules.funded ? price : 0)),
    potShares: prices.potShares.map((price, pot) => (rules.funded && pots[pot]?.maxShare !== null ? price : 0)),
    organisations: prices.organisations.map((price) => (rules.minShareOfEachOrganisation === null ? 0 : price)),
    // Referral places have no pool of their own: only what all others leave.
    lots: prices.lots.map((price, lot) => (lots[lot]?.kind === "movers" ? price : 0)),
  };
}

function noUse({ lots, organisations, slices }: ScopeProgram): Use {
  return {
    fte: 0,
    reached: 0,
    contacted: 0,
    leaving: 0,
    served: 0,
    byLot: new Float64Array(lots.length),
    byOrganisation: new Float64Array(organisations.length),
    bySlice: new Float64Array(slices.length),
  };
}

function ratesAt(program: ScopeProgram, { pots, potShares, precision, leftOut, lots }: ProgramPrices): Rates {
  const { rules, needTotal } = program;
  const slice = new Float64Array(program.slices.length);
  const payer = new Int32Array(program.slices.length).fill(-1);
  if (rules.funded) {
    // A pot's largest share of the cost grows with the cost, whoever pays it.
    const givenBack = program.pots.reduce((sum, { maxShare }, pot) => sum + (maxShare ?? 0) * (potShares[pot] ?? 0), 0);
    program.slices.forEach((mayPay, number) => {
      let least = Number.POSITIVE_INFINITY;
      for (const pot of mayPay) {
        const price = (pots[pot] ?? 0) + (potShares[pot] ?? 0);
        if (price >= least) continue;
        least = price;
        payer[number] = pot;
      }
      slice[number] = mayPay.length === 0 ? 0 : least - givenBack;
    });
  }
  const poolPrice = needTotal > 0 ? program.lots.reduce((sum, lot, number) => sum + (lot.pool * (lots[number] ?? 0)) / needTotal, 0) : 0;
  return { reached: 1 + precision - leftOut - poolPrice, contacted: -precision * (rules.minPrecision ?? 0), slice, payer };
}

function profitOfOffers({ columns, prices, rates }: Task): Float64Array {
  const { offerFte, offerReached, offerContacted, organisations, slices, barred } = columns;
  const priceOf = Float64Array.from(prices.organisations);
  const profit = new Float64Array(offerFte.length);
  for (let offer = 0; offer < profit.length; offer++) {
    if (barred[offer] === 1) profit[offer] = Number.NEGATIVE_INFINITY;
    else {
      const worth = rates.reached + weighed(organisations, offer, priceOf);
      const cost = prices.fte + weighed(slices, offer, rates.slice);
      profit[offer] = worth * (offerReached[offer] ?? 0) + rates.contacted * (offerContacted[offer] ?? 0) - cost * (offerFte[offer] ?? 0);
    }
  }
  return profit;
}

function profitOfLevels({ program, columns, prices, rates }: Task): Float64Array {
  const { levelStart, levelTenths, levelReached, levelContacted, organisations, slices, barred } = columns;
  const priceOf = Float64Array.from(prices.organisations);
  const profit = new Float64Array(levelTenths.length);
  for (let area = 0; area < program.areas.length; area++) {
    const item = program.offers.length + area;
    const worth = rates.reached + weighed(organisations, item, priceOf);
    const cost = prices.fte + weighed(slices, item, rates.slice);
    const staying = columns.groups.staying[area] ?? 0;
    for (let level = levelStart[area] ?? 0; level < (levelStart[area + 1] ?? 0); level++) {
      const fte = (levelTenths[level] ?? 0) / 10;
      profit[level] =
        barred[item] === 1
          ? Number.NEGATIVE_INFINITY
          : worth * (levelReached[level] ?? 0) + rates.contacted * (levelContacted[level] ?? 0) - cost * fte - prices.moved * Math.max(0, staying - fte);
    }
  }
  return profit;
}

function weighed({ start, at, share }: Parts, item: number, prices: Float64Array): number {
  let sum = 0;
  for (let part = start[item] ?? 0; part < (start[item + 1] ?? 0); part++) sum += (share[part] ?? 0) * (prices[at[part] ?? 0] ?? 0);
  return sum;
}

function decideSingles({ program, columns: { groups, offerFte }, prices }: Task, offerProfit: Float64Array, amount: Float64Array): number {
  let value = 0;
  for (const offer of groups.single) {
    // Where staff of an area stays counted beside its own area work, the most it can keep is its own time.
    const profit = (offerProfit[offer] ?? 0) + (prices.moved > 0 && (program.offers[offer]?.today ?? -1) >= 0 ? prices.moved * (offerFte[offer] ?? 0) : 0);
    if (profit <= 0) continue;
    amount[offer] = 1;
    value += profit;
  }
  return value;
}

function decideGroups(task: Task, offerProfit: Float64Array, levelProfit: Float64Array, amount: Float64Array, tenths: Int32Array): { value: number; areaProfit: Float64Array } {
  const { program, columns, prices, use } = task;
  const { groups } = columns;
  const areaProfit = new Float64Array(program.areas.length);
  const bestLevel = new Int32Array(program.areas.length).fill(-1);
  let value = 0;
  for (let group = 0; group < groups.area.length; group++) {
    const offers = decideOffers(task, group, offerProfit, amount);
    if ((groups.area[group] ?? -1) < 0) {
      value += offers;
      continue;
    }
    let best = Number.NEGATIVE_INFINITY;
    for (let level = columns.levelStart[group] ?? 0; level < (columns.levelStart[group + 1] ?? 0); level++) {
      if ((levelProfit[level] ?? 0) <= best) continue;
      best = levelProfit[level] ?? 0;
      bestLevel[group] = level;
    }
    areaProfit[group] = best - offers;
    value += program.areas[group]?.required === true ? best : offers;
  }
  value += chooseAreas(program, areaProfit, (area) => (tenths[area] = columns.levelTenths[bestLevel[area] ?? -1] ?? 0));
  for (let group = 0; group < groups.area.length; group++) {
    const staying = groups.staying[group] ?? 0;
    const worked = (tenths[group] ?? 0) > 0;
    let kept = 0;
    for (let at = groups.offerStart[group] ?? 0; at < (groups.offerStart[group + 1] ?? 0); at++) {
      const offer = groups.offers[at] ?? 0;
      if (worked) amount[offer] = 0;
      kept += (amount[offer] ?? 0) * (columns.offerFte[offer] ?? 0);
    }
    if (worked) areaUse(task, group, bestLevel[group] ?? 0);
    use.leaving += Math.max(0, staying - (worked ? (tenths[group] ?? 0) / 10 : kept));
  }
  use.leaving += columns.leavesAnyway;
  return { value: value - prices.moved * columns.leavesAnyway, areaProfit };
}

/**
 * The best of a group's offers without area work, each alone but for today's staff they keep: a fraction of an offer
 * counts there, which only raises the bound.
 */
function decideOffers({ columns, prices }: Task, group: number, offerProfit: Float64Array, amount: Float64Array): number {
  const { groups, offerFte } = columns;
  const staying = groups.staying[group] ?? 0;
  const first = groups.offerStart[group] ?? 0;
  const end = groups.offerStart[group + 1] ?? 0;
  let value = 0;
  let kept = 0;
  for (let at = first; at < end; at++) {
    const offer = groups.offers[at] ?? 0;
    const pays = (offerProfit[offer] ?? 0) > 0;
    amount[offer] = pays ? 1 : 0;
    if (!pays) continue;
    value += offerProfit[offer] ?? 0;
    kept += offerFte[offer] ?? 0;
  }
  if (prices.moved <= 0 || kept >= staying) return value;
  const lossPerFte = (offer: number): number => -(offerProfit[offer] ?? 0) / (offerFte[offer] ?? 0);
  const keepers = Array.from(groups.offers.subarray(first, end)).filter((offer) => amount[offer] === 0 && (offerFte[offer] ?? 0) > 0 && lossPerFte(offer) < prices.moved);
  keepers.sort((a, b) => lossPerFte(a) - lossPerFte(b) || a - b);
  for (const offer of keepers) {
    const share = Math.min(1, (staying - kept) / (offerFte[offer] ?? 1));
    if (share <= 0) break;
    amount[offer] = share;
    value += share * (offerProfit[offer] ?? 0);
    kept += share * (offerFte[offer] ?? 0);
  }
  return value - prices.moved * Math.max(0, staying - kept);
}

/**
 * Takes required areas, then those that gain most, as many as there may be; at equal gain the first in the program.
 * Gains then become what taking or leaving the area changes.
 *
 * @returns the gain of areas that are not required
 */
function chooseAreas(program: ScopeProgram, gains: Float64Array, take: (area: number) => void): number {
  const { areas, mostAreas } = program;
  const free: number[] = [];
  let required = 0;
  areas.forEach((area, number) => {
    if (!area.required) return void ((gains[number] ?? 0) > 0 && free.push(number));
    required += 1;
    take(number);
  });
  const most = mostAreas === null ? free.length : Math.max(0, mostAreas - required);
  if (most < free.length) free.sort((a, b) => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b);
  const lastIn = most < free.length ? (most === 0 ? Number.POSITIVE_INFINITY : (gains[free[most - 1] ?? 0] ?? 0)) : 0;
  const firstOut = most < free.length ? (gains[free[most] ?? 0] ?? 0) : 0;
  let value = 0;
  for (const area of free.slice(0, most)) {
    value += gains[area] ?? 0;
    take(area);
  }
  const chosen = new Set(free.slice(0, most));
  areas.forEach((area, number) => (gains[number] = area.required ? Number.POSITIVE_INFINITY : (gains[number] ?? 0) - (chosen.has(number) ? firstOut : lastIn)));
  return value;
}

function decideLots({ program, columns, prices, rates, use }: Task): { value: number; places: Int32Array } {
  const { lots, offers, areas, needTotal, fixed, rules } = program;
  const places = new Int32Array(lots.length);
  let value = 0;
  lots.forEach((lot, number) => {
    const item = offers.length + areas.length + number;
    if (columns.barred[item] === 1) {
      if ((lot.least ?? 0) > 0) value = Number.NEGATIVE_INFINITY;
      return;
    }
    const pool = lotPool(lot, needTotal, fixed.reached);
    const worth = Math.max(0, 1 + prices.precision * (1 - (rules.minPrecision ?? 0)) - prices.leftOut - (prices.lots[number] ?? 0));
    const cost = lot.ftePerPlace * (prices.fte + weighed(columns.slices, item, rates.slice));
    const corner = lot.reachedPerPlace > 0 ? Math.floor(pool / lot.reachedPerPlace) : 0;
    let best = Number.NEGATIVE_INFINITY;
    // Straight up to the pool, flat from there: the best lies at an end or at the corner.
    for (const tried of [lot.least ?? 0, corner, corner + 1, lot.most]) {
      const count = Math.max(lot.least ?? 0, Math.min(tried, lot.most));
      const profit = worth * Math.min(pool, count * lot.reachedPerPlace) - cost * count;
      if (profit <= best) continue;
      best = profit;
      places[number] = count;
    }
    value += best;
    const served = worth > 0 ? Math.min(pool, (places[number] ?? 0) * lot.reachedPerPlace) : 0;
    use.served += served;
    use.byLot[number] = served;
    spend(use, columns.slices, item, (places[number] ?? 0) * lot.ftePerPlace);
  });
  return { value, places };
}

/** Households in need that a lot reaches at most, whatever else is chosen. */
export function lotPool(lot: ProgramLot, needTotal: number, reached: number): number {
  const left = Math.max(0, needTotal - reached);
  return lot.kind === "movers" && needTotal > 0 ? Math.min(left, (lot.pool * left) / needTotal) : left;
}

function offersUse({ columns, use }: Task, amount: Float64Array): void {
  for (let offer = 0; offer < amount.length; offer++) {
    const share = amount[offer] ?? 0;
    if (share === 0) continue;
    const reached = share * (columns.offerReached[offer] ?? 0);
    use.reached += reached;
    use.contacted += share * (columns.offerContacted[offer] ?? 0);
    reach(use, columns.organisations, offer, reached);
    spend(use, columns.slices, offer, share * (columns.offerFte[offer] ?? 0));
  }
}

function areaUse({ program, columns, use }: Task, area: number, level: number): void {
  const item = program.offers.length + area;
  const reached = columns.levelReached[level] ?? 0;
  use.reached += reached;
  use.contacted += columns.levelContacted[level] ?? 0;
  reach(use, columns.organisations, item, reached);
  spend(use, columns.slices, item, (columns.levelTenths[level] ?? 0) / 10);
}

function reach(use: Use, { start, at, share }: Parts, item: number, reached: number): void {
  for (let part = start[item] ?? 0; part < (start[item + 1] ?? 0); part++) {
    const organisation = at[part] ?? 0;
    use.byOrganisation[organisation] = (use.byOrganisation[organisation] ?? 0) + (share[part] ?? 0) * reached;
  }
}

function spend(use: Use, { start, at, share }: Parts, item: number, fte: number): void {
  use.fte += fte;
  for (let part = start[item] ?? 0; part < (start[item + 1] ?? 0); part++) {
    const slice = at[part] ?? 0;
    use.bySlice[slice] = (use.bySlice[slice] ?? 0) + (share[part] ?? 0) * fte;
  }
}

/** What the rules themselves are worth at these prices, with what fixed members do taken off. */
function constantAt({ program, prices, rates }: Task): number {
  const { fixed, rules, needTotal } = program;
  let value = fixed.reached + prices.fte * program.fte + prices.moved * (rules.maxFteMoved ?? 0) + prices.leftOut * (needTotal - fixed.reached);
  value += prices.precision * (fixed.reached - (rules.minPrecision ?? 0) * fixed.contacted);
  program.organisations.forEach(({ need }, at) => (value += (prices.organisations[at] ?? 0) * ((fixed.byOrganisation[at] ?? 0) - (rules.minShareOfEachOrganisation ?? 0) * need)));
  program.lots.forEach(({ pool }, at) => (value += needTotal > 0 ? (prices.lots[at] ?? 0) * pool * (1 - fixed.reached / needTotal) : 0));
  if (rules.funded) {
    program.pots.forEach(({ krPerYear }, pot) => (value += ((prices.pots[pot] ?? 0) * krPerYear) / program.krPerFte));
    for (let slice = 0; slice < rates.slice.length; slice++) {
      const fte = fixed.fteBySlice[slice] ?? 0;
      // Less than a krone is rounding, as in the evaluation.
      if (rates.payer[slice] === -1 && fte * program.krPerFte > 1) return Number.NEGATIVE_INFINITY;
      value -= (rates.slice[slice] ?? 0) * fte;
    }
  }
  return value;
}

function roomLeft({ program, rates, use }: Task): Float64Array {
  const { fixed, rules, needTotal, pots, organisations, lots } = program;
  const reached = fixed.reached + use.reached;
  const paid = new Float64Array(pots.length);
  let cost = 0;
  use.bySlice.forEach((chosen, slice) => {
    const fte = chosen + (fixed.fteBySlice[slice] ?? 0);
    const pot = rates.payer[slice] ?? -1;
    cost += fte;
    if (pot >= 0) paid[pot] = (paid[pot] ?? 0) + fte;
  });
  const precision = rules.minPrecision === null ? 0 : reached + use.served - rules.minPrecision * (fixed.contacted + use.contacted + use.served);
  return Float64Array.of(
    program.fte - use.fte,
    rules.maxFteMoved === null ? 0 : rules.maxFteMoved - use.leaving,
    precision,
    lots.length > 0 ? needTotal - reached - use.served : 0,
    ...pots.map(({ krPerYear }, pot) => (rules.funded ? krPerYear / program.krPerFte - (paid[pot] ?? 0) : 0)),
    ...pots.map(({ maxShare }, pot) => (rules.funded && maxShare !== null ? maxShare * cost - (paid[pot] ?? 0) : 0)),
    ...organisations.map(({ need }, at) =>
      rules.minShareOfEachOrganisation === null ? 0 : (fixed.byOrganisation[at] ?? 0) + (use.byOrganisation[at] ?? 0) - rules.minShareOfEachOrganisation * need,
    ),
    ...lots.map((lot, at) => (lot.kind === "movers" && needTotal > 0 ? lot.pool * (1 - reached / needTotal) - (use.byLot[at] ?? 0) : 0)),
  );
}
