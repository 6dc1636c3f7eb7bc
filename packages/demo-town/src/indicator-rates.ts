import type { Tenure } from "@byfokus/model";

/** Who an indicator counts over; each has its own denominator in the population. */
export type Base = "adults" | "workingAge" | "midLife" | "earners" | "youth" | "children" | "households" | "residents";

/** How often something happens where the field of disadvantage is 0, and how it follows the field. */
export interface IndicatorRate {
  readonly id: string;
  readonly base: Base;
  /** Share in 2026 per tenure: social, private rental, cooperative, owner-occupied. */
  readonly share: Readonly<Record<"social" | "privateRental" | "cooperative" | "ownerOccupied", number>>;
  /** How strongly it follows the common field; 1 is the field itself. */
  readonly loading: number;
  /** Standard deviation of what an area has of its own, on the field's scale. */
  readonly own: number;
  /** How much higher the score was for each year back, on the field's scale. */
  readonly perYearBack: number;
  /** Which of a person's draws decides it; two indicators with one draw overlap as much as they can. */
  readonly draw: number;
}

/**
 * Rates are set so that the town meets its calibration (SPEC.md, CAL rules).
 * `singleAdult`, `loneParents` and `moveOuts` follow from who lives in the homes (households.ts).
 */
export const indicatorRates: readonly IndicatorRate[] = [
  { id: "outsideWork", base: "workingAge", share: { social: 0.227, privateRental: 0.125, cooperative: 0.075, ownerOccupied: 0.05 }, loading: 1, own: 0, perYearBack: 0.008, draw: 0 },
  { id: "publicSupport", base: "workingAge", share: { social: 0.247, privateRental: 0.145, cooperative: 0.09, ownerOccupied: 0.062 }, loading: 1, own: 0.01, perYearBack: 0.006, draw: 0 },
  { id: "basicEducationOnly", base: "midLife", share: { social: 0.42, privateRental: 0.18, cooperative: 0.135, ownerOccupied: 0.105 }, loading: 1.2, own: 0.02, perYearBack: 0.038, draw: 1 },
  { id: "lowIncome", base: "earners", share: { social: 0.094, privateRental: 0.075, cooperative: 0.041, ownerOccupied: 0.027 }, loading: 1, own: 0.02, perYearBack: 0.004, draw: 2 },
  { id: "childLowIncome", base: "children", share: { social: 0.145, privateRental: 0.09, cooperative: 0.042, ownerOccupied: 0.023 }, loading: 0.9, own: 0.02, perYearBack: 0.003, draw: 3 },
  { id: "youthOutsideEducation", base: "youth", share: { social: 0.15, privateRental: 0.09, cooperative: 0.068, ownerOccupied: 0.05 }, loading: 0.6, own: 0.05, perYearBack: 0.005, draw: 4 },
  { id: "convicted", base: "adults", share: { social: 0.0118, privateRental: 0.0067, cooperative: 0.0047, ownerOccupied: 0.0042 }, loading: 1.2, own: 0.02, perYearBack: 0.003, draw: 5 },
  { id: "nonWesternOrigin", base: "residents", share: { social: 0.15, privateRental: 0.065, cooperative: 0.037, ownerOccupied: 0.03 }, loading: 0.75, own: 0.52, perYearBack: 0, draw: 6 },
];

/** Rates of a tenure; homes of "other" or "mixed" tenure count as rented ones. */
export function rateOf(rate: IndicatorRate, tenure: Tenure): number {
  return tenure === "other" || tenure === "mixed" ? rate.share.privateRental : rate.share[tenure];
}
