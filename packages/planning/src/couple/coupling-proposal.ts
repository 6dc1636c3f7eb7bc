import type { Coupling } from "@byfokus/model";

/** A possible coupling with its reasons and the value they add up to. */
export interface CouplingProposal {
  readonly coupling: Coupling;
  /** Sum of the reasons' weights (couple/coupling-weights.ts), 0-1. */
  readonly value: number;
  readonly distanceM: number | null;
  /** How long the walk is and how we know; `null` where neither the data nor positions say. */
  readonly walking?: WalkingTime | null;
}

export interface WalkingTime {
  readonly minutes: number;
  /** `link`: the data says so. `straightLine`: 80 m a minute as the crow flies, a lower limit. */
  readonly source: "link" | "straightLine";
}
