import { fitBetaBinomial } from "@byfokus/analysis";

/** What the town says of an area before its own figure is read. */
export interface AreaPrior {
  readonly mean: number;
  /** How many observations it is worth. */
  readonly precision: number;
}

/**
 * A common prior learnt from areas' figures. For one area it is never worth more than the evidence of the others, and at
 * least one observation; its mean keeps half an observation's distance from 0 and 1 (as `NEED6`).
 *
 * @returns the prior as a function of the area's own base; `null` where nobody was asked
 */
export function areaPriors(figures: readonly { readonly count: number; readonly base: number }[]): ((own: number) => AreaPrior) | null {
  const fit = fitBetaBinomial(figures.map(({ count }) => count), figures.map(({ base }) => base));
  if (fit === null) return null;
  const asked = figures.reduce((sum, { base }) => sum + base, 0);
  const least = 0.5 / (asked + 1);
  const mean = Math.min(1 - least, Math.max(least, fit.mean));
  return (own) => ({ mean, precision: Math.max(1, Math.min(fit.precision, asked - own)) });
}
