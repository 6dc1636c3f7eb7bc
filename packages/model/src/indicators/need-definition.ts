import type { IndicatorId } from "../ids.ts";

/**
 * What this plan means by need: expected households in need are the occupied dwellings
 * times the weighted mean of the chosen indicators' shares. Weights are normalised to sum to 1.
 */
export interface NeedDefinition {
  readonly parts: readonly NeedPart[];
  /** Periods pooled per indicator, newest first; 1 = only the newest. */
  readonly periods: number;
}

export interface NeedPart {
  readonly indicatorId: IndicatorId;
  /** >= 0. */
  readonly weight: number;
}
