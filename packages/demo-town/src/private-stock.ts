import type { Tenure } from "@byfokus/model";
import type { Geography } from "./geography.ts";
import type { Spot } from "./free-spots.ts";
import { numberDoors, streetSizes } from "./layout.ts";
import { pointInArea, type PlacedArea } from "./place-areas.ts";
import { at, drawIndex, shuffled, type Random } from "./random.ts";
import type { StockDraft } from "./stock-types.ts";

/**
 * Residents of a street block at each tenth of the blocks: Frederiksberg, 337 inhabited blocks, October 2013
 * (nine deciles, the smallest and the largest).
 */
export const blockResidents = [15, 49, 92, 145, 194, 230, 286, 359, 424, 604, 2012] as const;

/** Persons per home outside social housing (2.2 per household, some homes empty): turns residents into homes. */
export const personsPerHome = 2.13;

/** Homes in each of so many street blocks that they hold `dwellings`; sizes follow `blockResidents`. */
export function streetBlockSizes(dwellings: number, random: Random): number[] {
  // 304 is the mean of `quantile` below.
  const count = Math.max(1, Math.round((dwellings * personsPerHome) / 304));
  const sizes = shuffled(count, random).map((rank) => Math.max(6, Math.round(quantile((rank + random.unit()) / count) / personsPerHome)));
  return fitSum(sizes, dwellings);
}

/** Builds an area of homes that are not social, as streets within it. */
export function buildPrivateArea(area: number, place: PlacedArea, draft: StockDraft, nextStreet: () => string, geography: Geography, random: Random): void {
  const blocks = fitSum(Array.from({ length: Math.max(1, Math.round(place.dwellings / 110)) }, () => 70 + random.below(80)), place.dwellings);
  const streets = blocks.map((dwellings) => streetSizes(dwellings));
  const columns = Math.max(1, Math.round(Math.sqrt(streets.flat().length * 1.6)));
  const rows = Math.ceil(streets.flat().length / columns);
  let cell = 0;
  for (const stretches of streets) {
    const tenure = place.tenure === "mixed" ? at(["ownerOccupied", "privateRental"] as const, random.below(2)) : place.tenure;
    const dwellings = stretches.reduce((sum, homes) => sum + homes, 0);
    draft.units.push({ tenure, area, district: place.district, u: place.u, v: place.v, dwellings });
    const door = numberDoors(nextStreet, 80);
    for (const homes of stretches) {
      const along = ((2 * (cell % columns) + 1) / columns - 1) * place.halfM[0] * 0.86;
      const across = (1 - (2 * Math.floor(cell / columns) + 1) / rows) * place.halfM[1] * 0.82;
      cell += 1;
      const [u, v] = pointInArea(place, along, across, geography);
      draft.stairwells.push({ tenure, form: "row", area, district: place.district, unit: draft.units.length - 1, departments: [], building: -1, ...door(homes), u, v, dwellings: homes });
    }
  }
}

/** Builds the homes outside every area: one street block on each spot. */
export function buildStreetBlocks(sizes: readonly number[], spots: readonly Spot[], draft: StockDraft, nextStreet: () => string, geography: Geography, random: Random): void {
  for (const [index, dwellings] of sizes.entries()) {
    const spot = at(spots, index);
    const tenure = at(tenures, drawIndex(tenureShares, random));
    const district = geography.districtAt(spot.u, spot.v);
    draft.units.push({ tenure, area: -1, district, u: spot.u, v: spot.v, dwellings });
    const stretches = streetSizes(dwellings);
    const columns = Math.max(1, Math.ceil(Math.sqrt(stretches.length)));
    const door = numberDoors(nextStreet, 120);
    for (const [stretch, homes] of stretches.entries()) {
      const u = spot.u + (((stretch % columns) + 0.5) / columns - 0.5) * 0.7 * spot.roomM / geography.unitM[0];
      const v = spot.v + ((Math.floor(stretch / columns) + 0.5) / columns - 0.5) * 0.7 * spot.roomM / geography.unitM[1];
      draft.stairwells.push({ tenure, form: "row", area: -1, district, unit: draft.units.length - 1, departments: [], building: -1, ...door(homes), u, v, dwellings: homes });
    }
  }
}

const tenures: readonly Tenure[] = ["ownerOccupied", "privateRental", "cooperative"];
const tenureShares = [0.62, 0.24, 0.14];

/** Straight between the deciles; the last tenth bends so that few blocks are very large. */
function quantile(rank: number): number {
  const step = Math.min(9, Math.floor(rank * 10));
  const within = rank * 10 - step;
  const bent = step === 9 ? within * within * within : within;
  return at(blockResidents, step) + bent * (at(blockResidents, step + 1) - at(blockResidents, step));
}

/** The same sizes with the last ones changed until they sum to the total. */
function fitSum(sizes: readonly number[], total: number): number[] {
  const fitted: number[] = [];
  let left = total;
  for (const size of sizes) {
    if (left <= 0) break;
    fitted.push(left - size < 6 ? left : size);
    left -= fitted[fitted.length - 1] ?? 0;
  }
  // Spread what is left over the middle-sized blocks, never on one.
  for (let index = 0; left > 0; index = (index + 1) % fitted.length) {
    const add = Math.min(left, Math.max(1, Math.round((fitted[index] ?? 0) * 0.02)));
    fitted[index] = (fitted[index] ?? 0) + add;
    left -= add;
  }
  return fitted;
}
