import type { ProgramArea, ProgramPart, ScopeProgram } from "./scope-program.ts";

/** A program as flat typed arrays, for loops that run thousands of times. Items are offers first, then areas, then lots. */
export interface ProgramColumns {
  readonly offerFte: Float64Array;
  readonly offerReached: Float64Array;
  readonly offerContacted: Float64Array;
  /** Parts of item `i`: from `start[i]` to `start[i + 1]`. */
  readonly organisations: Parts;
  readonly slices: Parts;
  /** 1 where a part of an item's cost no pot may pay: it can never be chosen. */
  readonly barred: Uint8Array;
  /** Staff levels of area `a` worth looking at, from `levelStart[a]`: between two of them every figure is a straight line. */
  readonly levelStart: Int32Array;
  readonly levelTenths: Int32Array;
  readonly levelReached: Float64Array;
  readonly levelContacted: Float64Array;
  /** Places that decide as one. Group `a` is area `a` with the offers inside it; then places where only offers can keep today's staff. */
  readonly groups: Groups;
  /** FTE of today's staff that leaves whatever is chosen. */
  readonly leavesAnyway: number;
}

export interface Parts {
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly share: Float64Array;
}

/** `area` is -1 where no area work may be chosen; `staying` is the FTE of today's staff to keep. */
export interface Groups {
  readonly area: Int32Array;
  readonly staying: Float64Array;
  readonly offerStart: Int32Array;
  readonly offers: Int32Array;
  /** Offers that stand alone. */
  readonly single: Int32Array;
}

const known = new WeakMap<ScopeProgram, ProgramColumns>();

/** Worked out once per program. */
export function programColumns(program: ScopeProgram): ProgramColumns {
  const columns = known.get(program) ?? flatten(program);
  known.set(program, columns);
  return columns;
}

/** Staff of today that fixed members do not keep, FTE. */
export function stayingFte({ fte, fixedFte }: ScopeProgram["today"][number]): number {
  return Math.max(0, fte - fixedFte);
}

function flatten(program: ScopeProgram): ProgramColumns {
  const { areas, offers, lots } = program;
  const items = [...offers, ...areas, ...lots];
  const slices = partsOf(items.map((item) => item.slices));
  const barred = new Uint8Array(items.length);
  if (program.rules.funded) {
    for (let item = 0; item < items.length; item++) {
      for (let part = slices.start[item] ?? 0; part < (slices.start[item + 1] ?? 0); part++) {
        if ((slices.share[part] ?? 0) > 1e-9 && (program.slices[slices.at[part] ?? -1] ?? []).length === 0) barred[item] = 1;
      }
    }
  }
  const { groups, leavesAnyway } = groupsOf(program);
  return {
    offerFte: Float64Array.from(offers, ({ fte }) => fte),
    offerReached: Float64Array.from(offers, ({ reached }) => reached),
    offerContacted: Float64Array.from(offers, ({ contacted }) => contacted),
    organisations: partsOf([...offers.map((offer) => offer.organisations), ...areas.map((area) => area.organisations)]),
    slices,
    barred,
    ...levelsOf(program),
    groups,
    leavesAnyway,
  };
}

function partsOf(lists: readonly (readonly ProgramPart[])[]): Parts {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, item) => (start[item + 1] = (start[item] ?? 0) + list.length));
  const at = new Int32Array(start[lists.length] ?? 0);
  const share = new Float64Array(at.length);
  lists.forEach((list, item) =>
    list.forEach((part, number) => {
      at[(start[item] ?? 0) + number] = part.at;
      share[(start[item] ?? 0) + number] = part.share;
    }),
  );
  return { start, at, share };
}

function levelsOf(program: ScopeProgram): Pick<ProgramColumns, "levelStart" | "levelTenths" | "levelReached" | "levelContacted"> {
  const { areas, today } = program;
  const keptPlaces = program.lots.reduce((sum, { least = 0, ftePerPlace }) => sum + 10 * least * ftePerPlace, 0);
  const promised = areas.reduce((sum, area) => sum + (area.required ? area.leastTenths : 0), keptPlaces);
  const levelStart = new Int32Array(areas.length + 1);
  const tenths: number[] = [];
  const reached: number[] = [];
  const contacted: number[] = [];
  areas.forEach((area, number) => {
    // Staff beyond the budget, or promised to areas that must have it, is no choice.
    const free = Math.floor(10 * program.fte - promised + 1e-6) + (area.required ? area.leastTenths : 0);
    const most = Math.max(area.required ? area.leastTenths : area.leastTenths - 1, Math.min(area.mostTenths, free));
    const place = today[area.today];
    const kink = place === undefined ? -1 : 10 * stayingFte(place);
    for (let level = area.leastTenths; level <= most; level++) {
      const step = level - area.leastTenths;
      if (level > area.leastTenths && level < most && Math.abs(level - kink) >= 1 && isStraight(area, step)) continue;
      tenths.push(level);
      reached.push(area.reached[step] ?? 0);
      contacted.push(area.contacted[step] ?? 0);
    }
    levelStart[number + 1] = tenths.length;
  });
  return { levelStart, levelTenths: Int32Array.from(tenths), levelReached: Float64Array.from(reached), levelContacted: Float64Array.from(contacted) };
}

/** Whether both figures go on as they came, but for rounding. */
function isStraight({ reached, contacted }: ProgramArea, step: number): boolean {
  return [reached, contacted].every((values) => {
    const middle = values[step] ?? 0;
    return Math.abs((values[step + 1] ?? 0) + (values[step - 1] ?? 0) - 2 * middle) <= 1e-13 * middle;
  });
}

/** One group per area with the offers inside it, one per place where staff works today without being a choice; the rest alone. */
function groupsOf({ areas, offers, today }: ScopeProgram): { groups: Groups; leavesAnyway: number } {
  const owned = new Set(areas.map((area) => area.today));
  const lists: { area: number; staying: number; offers: readonly number[] }[] = areas.map((area, number) => {
    const place = today[area.today];
    return { area: number, staying: place === undefined ? 0 : stayingFte(place), offers: area.offers };
  });
  const single: number[] = [];
  const byToday = new Map<number, number[]>();
  offers.forEach(({ area, today: place }, number) => {
    if (area >= 0) return;
    if (place < 0 || owned.has(place)) single.push(number);
    else byToday.set(place, [...(byToday.get(place) ?? []), number]);
  });
  let leavesAnyway = 0;
  today.forEach((place, number) => {
    const inside = byToday.get(number);
    if (inside !== undefined) lists.push({ area: -1, staying: stayingFte(place), offers: inside });
    else if (!owned.has(number)) leavesAnyway += stayingFte(place);
  });
  const offerStart = new Int32Array(lists.length + 1);
  lists.forEach((list, number) => (offerStart[number + 1] = (offerStart[number] ?? 0) + list.offers.length));
  return {
    groups: {
      area: Int32Array.from(lists, ({ area }) => area),
      staying: Float64Array.from(lists, ({ staying }) => staying),
      offerStart,
      offers: Int32Array.from(lists.flatMap((list) => list.offers)),
      single: Int32Array.from(single),
    },
    leavesAnyway,
  };
}
