import type { IndexBounds, StandardErrors } from "@byfokus/analysis";

/** How unevenly a group is spread over places, beside what chance alone gives. All figures are of the places that are left. */
export interface SegregationReport {
  /** Places with somebody, both counts known. */
  readonly places: number;
  readonly dropped: readonly DroppedPlaces[];
  readonly people: number;
  /** The group's share of everybody, 0-1; `null` without anybody. */
  readonly P: number | null;
  /** D, 0-1; `null`, as every index, where either group is empty. */
  readonly dissimilarity: number | null;
  /** E[D] under random allocation, exact; `null` also where counts are fractions. */
  readonly expected: number | null;
  /** (D - E)/(1 - E). */
  readonly excess: number | null;
  readonly gini: number | null;
  /** Share of the group met by an average member of it, and of the others. */
  readonly isolation: number | null;
  readonly exposure: number | null;
  readonly eta2: number | null;
  /** Expectation 0 under random allocation: the one to read where places are small; `null` also where counts are fractions. */
  readonly eta2SelfExcluded: number | null;
  readonly theilH: number | null;
  readonly theilHExpected: number | null;
  readonly theilHExcess: number | null;
  /** M in nats. */
  readonly mutualInformation: number | null;
  readonly mutualInformationExpected: number | null;
  readonly standardErrors: StandardErrors | null;
  /** Parts of M, outermost first, the places themselves last. */
  readonly levels: readonly SegregationLevel[];
  /** What D and H can be when suppressed counts are anything they can be; absent where none is, or where both counts of a place are, whose size is then unknown. */
  readonly bounds?: { readonly dissimilarity: IndexBounds | null; readonly theilH: IndexBounds | null };
  /** What a reader must know: why something is `null`, and when D, H and isolation are mostly chance (below 100 people a place). */
  readonly notes: readonly SegregationNote[];
}

export type SegregationNote = "emptyGroup" | "fractions" | "smallPlaces" | "suppressed" | "missing";

/** Places left out of the figures. Missing, suppressed and empty are three different things. */
export interface DroppedPlaces {
  readonly reason: "missing" | "suppressed" | "empty";
  readonly n: number;
}

export interface SegregationLevel {
  readonly name: string;
  /** Nats. */
  readonly m: number;
  /** What chance alone gives at this level; `null` where counts are fractions. */
  readonly mExpected: number | null;
  /** Part of the whole M, 0-1; `null` where nothing is segregated. */
  readonly share: number | null;
}
