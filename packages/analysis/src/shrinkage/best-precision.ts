import { fallingRoot } from "../special/falling-root.ts";

/**
 * The precisions a fit may return. A town whose units vary no more than chance alone would make them
 * has its maximum at infinity: the fit then returns the cap, where a prior is worth a million observations.
 * A town whose units are all-or-none has its maximum at 0: the fit returns the floor.
 */
export const precisionFloor = 1e-4;
export const precisionCap = 1e6;

const gridSteps = 20;

/**
 * The precision with the highest likelihood, found on the logarithm of s: a grid brackets every maximum by the
 * sign of the derivative, bisection with secant steps closes in, and the likelihood chooses among several.
 *
 * @param score derivative of the log likelihood in s
 * @param logLikelihood called only where there is more than one candidate
 */
export function bestPrecision(score: (s: number) => number, logLikelihood: (s: number) => number): number {
  const low = Math.log(precisionFloor);
  const step = (Math.log(precisionCap) - low) / gridSteps;
  const candidates: number[] = [];
  let before = score(precisionFloor);
  if (before <= 0) candidates.push(precisionFloor);
  for (let i = 1; i <= gridSteps; i++) {
    const at = low + i * step;
    const here = score(Math.exp(at));
    if (before > 0 && here <= 0) candidates.push(Math.exp(closeIn(score, at - step, at)));
    before = here;
  }
  if (before > 0) candidates.push(precisionCap);
  if (candidates.length === 1 && candidates[0] !== undefined) return candidates[0];
  return candidates.reduce((best, s) => (logLikelihood(s) > logLikelihood(best) ? s : best));
}

/** Root of the score between two values of ln s at whose ends it has opposite signs, to 1e-11. */
function closeIn(score: (s: number) => number, from: number, to: number): number {
  // s * score is the derivative in ln s; it is the straighter of the two.
  const slope = (t: number): number => Math.exp(t) * score(Math.exp(t));
  return fallingRoot(slope, { at: from, value: slope(from) }, { at: to, value: slope(to) }, 1e-11);
}
