import { spread } from "./spread.ts";

/**
 * 1 - (target - x) / (target - lowest), at most 1: how much of the way from the lowest figure to the target is done
 * (COINr `n_dist2targ`, and with the highest figure as target `n_dist2max`). NaN stays NaN.
 *
 * @param target absent = the highest figure
 * @returns `null` where no way is left to measure: the target is not above the lowest figure, or there are no figures
 */
export function distanceToTarget(values: Float64Array, target?: number, out: Float64Array = new Float64Array(values.length)): Float64Array | null {
  const found = spread(values, "population");
  if (found === null) return null;
  const goal = target ?? found.high;
  if (goal <= found.low) return null;
  for (let i = 0; i < values.length; i++) {
    const done = 1 - (goal - (values[i] ?? NaN)) / (goal - found.low);
    out[i] = done > 1 ? 1 : done;
  }
  return out;
}
