/**
 * The scale on which disadvantage adds up: a rational stand-in for the logistic curve.
 * It needs only a square root, which IEEE 754 rounds the same way everywhere; `exp` and `log` it does not.
 *
 * @returns share in (0, 1); 0.5 at score 0
 */
export function shareOf(score: number): number {
  return 0.5 + 0.5 * score / Math.sqrt(1 + score * score);
}

/** The inverse of `shareOf`, for shares strictly between 0 and 1. */
export function scoreOf(share: number): number {
  const centred = 2 * share - 1;
  return centred / Math.sqrt(1 - centred * centred);
}

/**
 * The score of a place whose field value is `field`, around a mean share of score `mean`.
 * A field with variance v gives shares with variance about v p (1 - p): v is an intraclass correlation.
 * The step is capped for rare shares, where a symmetric field would make shares below 0.
 */
export function scoreAt(mean: number, field: number): number {
  return mean + scoreStep(mean) * field;
}

/** Score per unit of field around a mean score. */
export function scoreStep(mean: number): number {
  return Math.min(1 + mean * mean, 2.5);
}
