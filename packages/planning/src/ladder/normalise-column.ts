import { distanceToTarget, exponentialRanks, minMax, normalScores, percentileRanks, pointSteps, ranks, spread, zScores, type SortRoom } from "@byfokus/analysis";
import type { IndexFigure, Normalise, PointRule } from "@byfokus/model";

/** What a rule may need beside the column. */
export interface NormaliseSetting {
  readonly direction: IndexFigure["direction"];
  /** Residents of the places, for means weighted by them. */
  readonly residents: Float64Array | null;
  /** The average of all places, where it is more than the mean of the column. */
  readonly average: number | null;
  readonly room: SortRoom;
}

/**
 * Makes a column comparable by a method's rule, turned so that high raises the score.
 *
 * @param values unturned; NaN = no figure
 * @param out must not be `values`
 * @returns whether the result means anything: false where the column is the same everywhere, or empty
 */
export function normaliseColumn(values: Float64Array, rule: Normalise, { direction, residents, average, room }: NormaliseSetting, out: Float64Array): boolean {
  if (rule.kind === "points") return pointsOf(values, rule, direction, average, out);
  const sign = direction === "up" ? 1 : -1;
  for (let i = 0; i < values.length; i++) out[i] = sign * (values[i] ?? NaN);
  switch (rule.kind) {
    case "none":
      return spread(out, "population") !== null;
    case "z":
      return zScores(out, rule.sd, rule.mean === "residents" && residents !== null ? residents : undefined, out) !== null;
    case "minMax":
      return minMax(out, rule.low, rule.high, out) !== null;
    case "distanceToTarget":
      return distanceToTarget(out, rule.target === undefined ? undefined : sign * rule.target, out) !== null;
    case "rank":
      return put(ranks(out, rule.ties, room), out);
    case "percentile":
      return put(percentileRanks(out, rule.ties, room), out);
    case "normalScore":
      return put(normalScores(out, rule.ties, room), out);
    case "exponential":
      return put(exponentialRanks(out, rule.ties, room), out);
  }
}

/** A column of ranks says nothing where all figures tie. */
function put(found: Float64Array | null, out: Float64Array): boolean {
  if (found === null) return false;
  const { sd } = spread(out, "population") ?? { sd: 0 };
  out.set(found);
  return sd > 0;
}

function pointsOf(values: Float64Array, rule: PointRule, direction: IndexFigure["direction"], average: number | null, out: Float64Array): boolean {
  const found = spread(values, rule.sd ?? "population");
  if (found === null) return false;
  out.set(values);
  if (rule.of === "timesAverage") {
    const all = rule.average ?? average ?? found.mean;
    if (!(all > 0)) return false;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? NaN) / all;
  } else if (rule.of === "standardDeviations") {
    if (found.sd === 0) return false;
    for (let i = 0; i < out.length; i++) out[i] = ((out[i] ?? NaN) - found.mean) / found.sd;
  }
  pointSteps(out, rule.steps.map(({ from }) => from), rule.steps.map(({ points }) => points), direction === "up", rule.bound === "included", out);
  return true;
}
