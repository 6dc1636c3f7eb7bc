import type { Geography } from "./geography.ts";
import type { PlacedArea } from "./place-areas.ts";
import { at, shuffled, type Random } from "./random.ts";

/** A free spot for a street block, drawing units, with the room around it in metres. */
export interface Spot {
  readonly u: number;
  readonly v: number;
  readonly roomM: number;
}

/** At least `needed` places on urban ground outside every area, in random order: a grid, shaken a little, as fine as it must be. */
export function freeSpots(needed: number, areas: readonly PlacedArea[], geography: Geography, random: Random): Spot[] {
  for (let spacingM = 420; ; spacingM *= 0.94) {
    const spots = gridSpots(spacingM, areas, geography, random);
    if (spots.length >= needed) return shuffled(spots.length, random).slice(0, needed).map((index) => at(spots, index));
  }
}

function gridSpots(spacingM: number, areas: readonly PlacedArea[], geography: Geography, random: Random): Spot[] {
  const [stepU, stepV] = [spacingM / geography.unitM[0], spacingM / geography.unitM[1]];
  const spots: Spot[] = [];
  for (let v = stepV / 2; v < 640; v += stepV) {
    for (let u = stepU / 2; u < 1000; u += stepU) {
      const spot = { u: u + (random.unit() - 0.5) * 0.4 * stepU, v: v + (random.unit() - 0.5) * 0.4 * stepV, roomM: spacingM };
      if (geography.buildable(spot.u, spot.v) && !areas.some((area) => covers(area, spot, geography))) spots.push(spot);
    }
  }
  return spots;
}

function covers(area: PlacedArea, spot: Spot, geography: Geography): boolean {
  const across = Math.abs(area.u - spot.u) * geography.unitM[0] - area.halfM[0];
  const down = Math.abs(area.v - spot.v) * geography.unitM[1] - area.halfM[1];
  return Math.max(across, down) < spot.roomM * 0.15;
}
