/**
 * Scales expected counts so that they sum to a total, none above its own limit: one common factor for all that stay
 * below, found by capping and scaling again until nothing more is capped.
 *
 * @param values >= 0, one entry per unit
 * @param limits largest value of each unit, >= values
 * @param total 0 <= total <= sum of limits
 * @returns new values that sum to `total`; all 0 stays 0 unless there is a total, which is then spread by the limits
 */
export function benchmark(values: ArrayLike<number>, limits: ArrayLike<number>, total: number): Float64Array {
  const sum = sumOf(values);
  const weights = Float64Array.from(sum > 0 ? values : limits);
  const scaled = new Float64Array(values.length);
  const capped = new Uint8Array(values.length);
  for (let again = true; again; ) {
    let room = total;
    let weight = 0;
    for (let i = 0; i < weights.length; i++) {
      if (capped[i] === 1) room -= limits[i] ?? 0;
      else weight += weights[i] ?? 0;
    }
    const factor = weight > 0 ? Math.max(0, room) / weight : 0;
    again = false;
    for (let i = 0; i < weights.length; i++) {
      const limit = limits[i] ?? 0;
      scaled[i] = capped[i] === 1 ? limit : Math.min(limit, factor * (weights[i] ?? 0));
      if (capped[i] === 0 && factor * (weights[i] ?? 0) > limit) {
        capped[i] = 1;
        again = true;
      }
    }
  }
  return scaled;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}
