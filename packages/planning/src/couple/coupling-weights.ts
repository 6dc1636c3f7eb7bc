import type { CouplingReason } from "@byfokus/model";

/**
 * What each reason for a coupling counts; all together 1. The weights are planning judgement, not measurement: what
 * people meet over every day (a border, a school) counts most. Each kind counts once, however often it is found.
 */
export const couplingWeights: Readonly<Record<CouplingReason["kind"], number>> = {
  border: 0.2,
  school: 0.2,
  walk: 0.15,
  path: 0.1,
  sports: 0.1,
  moves: 0.1,
  square: 0.05,
  library: 0.05,
  boards: 0.05,
};

/** What a known barrier (a main road, a railway) takes away; the value never falls below 0. */
export const barrierWeight = 0.2;

/** A walk counts in full up to this many minutes ... */
export const shortWalkMinutes = 5;
/** ... and not at all from this many; between them it falls evenly. */
export const longWalkMinutes = 20;
export const walkingMetresPerMinute = 80;

/** An area is vulnerable here when its share of need is this much above the town's, as a part of the town's. */
export const vulnerableMargin = 0.2;

/** Most pairs one area may be in: a local network is work. */
export const pairsPerArea = 2;
