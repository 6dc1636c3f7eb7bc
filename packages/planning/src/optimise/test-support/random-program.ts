import { sfc32 } from "@byfokus/analysis";
import type { ProgramArea, ProgramOffer, ProgramPart, ScopeProgram } from "../scope-program.ts";

/** A small program with every kind of rule now and then, small enough to try every choice; the same for the same seed. */
export function randomProgram(seed: number, most: { readonly areas: number; readonly offers: number } = { areas: 3, offers: 6 }): ScopeProgram {
  const random = sfc32(seed);
  const whole = (least: number, end: number): number => least + Math.floor((end - least + 1) * random());
  const sometimes = (chance: number): boolean => random() < chance;
  const areaCount = whole(1, most.areas);
  const organisations = Array.from({ length: whole(1, 3) }, (_, at) => ({ id: `organisation${at}`, need: 10 + 30 * random() }));
  const slices = [[0], [0, 1], [1], ...(sometimes(0.2) ? [[]] : [])];
  const parts = (count: number, whole: boolean): ProgramPart[] => {
    const first = Math.floor(count * random());
    const second = Math.floor(count * random());
    if (first === second) return [{ at: first, share: whole || sometimes(0.7) ? 1 : 0.6 }];
    const share = 0.1 + 0.8 * random();
    return [
      { at: first, share },
      { at: second, share: (whole ? 1 : 0.9) - share > 0 ? (whole ? 1 : 0.9) - share : 0.05 },
    ];
  };
  const today: { areaId: string; fte: number; fixedFte: number }[] = [];
  const staffToday = (areaId: string): number => {
    if (!sometimes(0.5)) return -1;
    today.push({ areaId, fte: 0.3 + 1.5 * random(), fixedFte: sometimes(0.2) ? 0.2 : 0 });
    return today.length - 1;
  };
  const offers: ProgramOffer[] = [];
  const addOffer = (area: number, place: number): number => {
    const contacted = 1 + 6 * random();
    offers.push({ id: `block${offers.length}`, fte: 0.05 + 0.5 * random(), reached: contacted * (0.1 + 0.7 * random()), contacted, organisations: parts(organisations.length, false), slices: parts(slices.length, true), area, today: place });
    return offers.length - 1;
  };
  const areas = Array.from({ length: areaCount }, (_, at): ProgramArea => {
    const leastTenths = whole(3, 9);
    const mostTenths = leastTenths + whole(0, 5);
    const need = 8 + 20 * random();
    const share = 0.2 + 0.2 * random();
    const step = 0.04 * random();
    const corner = whole(0, 5);
    const reached = Float64Array.from({ length: mostTenths - leastTenths + 1 }, (_, level) => need * (share + step * Math.min(level, corner) + 0.005 * level));
    const contacted = reached.map((households) => households * 2.5);
    const place = staffToday(`area${at}`);
    const inside = Array.from({ length: whole(0, Math.floor(most.offers / areaCount)) }, () => addOffer(at, place));
    return { id: `area${at}`, leastTenths, mostTenths, reached, contacted, organisations: parts(organisations.length, false), slices: parts(slices.length, true), today: place, required: sometimes(0.1), offers: inside };
  });
  const elsewhere = sometimes(0.5) ? staffToday("elsewhere") : -1;
  while (offers.length < most.offers) addOffer(-1, sometimes(0.5) ? elsewhere : -1);
  const needTotal = 60 + 60 * random();
  const fte = 0.5 + 2.5 * random();
  const withFixed = sometimes(0.3);
  return {
    type: "areasPlus",
    fte,
    krPerFte: 600_000,
    mostAreas: sometimes(0.2) ? 1 : null,
    areas,
    offers,
    lots: [
      ...(sometimes(0.5) ? [{ kind: "movers" as const, id: "area0", most: 2, ftePerPlace: 0.05 + 0.1 * random(), reachedPerPlace: 0.8, pool: 2 * random(), slices: [{ at: 0, share: 1 }] }] : []),
      ...(sometimes(0.5) ? [{ kind: "referral" as const, id: "referral", most: 2, ftePerPlace: 0.05 + 0.2 * random(), reachedPerPlace: 0.8, pool: needTotal, slices: [{ at: 1, share: 1 }] }] : []),
    ],
    fixed: {
      fte: withFixed ? 0.5 : 0,
      reached: withFixed ? 3 : 0,
      contacted: withFixed ? 6 : 0,
      byOrganisation: Float64Array.from(organisations, (_, at) => (withFixed && at === 0 ? 3 : 0)),
      fteBySlice: Float64Array.from(slices, (_, at) => (withFixed && at === 1 ? 0.5 : 0)),
    },
    needTotal,
    organisations,
    pots: [
      { id: "pot0", krPerYear: 600_000 * fte * (0.3 + random()), maxShare: sometimes(0.5) ? 0.4 + 0.5 * random() : null },
      { id: "pot1", krPerYear: 600_000 * fte * (0.3 + random()), maxShare: null },
    ],
    slices,
    today,
    rules: {
      minShareOfEachOrganisation: sometimes(0.4) ? 0.15 * random() : null,
      maxFteMoved: sometimes(0.5) ? 0.6 * today.reduce((sum, place) => sum + place.fte, 0) * (0.3 + random()) : null,
      minPrecision: sometimes(0.5) ? 0.3 + 0.2 * random() : null,
      funded: sometimes(0.6),
    },
  };
}
