import type { PlacedArea } from "./place-areas.ts";
import { at } from "./random.ts";
import type { StockDraft } from "./stock-types.ts";

/** Hard cases of the housing stock, as indexes into it. */
export interface PlantedStructure {
  readonly splitDepartment: number;
  readonly splitInto: readonly [number, number];
  readonly sharedStairwell: number;
  readonly demolished: readonly number[];
  readonly emptyStairwell: number;
  /** A stairwell whose department lies in another area. */
  readonly strayStairwell: number;
}

/** The day after which a department became two, and the day the demolished block was empty. */
export const splitDay = { last: "2023-12-31", first: "2024-01-01" } as const;
export const demolitionDay = "2025-06-30";

/**
 * Plants what real housing registers hold and tidy examples do not: a department split in two, a stairwell that
 * two departments share, a demolished block, an empty stairwell, and a department that reaches into another area.
 */
export function plantStructure(areas: readonly PlacedArea[], draft: StockDraft, nextStreet: () => string): PlantedStructure {
  const indexOf = (name: string): number => areas.findIndex((area) => area.name === name);
  const inArea = (name: string): number[] => stairwellsOf(indexOf(name), draft);
  const [splitDepartment, splitInto] = split(inArea("Skovvænget"), draft);
  return {
    splitDepartment,
    splitInto,
    sharedStairwell: share(inArea("Møllehaven"), draft),
    demolished: demolish(inArea("Egeparken"), draft, nextStreet),
    emptyStairwell: at(inArea("Åbrinken"), 0),
    strayStairwell: stray(inArea("Stationskvarteret"), inArea("Møllehaven"), draft),
  };
}

/** The area's second department ends, and two new ones share its stairwells. */
function split(stairwells: readonly number[], draft: StockDraft): [number, readonly [number, number]] {
  const largest = departmentOf(at(stairwells, 0), draft);
  const next = stairwells.find((index) => departmentOf(index, draft) !== largest);
  const old = next === undefined ? largest : departmentOf(next, draft);
  const mine = stairwells.filter((index) => departmentOf(index, draft) === old);
  const before = at(draft.departments, old);
  draft.departments[old] = { ...before, validTo: splitDay.last };
  const first = draft.departments.length;
  for (const letter of ["a", "b"]) draft.departments.push({ ...before, id: `${before.id}${letter}`, name: `${before.name}${letter.toUpperCase()}`, validFrom: splitDay.first });
  for (const [position, index] of mine.entries()) {
    draft.stairwells[index] = { ...at(draft.stairwells, index), departments: [first + (position < mine.length * 0.8 ? 0 : 1)] };
  }
  return [old, [first, first + 1]];
}

/** The last stairwell of the area's first department belongs to the second one as well. */
function share(stairwells: readonly number[], draft: StockDraft): number {
  const first = departmentOf(at(stairwells, 0), draft);
  const change = stairwells.findIndex((index) => departmentOf(index, draft) !== first);
  const shared = at(stairwells, Math.max(0, change - 1));
  const other = change < 0 ? first - 1 : departmentOf(at(stairwells, change), draft);
  draft.stairwells[shared] = { ...at(draft.stairwells, shared), departments: [first, other] };
  return shared;
}

/** A house of six stairwells that stood beside the area's first one. */
function demolish(stairwells: readonly number[], draft: StockDraft, nextStreet: () => string): number[] {
  const beside = at(draft.stairwells, at(stairwells, 0));
  const street = nextStreet();
  draft.buildings.push([beside.u, beside.v - 2]);
  return Array.from({ length: 6 }, (_, index) => {
    draft.stairwells.push({
      ...beside, building: draft.buildings.length - 1, street, firstNumber: 2 * index + 1, lastNumber: 2 * index + 1,
      u: beside.u + index * 1.2, v: beside.v - 2, dwellings: 8, validTo: demolitionDay,
    });
    return draft.stairwells.length - 1;
  });
}

function stray(from: readonly number[], to: readonly number[], draft: StockDraft): number {
  const index = at(from, 1);
  const department = departmentOf(at(to, to.length - 1), draft);
  draft.stairwells[index] = { ...at(draft.stairwells, index), departments: [department] };
  return index;
}

function stairwellsOf(area: number, draft: StockDraft): number[] {
  return draft.stairwells.flatMap((stairwell, index) => (stairwell.area === area && stairwell.validTo === undefined ? [index] : []));
}

function departmentOf(stairwell: number, draft: StockDraft): number {
  return at(at(draft.stairwells, stairwell).departments, 0);
}
