/**
 * Points by threshold: those of the last step a figure has reached, 0 before the first. NaN stays NaN.
 * A figure within 1e-12 of a threshold, relative to it, is on it: 0.3 / 0.2 is 1.5.
 *
 * @param from thresholds; rising where `up`, falling where not
 * @param points of each step
 * @param up whether high figures reach further
 * @param included whether a figure on a threshold has reached it
 * @param out may be `values` itself
 */
export function pointSteps(values: Float64Array, from: ArrayLike<number>, points: ArrayLike<number>, up: boolean, included: boolean, out: Float64Array = new Float64Array(values.length)): Float64Array {
  if (from.length !== points.length) throw new Error(`Expected points for ${from.length} steps, got ${points.length}.`);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    let reached = Number.isNaN(value) ? NaN : 0;
    for (let step = 0; step < from.length; step++) {
      const limit = from[step] ?? NaN;
      if (Math.abs(value - limit) <= 1e-12 * Math.abs(limit) ? !included : up ? !(value > limit) : !(value < limit)) break;
      reached = points[step] ?? 0;
    }
    out[i] = reached;
  }
  return out;
}
