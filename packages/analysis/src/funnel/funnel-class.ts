import { z95, z998 } from "../intervals/wilson-interval.ts";

/** Inside the 95 % limits of a funnel, or outside those of 95 or 99.8 %, above or below. On a limit is inside it. */
export type FunnelClass = "within" | "high95" | "high998" | "low95" | "low998";

/** The class of a place that lies z standard deviations from the center. */
export function funnelClass(z: number): FunnelClass {
  if (Number.isNaN(z)) throw new Error(`Expected a number of standard deviations, got ${z}.`);
  if (Math.abs(z) <= z95) return "within";
  if (z > 0) return z > z998 ? "high998" : "high95";
  return z < -z998 ? "low998" : "low95";
}
