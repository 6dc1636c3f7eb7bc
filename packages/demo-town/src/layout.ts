import type { Random } from "./random.ts";
import { drawIndex } from "./random.ts";

/** Splits dwellings into stairwells of 6, 8 and 12, with a remainder that is never tiny. */
export function stairwellSizes(dwellings: number, random: Random): number[] {
  return split(dwellings, () => [6, 8, 12][drawIndex([0.34, 0.5, 0.16], random)] ?? 8, 15);
}

/** Splits dwellings into low, dense rows of 6 to 10 doors. */
export function rowSizes(dwellings: number, random: Random): number[] {
  return split(dwellings, () => 6 + random.below(5), 12);
}

/** Splits dwellings into stretches of street of 8 to 20 doors, as even as they come. */
export function streetSizes(dwellings: number): number[] {
  const count = Math.max(1, Math.round(dwellings / 14));
  return Array.from({ length: count }, (_, index) => Math.floor(((index + 1) * dwellings) / count) - Math.floor((index * dwellings) / count));
}

/** House numbers along streets: each street has one side with even numbers; `perStreet` doors or so. */
export function numberDoors(nextStreet: () => string, doorsPerStreet: number): (doors: number) => { street: string; firstNumber: number; lastNumber: number } {
  let street = "";
  let used = Infinity;
  return (doors) => {
    if (used >= doorsPerStreet) [street, used] = [nextStreet(), 0];
    const firstNumber = 2 * used + 2;
    used += doors;
    return { street, firstNumber, lastNumber: 2 * used };
  };
}

function split(total: number, draw: () => number, largest: number): number[] {
  const sizes: number[] = [];
  for (let left = total; left > 0;) {
    const wanted = draw();
    const size = left <= largest && left - wanted < 5 ? left : Math.min(wanted, left);
    sizes.push(size);
    left -= size;
  }
  return sizes;
}
