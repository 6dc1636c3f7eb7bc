import type { IndicatorId } from "../ids.ts";
import type { Bilingual, IsoDate } from "../text.ts";

/**
 * How figures of many places become a score, a rank and classes, written as data: docs/index-methods.md.
 * The index is a tree. A figure reads one column, is normalised, and gets a weight; a group puts parts together.
 */
export interface IndexMethod {
  readonly schema: "byfokus-index-method/1";
  readonly id: string;
  readonly title: Bilingual;
  /** Who published the method, or made it. */
  readonly source: string;
  /** `reproduced`: published results come out; `described`: the published steps, results not compared; `construction`: made here, at least in part. */
  readonly status: "reproduced" | "described" | "construction";
  /** What a reader must know before using it. */
  readonly note?: Bilingual;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate;
  /** What a high score means. Rank 1 is always the highest score. */
  readonly highIs: "worse" | "better";
  /** Places with fewer residents leave the index, its means and its standard deviations. */
  readonly residents?: { readonly column: string; readonly atLeast: number };
  /** Places left out by name. */
  readonly outliers?: readonly { readonly id: string; readonly why: Bilingual }[];
  /** What happens where a figure is missing or suppressed, unless the figure says otherwise. */
  readonly missing: MissingRule;
  readonly ties: TieRule;
  /** One or two. The first is ranked; classes of both are read together. */
  readonly dimensions: readonly IndexDimension[];
  /** A place needs attention when one of these holds: for every dimension named, its class is among those listed. */
  readonly attention?: readonly Readonly<Record<string, readonly string[]>>[];
}

/** `excludePlace`: the place leaves the index; `dropFigure`: the mean is over what is known; `neutral`: 0 after normalising. */
export type MissingRule = "excludePlace" | "dropFigure" | "imputeMean" | "imputeMedian" | "neutral";

/** Which rank places with equal scores share. */
export type TieRule = "lowest" | "average" | "highest";

export type IndexPart = IndexFigure | IndexGroup;

/** One column of the table, or one indicator of the town. */
export interface IndexFigure {
  readonly kind: "figure";
  readonly id: string;
  readonly title?: Bilingual;
  /** Name of the column; in a town the id of the indicator, which brings its own denominator. */
  readonly column: string;
  /** Column of the denominator; with one the figure is a share with a known uncertainty. */
  readonly over?: string;
  /** In a town: the change of an indicator's share over so many years, in points. In a table the column holds the change. */
  readonly change?: { readonly of: IndicatorId; readonly years: number };
  /** `up`: a high figure raises the score. */
  readonly direction: "up" | "down";
  /** Pull shares of few people toward the mean of all places (beta-binomial); needs a denominator. */
  readonly shrink?: "betaBinomial";
  readonly missing?: MissingRule;
  readonly normalise: Normalise;
  /** >= 0; 1 where absent. */
  readonly weight?: number;
}

/** Parts put together: a domain, or a level of domains. */
export interface IndexGroup {
  readonly kind: "group";
  readonly id: string;
  readonly title?: Bilingual;
  readonly parts: readonly IndexPart[];
  readonly weights: WeightRule;
  readonly aggregate: Aggregate;
  /** Normalise what came out. */
  readonly renormalise?: Normalise;
  readonly weight?: number;
}

/** A score of its own, with its classes. */
export interface IndexDimension extends Omit<IndexGroup, "kind" | "weight" | "title"> {
  readonly title: Bilingual;
  readonly classes: ClassRule;
}

/** `principalComponent`: the unit-length first component of the normalised parts, turned so that its entries sum to more than 0. */
export type WeightRule = "given" | "principalComponent";

/** `count`: how many parts are at least `from` (k of m). A sum over known parts alone is scaled up to all the weight. */
export type Aggregate =
  | { readonly kind: "sum" }
  | { readonly kind: "arithmetic" }
  | { readonly kind: "geometric" }
  | { readonly kind: "harmonic" }
  | { readonly kind: "count"; readonly from: number };

/** Divisor of the variance: n or n - 1. */
export type StandardDeviation = "population" | "sample";

/** How a column becomes comparable with others. All but `points` see the figure turned so that high raises the score. */
export type Normalise =
  | { readonly kind: "none" }
  /** (x - mean) / SD; `mean` weighted by residents or each place alike. */
  | { readonly kind: "z"; readonly sd: StandardDeviation; readonly mean?: "places" | "residents" }
  /** 1 for the lowest, n for the highest. */
  | { readonly kind: "rank"; readonly ties: TieRule }
  /** (rank - 1) / (n - 1). */
  | { readonly kind: "percentile"; readonly ties: TieRule }
  /** Normal quantile of rank / (n + 1). */
  | { readonly kind: "normalScore"; readonly ties: TieRule }
  /** The lowest figure becomes `low`, the highest `high`. */
  | { readonly kind: "minMax"; readonly low: number; readonly high: number }
  /** 1 - (target - x) / (target - lowest), at most 1; without a target the highest figure is it. */
  | { readonly kind: "distanceToTarget"; readonly target?: number }
  /** -23 ln(1 - R (1 - exp(-100/23))), R = (n - r + 1) / n with r = 1 for the highest and its tie rule. */
  | { readonly kind: "exponential"; readonly ties: TieRule }
  | PointRule;

/** The points of the last step the figure reaches, 0 before the first. Steps go the way that raises the score. */
export interface PointRule {
  readonly kind: "points";
  /** What steps are measured in: the figure itself, times the average of all places, or SDs from the mean. */
  readonly of: "value" | "timesAverage" | "standardDeviations";
  /** The average of `timesAverage`; absent = of the places in the index, pooled where denominators are known. */
  readonly average?: number;
  /** Divisor of the variance for `standardDeviations`; absent = population. */
  readonly sd?: StandardDeviation;
  /** Whether a figure on the step has reached it. */
  readonly bound: "included" | "excluded";
  readonly steps: readonly { readonly from: number; readonly points: number }[];
}

/** A border between two classes, and the class that a score on it belongs to. */
export interface ClassCut {
  readonly at: number;
  readonly owner: "lower" | "upper";
}

export interface ClassLabel {
  readonly id: string;
  readonly title: Bilingual;
}

/** How scores become classes. Labels follow rising scores: one more than cuts. */
export type ClassRule =
  | { readonly kind: "fixed"; readonly cuts: readonly ClassCut[]; readonly labels: readonly ClassLabel[] }
  /** Cuts at mean + at x SD of the scores. */
  | { readonly kind: "standardDeviations"; readonly sd: StandardDeviation; readonly cuts: readonly ClassCut[]; readonly labels: readonly ClassLabel[] }
  /** Cuts at quantiles (type 7) of the scores; each `at` between 0 and 1. */
  | { readonly kind: "quantiles"; readonly cuts: readonly ClassCut[]; readonly labels: readonly ClassLabel[] }
  /** `ceil(groups r / n)`, or with `size` `min(groups, floor((r - 1) / size) + 1)`; class "1" holds the highest scores. */
  | { readonly kind: "rankGroups"; readonly groups: number; readonly size?: number };
