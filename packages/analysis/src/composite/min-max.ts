import { spread } from "./spread.ts";

/**
 * Stretches a column so that its lowest figure becomes `low` and its highest `high` (OECD/JRC 2008); NaN stays NaN.
 *
 * @returns `null` where all figures are equal, or there are none
 */
export function minMax(values: Float64Array, low: number, high: number, out: Float64Array = new Float64Array(values.length)): Float64Array | null {
  const found = spread(values, "population");
  if (found === null || found.sd === 0) return null;
  const scale = (high - low) / (found.high - found.low);
  for (let i = 0; i < values.length; i++) out[i] = low + ((values[i] ?? NaN) - found.low) * scale;
  return out;
}
