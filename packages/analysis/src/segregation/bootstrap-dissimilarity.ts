import { drawBinomial } from "../random/draw-binomial.ts";
import { fitBetaBinomial } from "../shrinkage/fit-beta-binomial.ts";
import { dissimilarity } from "./dissimilarity.ts";
import { groupTable } from "./group-table.ts";
import { requireWholeCounts } from "./require-whole-counts.ts";
import { twoGroups } from "./two-groups.ts";

/** D with what a bootstrap says of it. */
export interface BootstrappedDissimilarity {
  /** D less its bias. */
  readonly corrected: number;
  /** Standard deviation over the redraws. */
  readonly standardError: number;
  /** 95 %: the 2.5 and 97.5 per cent points of the redraws, moved so that their mean is the corrected D; within 0-1. */
  readonly low: number;
  readonly high: number;
  /** `counts`: both groups redrawn from their spread. `smoothed`: places below 30 people, redrawn from shrunk shares. */
  readonly from: "counts" | "smoothed";
  /** Every redrawn D in the order drawn: two years drawn with the same seed are compared draw by draw. */
  readonly redrawn: Float64Array;
}

/** Below this many people in a mean place the counts say too little of the shares they came from. */
const fewPeople = 30;

/**
 * Bootstrap of D (Allen et al. 2015): each group is redrawn as a multinomial over the places. Where an average place has
 * fewer than 30 people the shares are first shrunk (beta-binomial) and each place redrawn at its shrunk share: redrawing
 * noise from noise makes the bias look too small.
 *
 * @param group whole counts in the group, one entry per place
 * @param others whole counts outside the group, in the same order
 * @param random uniform in [0, 1), seeded
 * @returns `null` where either group is empty
 * @throws on fractions
 */
export function bootstrapDissimilarity(
  group: ArrayLike<number>,
  others: ArrayLike<number>,
  { draws = 500, random }: { readonly draws?: number; readonly random: () => number },
): BootstrappedDissimilarity | null {
  const both = twoGroups(group, others);
  const found = dissimilarity(group, others);
  requireWholeCounts(groupTable([group, others]));
  if (both === null || found === null) return null;
  const sizes = Float64Array.from(group, (x, place) => x + (others[place] ?? 0));
  const peopled = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  const smoothed = (both.inGroup + both.inOthers) / peopled < fewPeople ? smoothedShares(group, sizes) : null;
  const x = new Float64Array(sizes.length);
  const y = new Float64Array(sizes.length);
  const redrawn = Float64Array.from({ length: draws }, () => {
    if (smoothed === null) {
      redraw(group, both.inGroup, x, random);
      redraw(others, both.inOthers, y, random);
    } else {
      for (let place = 0; place < sizes.length; place++) {
        x[place] = drawBinomial(sizes[place] ?? 0, smoothed[place] ?? 0, random);
        y[place] = (sizes[place] ?? 0) - (x[place] ?? 0);
      }
    }
    return dissimilarity(x, y) ?? found;
  });
  const truth = smoothed === null ? found : (dissimilarity(sizes.map((size, place) => size * (smoothed[place] ?? 0)), sizes.map((size, place) => size * (1 - (smoothed[place] ?? 0)))) ?? found);
  const mean = redrawn.reduce((sum, d) => sum + d, 0) / draws;
  const bias = mean - truth;
  const sorted = Float64Array.from(redrawn).sort();
  // The spread of the redraws, put around the corrected index.
  const corrected = found - bias;
  const within = (d: number): number => Math.min(1, Math.max(0, d + corrected - mean));
  return {
    corrected,
    standardError: Math.sqrt(redrawn.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (draws - 1)),
    low: within(sorted[Math.floor(0.025 * (draws - 1))] ?? NaN),
    high: within(sorted[Math.ceil(0.975 * (draws - 1))] ?? NaN),
    from: smoothed === null ? "counts" : "smoothed",
    redrawn,
  };
}

/**
 * Shares shrunk so far that they spread as the true ones do (constrained empirical Bayes; Louis 1984): by the root of
 * n/(n + s). Posterior means, shrunk by n/(n + s) itself, would lie too close and make the bias look too large.
 */
function smoothedShares(group: ArrayLike<number>, sizes: Float64Array): Float64Array {
  const fit = fitBetaBinomial(group, sizes);
  if (fit === null) throw new Error("Expected somebody in at least one place, got 0.");
  return sizes.map((size, place) => (size > 0 ? fit.mean + Math.sqrt(size / (size + fit.precision)) * ((group[place] ?? 0) / size - fit.mean) : fit.mean));
}

/** A multinomial over the places, one binomial after another from who is left. */
function redraw(counts: ArrayLike<number>, all: number, into: Float64Array, random: () => number): void {
  let left = all;
  let weight = all;
  for (let place = 0; place < into.length; place++) {
    const count = counts[place] ?? 0;
    const drawn = weight > 0 ? drawBinomial(left, count / weight, random) : 0;
    into[place] = drawn;
    left -= drawn;
    weight -= count;
  }
}
