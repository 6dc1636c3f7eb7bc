import { fundPots } from "../../evaluate/fund-pots.ts";
import type { ProgramChoice } from "../program-choice.ts";
import type { ProgramPart, ScopeProgram } from "../scope-program.ts";

/** Every choice of a small program, rules or not, one road kept; with what each reaches where it keeps every rule, else `null`. */
export function* everyChoice(program: ScopeProgram): Generator<{ readonly choice: ProgramChoice; readonly reached: number | null }> {
  const tenths = new Int32Array(program.areas.length);
  const taken = new Uint8Array(program.offers.length);
  const places = new Int32Array(program.lots.length);
  const choice = { tenths, taken, places };
  yield* tryAreas(0);

  function* tryAreas(area: number): Generator<{ readonly choice: ProgramChoice; readonly reached: number | null }> {
    const place = program.areas[area];
    if (place === undefined) return yield* tryOffers(0);
    if (!place.required) yield* tryAreas(area + 1);
    for (let level = place.leastTenths; level <= place.mostTenths; level++) {
      tenths[area] = level;
      yield* tryAreas(area + 1);
    }
    tenths[area] = 0;
  }

  function* tryOffers(offer: number): Generator<{ readonly choice: ProgramChoice; readonly reached: number | null }> {
    const place = program.offers[offer];
    if (place === undefined) return yield* tryLots(0);
    yield* tryOffers(offer + 1);
    if ((tenths[place.area] ?? 0) > 0) return;
    taken[offer] = 1;
    yield* tryOffers(offer + 1);
    taken[offer] = 0;
  }

  function* tryLots(lot: number): Generator<{ readonly choice: ProgramChoice; readonly reached: number | null }> {
    const place = program.lots[lot];
    if (place === undefined) return yield { choice, reached: plainReached(program, choice) };
    for (let count = 0; count <= place.most; count++) {
      places[lot] = count;
      yield* tryLots(lot + 1);
    }
    places[lot] = 0;
  }
}

/** The best choice of all, or `null` where none keeps the rules. */
export function bestByTrying(program: ScopeProgram): number | null {
  let best: number | null = null;
  for (const { reached } of everyChoice(program)) if (reached !== null && (best === null || reached > best)) best = reached;
  return best;
}

/** Need reached, the plain way; `null` where a rule is broken. */
export function plainReached(program: ScopeProgram, { tenths, taken, places }: ProgramChoice): number | null {
  const { fixed, rules, needTotal } = program;
  let { reached, contacted } = fixed;
  let fte = 0;
  let worked = 0;
  const byOrganisation = [...fixed.byOrganisation];
  const bySlice = [...fixed.fteBySlice];
  const staff = program.today.map(() => 0);
  const add = (item: { readonly slices: readonly ProgramPart[]; readonly organisations?: readonly ProgramPart[]; readonly today?: number }, itemFte: number, itemReached: number, itemContacted: number): void => {
    fte += itemFte;
    reached += itemReached;
    contacted += itemContacted;
    for (const { at, share } of item.organisations ?? []) byOrganisation[at] = (byOrganisation[at] ?? 0) + share * itemReached;
    for (const { at, share } of item.slices) bySlice[at] = (bySlice[at] ?? 0) + share * itemFte;
    if (item.today !== undefined && item.today >= 0) staff[item.today] = (staff[item.today] ?? 0) + itemFte;
  };
  for (const [at, area] of program.areas.entries()) {
    const level = tenths[at] ?? 0;
    if (level === 0 && area.required) return null;
    if (level === 0) continue;
    worked += 1;
    add(area, level / 10, area.reached[level - area.leastTenths] ?? 0, area.contacted[level - area.leastTenths] ?? 0);
    if (area.offers.some((offer) => taken[offer] === 1)) return null;
  }
  for (const [at, offer] of program.offers.entries()) if (taken[at] === 1) add(offer, offer.fte, offer.reached, offer.contacted);
  const openShare = Math.max(0, 1 - reached / needTotal);
  let left = Math.max(0, needTotal - reached);
  for (const [at, lot] of program.lots.entries()) {
    const served = Math.min((places[at] ?? 0) * lot.reachedPerPlace, lot.kind === "movers" ? lot.pool * openShare : left, left);
    left -= served;
    add(lot, (places[at] ?? 0) * lot.ftePerPlace, served, served);
  }
  if (fte > program.fte + 1e-9 || (program.mostAreas !== null && worked > program.mostAreas)) return null;
  if (rules.minShareOfEachOrganisation !== null && program.organisations.some(({ need }, at) => (byOrganisation[at] ?? 0) < (rules.minShareOfEachOrganisation ?? 0) * need - 1e-9)) return null;
  const moved = program.today.reduce((sum, place, at) => sum + Math.max(0, place.fte - place.fixedFte - (staff[at] ?? 0)), 0);
  if (rules.maxFteMoved !== null && moved > rules.maxFteMoved + 1e-9) return null;
  if (rules.minPrecision !== null && reached < rules.minPrecision * contacted - 1e-9) return null;
  return !rules.funded || isPaid(program, bySlice) ? reached : null;
}

function isPaid({ pots, slices, krPerFte }: ScopeProgram, fteBySlice: readonly number[]): boolean {
  const costKr = fteBySlice.map((fte) => fte * krPerFte);
  const all = costKr.reduce((sum, kr) => sum + kr, 0);
  const { unfundedKr } = fundPots(
    costKr,
    pots.map(({ krPerYear, maxShare }, pot) => ({ limitKr: Math.min(krPerYear, (maxShare ?? 1) * all), mayPay: slices.map((mayPay) => mayPay.includes(pot)) })),
  );
  return unfundedKr.every((kr) => kr <= 1);
}
