import { spread } from "./spread.ts";

/**
 * z = (x - mean) / SD, one entry per place; NaN where there is no figure.
 *
 * @param sd divisor of the variance, see spread.ts; a setting, since the wrong one moves places between classes
 * @param weights of the entries in mean and SD; absent = all alike
 * @param out may be `values` itself
 * @returns `null` where all figures are equal, or there are none: nothing can be compared
 */
export function zScores(values: Float64Array, sd: "population" | "sample", weights?: Float64Array, out: Float64Array = new Float64Array(values.length)): Float64Array | null {
  const found = spread(values, sd, weights);
  if (found === null || found.sd === 0) return null;
  for (let i = 0; i < values.length; i++) out[i] = ((values[i] ?? NaN) - found.mean) / found.sd;
  return out;
}
