import type { PatternClass } from "@byfokus/analysis";
import type { NeighbourRule } from "./spatial-weights.ts";

/** Whether places are like their neighbours, in the whole and place by place. */
export interface PatternReport {
  readonly settings: PatternSettings;
  /** Places measured. */
  readonly n: number;
  /** Why there is nothing to measure: fewer than four places with a figure, or with a neighbour that has one, all figures equal (or all of those that have neighbours), or no neighbours among them. */
  readonly state: "measured" | "tooFew" | "noVariation" | "noNeighbours";
  /** Moran's I of the places that have a neighbour, on row-standardised weights, with its randomisation variance and two-sided normal p. */
  readonly moran: {
    readonly I: number;
    readonly expectation: number;
    readonly variance: number | null;
    readonly z: number | null;
    readonly p: number | null;
  } | null;
  /** Places with a figure, in the weights' order. */
  readonly places: readonly PatternPlace[];
  /** Places with a figure and no neighbour that has one. */
  readonly islands: readonly string[];
  /** Places without a figure: they are nobody's neighbour. */
  readonly dropped: readonly { readonly id: string; readonly state: "missing" | "suppressed" | "noBase" }[];
}

export interface PatternSettings {
  readonly permutations: number;
  readonly seed: number;
  readonly fdr: "bh" | "by";
  /** Largest adjusted p that is called a pattern. */
  readonly level: number;
  /** Rates are measured as Assuncao-Reis scores, so that small places do not make the pattern. */
  readonly rates: boolean;
  /** What made areas neighbours; absent where the neighbours were given. */
  readonly neighbours?: NeighbourRule;
}

export interface PatternPlace {
  readonly id: string;
  /** Local Moran's I (m2 over n); `null` on an island or where nothing is measured. */
  readonly local: number | null;
  /** Two-sided, by conditional permutation; exact below 30 places where that can be counted. */
  readonly p: number | null;
  /** Adjusted for the number of places. */
  readonly pAdjusted: number | null;
  readonly class: PatternClass;
  /** Getis-Ord Gi* as a z-score. */
  readonly gStar: number | null;
}
