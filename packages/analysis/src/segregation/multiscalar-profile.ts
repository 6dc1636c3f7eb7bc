import { egohoodDissimilarity } from "./egohood-dissimilarity.ts";
import { egohoodTheilH } from "./egohood-theil-h.ts";
import { egohoods, type Positions } from "./egohood.ts";
import type { GroupTable } from "./group-table.ts";
import type { Kernel } from "./kernel.ts";
import { multigroupDissimilarity } from "./multigroup-dissimilarity.ts";
import { multigroupTheilH } from "./multigroup-theil-h.ts";

/** Segregation at one scale. */
export interface ScalePoint {
  readonly bandwidthM: number;
  readonly dissimilarity: number | null;
  readonly theilH: number | null;
}

/** Settings of a profile; the two kinds of weights give different numbers. */
export interface ProfileOptions {
  readonly kernel?: Kernel;
  readonly bandwidthsM?: readonly number[];
  /** `own`: places weigh as many people as they have, beside the town's mix. `localSums`: the egohoods are the units (PySAL). */
  readonly weights?: "own" | "localSums";
}

/** The usual scales, from the place itself to a walk of an hour. */
export const usualBandwidthsM: readonly number[] = [0, 250, 500, 1000, 2000, 4000];

/**
 * Segregation at growing scales (Reardon et al. 2008): D and H of the egohoods at each bandwidth, all in one sweep.
 *
 * @returns one point per bandwidth, in their order
 */
export function multiscalarProfile(positions: Positions, table: GroupTable, { kernel = "bisquare", bandwidthsM = usualBandwidthsM, weights = "own" }: ProfileOptions = {}): readonly ScalePoint[] {
  return egohoods(positions, table, { kernel, bandwidthsM }).map((local, at) => ({
    bandwidthM: bandwidthsM[at] ?? 0,
    dissimilarity: weights === "own" ? egohoodDissimilarity(table, local) : multigroupDissimilarity(local),
    theilH: weights === "own" ? egohoodTheilH(table, local) : multigroupTheilH(local),
  }));
}

/**
 * Macro against micro (Reardon et al. 2008): H at 4,000 m over H at 500 m. Near 1 the town is divided into large parts,
 * near 0 into single streets.
 *
 * @returns `null` where the profile lacks either, or nothing is segregated at 500 m
 */
export function macroToMicro(profile: readonly ScalePoint[]): number | null {
  const at = (metres: number): number | null => profile.find(({ bandwidthM }) => bandwidthM === metres)?.theilH ?? null;
  const [macro, micro] = [at(4000), at(500)];
  return macro === null || micro === null || micro <= 0 ? null : macro / micro;
}
