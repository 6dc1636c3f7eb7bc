import { betaBinomialLogLikelihood, binomialUnits, precisionScore, tellsPrecision } from "./beta-binomial-likelihood.ts";
import { bestPrecision, precisionCap } from "./best-precision.ts";

/**
 * The second step of a hierarchy: how alike units are inside their groups. Each unit's share varies around its own
 * group's mean as Beta(mean s, (1 - mean) s), with one s for all groups, fitted by maximum likelihood.
 *
 * The means are taken as known. Where they come from the same few units, the variation between units is a little
 * underestimated (by about one part in the number of units of a group), so shares are shrunk a little too much.
 *
 * @param counts counted, one entry per unit, 0 <= count <= base
 * @param bases of how many, in the same order; units with base 0 are dropped
 * @param means the group's mean for each unit; units whose mean is 0 or 1 say nothing of s and are dropped
 * @returns s, between the floor and the cap of best-precision.ts, the cap where every unit is one person; `null` where no unit is left
 */
export function fitWithinPrecision(counts: ArrayLike<number>, bases: ArrayLike<number>, means: ArrayLike<number>): number | null {
  if (means.length !== bases.length) throw new Error(`Expected means for ${bases.length} units, got ${means.length}.`);
  const inside = Array.from({ length: means.length }, (_, i) => i).filter((i) => (means[i] ?? 0) > 0 && (means[i] ?? 1) < 1);
  const units = binomialUnits(inside.map((i) => counts[i] ?? NaN), inside.map((i) => bases[i] ?? NaN));
  if (units.bases.length === 0) return null;
  if (!tellsPrecision(units)) return precisionCap;
  const meanOf = Float64Array.from(units.kept, (k) => means[inside[k] ?? -1] ?? 0.5);
  const mean = (i: number): number => meanOf[i] ?? 0.5;
  return bestPrecision(
    (s) => precisionScore(units, mean, s),
    (s) => betaBinomialLogLikelihood(units, mean, s),
  );
}
