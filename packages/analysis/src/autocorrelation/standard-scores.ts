import { deviations } from "./deviations.ts";

/** Values less their mean, over the sample's standard deviation (n - 1); `null` where values do not vary. */
export function standardScores(values: ArrayLike<number>): Float64Array | null {
  const centred = deviations(values);
  if (centred === null) return null;
  const deviation = Math.sqrt(centred.squares / (values.length - 1));
  return centred.z.map((z) => z / deviation);
}
