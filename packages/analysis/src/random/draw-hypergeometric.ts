import { hypergeometric } from "../special/hypergeometric.ts";
import { walkFromMode } from "./walk-from-mode.ts";

/** Up to this many drawn one by one; more by inversion. */
const few = 12;

/**
 * How many of a group are among `size` people drawn without putting back.
 *
 * @param size whole number drawn
 * @param inGroup whole number in the group
 * @param all whole number of people
 * @param random uniform in [0, 1)
 */
export function drawHypergeometric(size: number, inGroup: number, all: number, random: () => number): number {
  if (size === 0 || inGroup === 0) return 0;
  if (size === all) return inGroup;
  if (inGroup === all) return size;
  if (size <= few) {
    let drawn = 0;
    for (let left = all; left > all - size; left--) if (random() * left < inGroup - drawn) drawn++;
    return drawn;
  }
  const least = Math.max(0, size + inGroup - all);
  const most = Math.min(size, inGroup);
  const mode = Math.min(most, Math.max(least, Math.floor(((size + 1) * (inGroup + 1)) / (all + 2))));
  const rest = all - size - inGroup;
  const ratio = (k: number): number => ((size - k) * (inGroup - k)) / ((k + 1) * (rest + k + 1));
  return walkFromMode({ least, most, mode, peak: hypergeometric(mode, size, inGroup, all), ratio }, random());
}
