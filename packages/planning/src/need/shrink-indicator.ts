import { fitBetaBinomial, fitWithinPrecision } from "@byfokus/analysis";
import type { FinestUnits } from "../table/finest-units.ts";
import { groupEvidence, type GroupEvidence } from "./group-evidence.ts";
import type { PooledFigures } from "./pooled-figures.ts";

/** One indicator's shares after two steps of shrinkage: group to town, unit to group. */
export interface ShrunkShares {
  /** Posterior mean of the share per finest unit, and its variance where the group's mean is known. */
  readonly unitMean: Float64Array;
  readonly unitVariance: Float64Array;
  /** How much of the group's error a unit shares: 1 where it has nothing of its own, near 0 where it has much. */
  readonly unitLoading: Float64Array;
  readonly groupMean: Float64Array;
  /** Variance of the group's expected households divided by its households squared. */
  readonly groupVariance: Float64Array;
}

/**
 * How alike stairwells of one area are taken to be where no stairwell has a figure: a prior worth 16 observations,
 * an intraclass correlation of 1/17 = 0.06. An assumption; no public Danish figure exists.
 */
export const assumedWithinPrecision = 16;

/**
 * Shrinks one indicator by two beta-binomial steps (statistics: Skellam 1948): the groups (areas, and the rest of each
 * district) around the town, then the units around their own group with one common precision. Units without a figure
 * take their group's, groups without a figure the town's, both with the wider variance of the prior.
 */
export function shrinkIndicator(units: FinestUnits, figures: PooledFigures): ShrunkShares {
  const evidence = groupEvidence(units, figures);
  const groups = shrinkGroups(evidence);
  const within = withinPrecision(units, figures, groups.mean) ?? assumedWithinPrecision;
  const count = units.ids.length;
  const shrunk: ShrunkShares = {
    unitMean: new Float64Array(count),
    unitVariance: new Float64Array(count),
    unitLoading: new Float64Array(count).fill(1),
    groupMean: groups.mean,
    groupVariance: groups.variance,
  };
  const unseen = new Float64Array(units.groupCount);
  for (let i = 0; i < count; i++) {
    const group = units.groupOf[i] ?? 0;
    const mean = groups.mean[group] ?? 0;
    if (i >= units.stairwellCount) {
      // The unit is the whole area: the first step has said all there is to say.
      shrunk.unitMean[i] = mean;
      shrunk.unitVariance[i] = groups.variance[group] ?? 0;
      continue;
    }
    const base = figures.units.bases[i] ?? NaN;
    const known = base > 0;
    const n = known ? base : 0;
    const x = known ? (figures.units.counts[i] ?? 0) : 0;
    const share = (x + mean * within) / (n + within);
    shrunk.unitMean[i] = share;
    shrunk.unitVariance[i] = (share * (1 - share)) / (n + within + 1);
    shrunk.unitLoading[i] = within / (n + within);
    if (!known && !evidence.whole[group]) unseen[group] = (unseen[group] ?? 0) + (units.households[i] ?? 0) ** 2 * (shrunk.unitVariance[i] ?? 0);
  }
  for (let group = 0; group < units.groupCount; group++) {
    const households = evidence.households[group] ?? 0;
    if (households > 0) groups.variance[group] = (groups.variance[group] ?? 0) + (unseen[group] ?? 0) / households ** 2;
  }
  return shrunk;
}

/** Posterior of each group's share around the town's. */
function shrinkGroups({ counts, bases }: GroupEvidence): { readonly mean: Float64Array; readonly variance: Float64Array } {
  const fit = fitBetaBinomial(counts, bases);
  if (fit === null) throw new Error("Expected at least one figure with a base above 0, got 0.");
  const all = bases.reduce((sum, base) => sum + base, 0);
  // Nobody counted in the town does not mean that nobody can be: half an observation stays.
  const least = 0.5 / (all + 1);
  const townMean = Math.min(1 - least, Math.max(least, fit.mean));
  const mean = new Float64Array(counts.length);
  const variance = new Float64Array(counts.length);
  for (let group = 0; group < counts.length; group++) {
    const n = bases[group] ?? 0;
    // A prior is never worth more than the evidence of the other groups it was learnt from, and at least one observation.
    const precision = Math.max(1, Math.min(fit.precision, all - n));
    const share = ((counts[group] ?? 0) + townMean * precision) / (n + precision);
    mean[group] = share;
    variance[group] = (share * (1 - share)) / (n + precision + 1);
  }
  return { mean, variance };
}

/** Fitted where a group has at least two stairwells with a figure: one alone says nothing of differences. */
function withinPrecision(units: FinestUnits, figures: PooledFigures, groupMean: Float64Array): number | null {
  const seen = new Int32Array(units.groupCount);
  for (let i = 0; i < units.stairwellCount; i++) {
    if ((figures.units.bases[i] ?? 0) > 0) seen[units.groupOf[i] ?? 0] = (seen[units.groupOf[i] ?? 0] ?? 0) + 1;
  }
  const counts: number[] = [];
  const bases: number[] = [];
  const means: number[] = [];
  for (let i = 0; i < units.stairwellCount; i++) {
    const group = units.groupOf[i] ?? 0;
    const base = figures.units.bases[i] ?? NaN;
    if (!(base > 0) || (seen[group] ?? 0) < 2) continue;
    counts.push(figures.units.counts[i] ?? 0);
    bases.push(base);
    means.push(groupMean[group] ?? 0);
  }
  return fitWithinPrecision(counts, bases, means);
}
