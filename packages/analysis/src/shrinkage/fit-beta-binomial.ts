import { digammaStep } from "../special/digamma.ts";
import { betaBinomialLogLikelihood, binomialUnits, precisionScore, tellsPrecision, type BinomialUnits } from "./beta-binomial-likelihood.ts";
import { bestPrecision, precisionCap } from "./best-precision.ts";
import { fallingRoot, type BracketEnd } from "../special/falling-root.ts";

export interface BetaBinomialFit {
  /** Mean share, 0-1. */
  readonly mean: number;
  /** s = (1 - rho) / rho: how many observations the prior is worth. */
  readonly precision: number;
}

/**
 * Maximum likelihood of a beta-binomial: shares differ between units as Beta(mean s, (1 - mean) s), counts are
 * binomial around them (Skellam 1948; Griffiths 1973). For a given s the likelihood is concave in the mean, so
 * the mean is solved exactly and the search runs over s alone.
 *
 * Nobody counted gives mean 0, everybody counted gives mean 1, both with the capped precision; variation no
 * larger than the binomial's also gives the cap (best-precision.ts), and so do units of one person each, which cannot
 * show any.
 *
 * @param counts counted, one entry per unit, 0 <= count <= base; fractions are allowed
 * @param bases of how many, in the same order; units with base 0 are dropped
 * @returns `null` where no unit has anybody
 */
export function fitBetaBinomial(counts: ArrayLike<number>, bases: ArrayLike<number>): BetaBinomialFit | null {
  const units = binomialUnits(counts, bases);
  if (units.bases.length === 0) return null;
  const counted = sum(units.counts);
  const all = sum(units.bases);
  if (counted === 0 || counted === all || !tellsPrecision(units)) return { mean: counted / all, precision: precisionCap };
  let mean = counted / all;
  const meanAt = (s: number): number => (mean = bestMean(units, s, mean));
  const precision = bestPrecision(
    (s) => {
      const m = meanAt(s);
      return precisionScore(units, () => m, s);
    },
    (s) => {
      const m = meanAt(s);
      return betaBinomialLogLikelihood(units, () => m, s);
    },
  );
  return { mean: meanAt(precision), precision };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The mean with the highest likelihood at precision s: root of a falling function, by false position inside a bracket. */
function bestMean(units: BinomialUnits, s: number, start: number): number {
  const slope = (mean: number): number => {
    let value = 0;
    for (let i = 0; i < units.bases.length; i++) {
      const x = units.counts[i] ?? 0;
      value += digammaStep(mean * s, x) - digammaStep((1 - mean) * s, (units.bases[i] ?? 0) - x);
    }
    // Times mean(1 - mean): the derivative in the logit, which stays finite at both ends.
    return value * mean * (1 - mean);
  };
  let low: BracketEnd | undefined;
  let high: BracketEnd | undefined;
  let at = Math.log(start / (1 - start));
  let reach = 0.05;
  // Walk out from the start until the root is bracketed.
  while (low === undefined || high === undefined) {
    const value = slope(shareOf(at));
    if (value === 0) return shareOf(at);
    if (value > 0) {
      low = { at, value };
      at += reach;
    } else {
      high = { at, value };
      at -= reach;
    }
    reach *= 2;
  }
  return shareOf(fallingRoot((logit) => slope(shareOf(logit)), low, high, 1e-12));
}

function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
