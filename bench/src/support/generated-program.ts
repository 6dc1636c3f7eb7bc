import { sfc32 } from "@byfokus/analysis";
import type { ProgramArea, ProgramOffer, ScopeProgram } from "@byfokus/planning";

/** How much the rules bind: `loose` = the budget and pots alone, `normal` = 5 % per organisation and mild precision, `tight` = more of all and little staff that may move. */
export type Tightness = "loose" | "normal" | "tight";

export interface GeneratedSize {
  readonly areas: number;
  readonly offers: number;
}

export const sizes: Readonly<Record<"town" | "city" | "country", GeneratedSize>> = {
  town: { areas: 20, offers: 2_000 },
  city: { areas: 300, offers: 30_000 },
  country: { areas: 7_000, offers: 700_000 },
};

/**
 * A made-up town as a program, the same on every machine: 40 % of the offers lie in areas, whose share of need is higher;
 * area work has a critical mass and a curve with two corners; most areas have one owner; a tenth have staff today.
 * All parameters are invented for timing.
 *
 * @returns the program as it is planned on (answers from six in ten homes, shrunk towards the area) and with the need as it truly is
 */
export function generatedProgram({ areas: areaCount, offers: offerCount }: GeneratedSize, tightness: Tightness, seed = 4): { readonly program: ScopeProgram; readonly truth: ScopeProgram } {
  const random = sfc32(seed);
  const organisationCount = Math.max(4, Math.min(60, Math.round(Math.sqrt(areaCount) / 2) + 4));
  const need = new Float64Array(organisationCount);
  const today: { areaId: string; fte: number; fixedFte: number }[] = [];
  const offers: ProgramOffer[] = [];
  const trueNeed: number[] = [];
  let needTotal = 0;
  const addOffer = (area: number, organisation: number, slice: number, place: number, level: number): { dwellings: number; need: number } => {
    const dwellings = 6 + Math.floor(15 * random());
    const share = Math.min(0.9, level * (0.5 + random()));
    const inNeed = dwellings * shrunk(share, level, 0.6 * dwellings, random);
    trueNeed.push(dwellings * share);
    offers.push({
      id: `block${offers.length}`,
      fte: (20 + 7 * dwellings) / 1_400,
      reached: 0.5 * inNeed,
      contacted: 0.5 * dwellings,
      organisations: organisation < 0 ? [] : [{ at: organisation, share: 1 }],
      slices: [{ at: slice, share: 1 }],
      area,
      today: place,
    });
    if (organisation >= 0) need[organisation] = (need[organisation] ?? 0) + inNeed;
    needTotal += inNeed;
    return { dwellings, need: inNeed };
  };
  const perArea = Math.floor((0.4 * offerCount) / areaCount);
  const areas = Array.from({ length: areaCount }, (_, at): ProgramArea => {
    const organisation = Math.floor(organisationCount * random());
    const level = 0.12 + 0.3 * random() ** 2;
    const count = Math.max(2, Math.round(perArea * (0.4 + 1.2 * random())));
    const place = random() < 0.1 ? today.push({ areaId: `area${at}`, fte: 1 + 4 * random(), fixedFte: 0 }) - 1 : -1;
    const first = offers.length;
    let dwellings = 0;
    let inNeed = 0;
    for (let offer = 0; offer < count; offer++) {
      const added = addOffer(at, organisation, 0, place, level);
      dwellings += added.dwellings;
      inNeed += added.need;
    }
    const shareAt = (fte: number): number => curve((1_000 * fte) / dwellings);
    const leastTenths = Math.ceil(10 * Math.max(1, (2 * dwellings) / 1_000) - 1e-6);
    const mostTenths = Math.max(leastTenths, Math.ceil((10 * 8 * dwellings) / 1_000));
    const levels = Array.from({ length: mostTenths - leastTenths + 1 }, (_, step) => shareAt((leastTenths + step) / 10));
    return {
      id: `area${at}`,
      leastTenths,
      mostTenths,
      reached: Float64Array.from(levels, (share) => share * inNeed),
      contacted: Float64Array.from(levels, (share) => share * dwellings),
      organisations: [{ at: organisation, share: 1 }],
      slices: [{ at: 0, share: 1 }],
      today: place,
      required: false,
      offers: Array.from({ length: count }, (_, offer) => first + offer),
    };
  });
  while (offers.length < offerCount) {
    const rented = random() < 0.6;
    addOffer(-1, rented ? Math.floor(organisationCount * random()) : -1, rented ? 0 : 1, -1, 0.04 + 0.25 * random() ** 3);
  }
  const fte = 0.35 * areaCount;
  const krPerFte = 650_000;
  const program: ScopeProgram = {
    type: "areasPlus",
    fte,
    krPerFte,
    mostAreas: null,
    areas,
    offers,
    lots: [{ kind: "referral", id: "referral", most: Math.floor(0.05 * fte * 28), ftePerPlace: 1 / 28, reachedPerPlace: 0.8, pool: needTotal, slices: [{ at: 1, share: 1 }] }],
    fixed: { fte: 0, reached: 0, contacted: 0, byOrganisation: new Float64Array(organisationCount), fteBySlice: new Float64Array(2) },
    needTotal,
    organisations: Array.from(need, (households, at) => ({ id: `organisation${at}`, need: households })),
    pots: [
      { id: "landsbyggefonden", krPerYear: 0.75 * fte * krPerFte, maxShare: 0.75 },
      { id: "kommunen", krPerYear: 0.4 * fte * krPerFte, maxShare: null },
    ],
    slices: [[0, 1], [1]],
    today,
    rules: {
      minShareOfEachOrganisation: tightness === "loose" ? null : tightness === "normal" ? 0.05 : 0.06,
      maxFteMoved: tightness === "tight" ? 0.8 * today.reduce((sum, place) => sum + place.fte, 0) : null,
      minPrecision: tightness === "loose" ? null : tightness === "normal" ? 0.25 : 0.28,
      funded: true,
    },
  };
  return { program, truth: withNeed(program, trueNeed) };
}

/** What is known of a share from noisy answers: as far from the area's level as the answers can be trusted. */
function shrunk(share: number, level: number, answers: number, random: () => number): number {
  const noise = (share * (1 - share)) / answers;
  const spread = (0.29 * level) ** 2;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0.001, level + (spread / (spread + noise)) * (share + Math.sqrt(noise) * normal - level));
}

/** The same places with other need; who is contacted and what it takes are as they were. */
function withNeed(program: ScopeProgram, need: readonly number[]): ScopeProgram {
  const reachedOf = (offer: number): number => 0.5 * (need[offer] ?? 0);
  return {
    ...program,
    offers: program.offers.map((offer, number) => ({ ...offer, reached: reachedOf(number) })),
    areas: program.areas.map((area) => {
      const before = area.offers.reduce((sum, offer) => sum + (program.offers[offer]?.reached ?? 0), 0);
      const after = area.offers.reduce((sum, offer) => sum + reachedOf(offer), 0);
      return { ...area, reached: area.reached.map((households) => (before > 0 ? (households * after) / before : 0)) };
    }),
  };
}

/** Share reached at staff per 1,000 dwellings: straight from 2 (20 %) over 5 (34 %) to 8 (40 %), flat outside. */
function curve(ftePer1000: number): number {
  const at = Math.min(8, Math.max(2, ftePer1000));
  return at <= 5 ? 0.2 + (0.14 * (at - 2)) / 3 : 0.34 + (0.06 * (at - 5)) / 3;
}
