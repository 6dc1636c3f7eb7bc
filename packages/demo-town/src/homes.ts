import { homeKinds } from "./households.ts";
import type { HousingStock } from "./housing-stock.ts";
import { at, createRandom, drawIndex, shuffled } from "./random.ts";

/** Every dwelling, stairwell after stairwell. */
export interface Homes {
  /** First dwelling of each stairwell, and one entry more at the end. */
  readonly firstOf: Int32Array;
  /** Index into `homeKinds`. */
  readonly kind: Uint8Array;
  /** 1 where nobody lives. */
  readonly empty: Uint8Array;
  readonly areaM2: Float64Array;
  readonly rooms: Float64Array;
}

/** Of the social homes: youth homes in stairwells, elderly homes in rows; the rest are family homes. */
export const kindShares = { youth: 0.06, elderly: 0.08 } as const;

/** Chance of 1 to 5 rooms in family homes; square metres by rooms, and the half-width of their spread. */
const socialRooms = [0.03, 0.33, 0.42, 0.2, 0.02];
const socialAreaM2 = [38, 62, 83, 103, 122];
const privateRooms = [0.02, 0.12, 0.2, 0.27, 0.39];
const privateAreaM2 = [45, 68, 92, 118, 150];
const spreadM2 = 8;
/** Registers lack the size of a few private homes. */
const sizeMissing = 0.003;

/** Gives each home a kind and a size, and decides which stand empty. */
export function furnishHomes(stock: HousingStock, seed: number): Homes {
  const { stairwells } = stock;
  const firstOf = new Int32Array(stairwells.length + 1);
  for (const [index, stairwell] of stairwells.entries()) firstOf[index + 1] = at(firstOf, index) + stairwell.dwellings;
  const count = at(firstOf, stairwells.length);
  const homes: Homes = { firstOf, kind: new Uint8Array(count), empty: new Uint8Array(count), areaM2: new Float64Array(count), rooms: new Float64Array(count) };
  assignKinds(stock, homes, seed);
  emptyHomes(stock, homes, seed);
  drawSizes(stock, homes, seed);
  return homes;
}

function assignKinds(stock: HousingStock, homes: Homes, seed: number): void {
  const random = createRandom(seed, "home kinds");
  const social = stock.stairwells.reduce((sum, stairwell) => sum + (stairwell.tenure === "social" ? stairwell.dwellings : 0), 0);
  const left = { stairs: social * kindShares.youth, row: social * kindShares.elderly };
  for (const index of shuffled(stock.stairwells.length, random)) {
    const stairwell = at(stock.stairwells, index);
    if (stairwell.tenure !== "social" || stairwell.validTo !== undefined || left[stairwell.form] < stairwell.dwellings / 2) continue;
    left[stairwell.form] -= stairwell.dwellings;
    homes.kind.fill(homeKinds.indexOf(stairwell.form === "stairs" ? "youth" : "elderly"), at(homes.firstOf, index), at(homes.firstOf, index + 1));
  }
}

function emptyHomes(stock: HousingStock, homes: Homes, seed: number): void {
  const random = createRandom(seed, "empty homes");
  const left = { social: stock.empty.social, others: stock.empty.others };
  const { emptyStairwell } = stock.planted;
  homes.empty.fill(1, at(homes.firstOf, emptyStairwell), at(homes.firstOf, emptyStairwell + 1));
  left.social -= at(stock.stairwells, emptyStairwell).dwellings;
  const stairwellOf = new Int32Array(homes.kind.length);
  for (let index = 0; index < stock.stairwells.length; index++) stairwellOf.fill(index, at(homes.firstOf, index), at(homes.firstOf, index + 1));
  for (const home of shuffled(homes.kind.length, random)) {
    const stairwell = at(stock.stairwells, at(stairwellOf, home));
    const side = stairwell.tenure === "social" ? "social" : "others";
    if (left[side] <= 0 || homes.empty[home] === 1 || stairwell.validTo !== undefined) continue;
    homes.empty[home] = 1;
    left[side] -= 1;
  }
}

function drawSizes(stock: HousingStock, homes: Homes, seed: number): void {
  const random = createRandom(seed, "home sizes");
  for (const [index, stairwell] of stock.stairwells.entries()) {
    const social = stairwell.tenure === "social";
    for (let home = at(homes.firstOf, index); home < at(homes.firstOf, index + 1); home++) {
      const kind = at(homeKinds, at(homes.kind, home));
      const rooms = kind === "youth" ? 1 + Number(random.unit() < 0.3) : kind === "elderly" ? 2 + Number(random.unit() < 0.1) : 1 + drawIndex(social ? socialRooms : privateRooms, random);
      const mean = at(social ? socialAreaM2 : privateAreaM2, rooms - 1);
      homes.rooms[home] = rooms;
      homes.areaM2[home] = !social && random.unit() < sizeMissing ? NaN : mean + random.below(2 * spreadM2 + 1) - spreadM2;
    }
  }
}
