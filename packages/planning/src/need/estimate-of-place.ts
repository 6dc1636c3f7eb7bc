import { betaQuantile } from "@byfokus/analysis";
import type { Estimate } from "@byfokus/model";

/** A place's expected households in need and its share, with 95 % intervals. */
export interface PlaceNeed {
  readonly need: Estimate;
  /** `null` where there are no households. */
  readonly needShare: Estimate | null;
}

/**
 * Puts an interval around expected need: the beta distribution with the share's mean and variance, which for one
 * indicator and a whole area is its posterior itself. An interval never leaves 0..households.
 */
export function estimateOfPlace(need: number, variance: number, households: number): PlaceNeed {
  if (households <= 0) return { need: { value: 0, low: 0, high: 0 }, needShare: null };
  const share = Math.min(1, Math.max(0, need / households));
  const { low, high } = shareInterval(share, variance / households ** 2);
  return {
    need: { value: need, low: low * households, high: high * households },
    needShare: { value: share, low, high },
  };
}

function shareInterval(mean: number, variance: number): { readonly low: number; readonly high: number } {
  if (!(variance > 0) || mean === 0 || mean === 1) return { low: mean, high: mean };
  const evidence = (mean * (1 - mean)) / variance - 1;
  if (evidence <= 0) return { low: 0, high: 1 };
  return { low: betaQuantile(0.025, mean * evidence, (1 - mean) * evidence), high: betaQuantile(0.975, mean * evidence, (1 - mean) * evidence) };
}
