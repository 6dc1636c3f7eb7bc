import type { Coupling } from "@byfokus/model";

/** A possible coupling with its reasons and the value they add up to. */
export interface CouplingProposal {
  readonly coupling: Coupling;
  /** Sum of the reasons' weights (couple/coupling-weights.ts), 0-1. */
  readonly value: number;
  readonly distanceM: number | null;
}
