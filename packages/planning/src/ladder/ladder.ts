import type { Bilingual } from "@byfokus/model";

/** Places scored, ranked and classed by a method, with how sure the order is. Plain data. */
export interface Ladder {
  readonly methodId: string;
  /** Ranked places first, by rank and then id; the others after them, by id. */
  readonly places: readonly LadderPlace[];
  /** Of every dimension, by rising score. */
  readonly classes: readonly LadderClass[];
  /** How many places hold each pair of classes; empty with one dimension. */
  readonly crossTable: readonly { readonly classes: readonly [string, string]; readonly places: number }[];
  /** Every dimension, group and figure in the method's order, each before those inside it. */
  readonly parts: readonly LadderPart[];
  /** `null` where the method names no need for attention. */
  readonly attention: LadderAttention | null;
  /** Places without a rank, by reason. */
  readonly dropped: readonly { readonly state: LadderState; readonly reason: LadderReason; readonly n: number }[];
  /** Whether the order holds when a figure is left out or made comparable in another way. Empty where nothing is ranked. */
  readonly sensitivity: readonly LadderVariant[];
  readonly settings: LadderSettings;
}

/** `undefined`: the score has no meaning for any place, as where a figure is the same everywhere. */
export type LadderState = "ranked" | "tooSmall" | "missing" | "suppressed" | "excluded" | "undefined";

export interface LadderReason {
  readonly key: "figureMissing" | "figureSuppressed" | "nobodyCounted" | "residentsMissing" | "residentsSuppressed" | "fewResidents" | "namedOutlier" | "sameEverywhere";
  /** Id of the part it is about. */
  readonly part?: string;
}

export interface LadderPlace {
  readonly id: string;
  readonly state: LadderState;
  /** `null` exactly where ranked. */
  readonly reason: LadderReason | null;
  /** Everything below is `null` where the place is not ranked. */
  readonly score: number | null;
  /** 1 = the highest score. */
  readonly rank: number | null;
  /** 5 % of the draws rank the place here or nearer the top. */
  readonly rankLow: number | null;
  /** 95 % of the draws rank the place here or nearer the top. */
  readonly rankHigh: number | null;
  /** Share of the draws in which it is among the first `settings.top`. */
  readonly topShare: number | null;
  /** Class of the first dimension, followed by that of the second. */
  readonly class: string | null;
  /** Share of the draws that give the same class; `null` too where a figure of the place is left out. */
  readonly classStability: number | null;
  /** Class by dimension. */
  readonly classes: Readonly<Record<string, string | null>>;
  /** Value of every part after normalising, and of every dimension; `null` where unknown. */
  readonly parts: Readonly<Record<string, number | null>>;
  /** Figures that were filled in. */
  readonly imputed: readonly string[];
  readonly attention: boolean;
  readonly residents: number | null;
}

export interface LadderClass {
  readonly dimension: string;
  readonly id: string;
  readonly title: Bilingual;
  /** Scores between which the class lies; `null` where it is open, or made by rank. */
  readonly from: number | null;
  readonly to: number | null;
  readonly places: number;
}

export interface LadderPart {
  readonly id: string;
  readonly kind: "figure" | "group" | "dimension";
  readonly title: Bilingual | null;
  /** Places in the index with a value. */
  readonly n: number;
  /** Places left in the index without one. */
  readonly missing: number;
  readonly suppressed: number;
  /** Of a figure: before normalising, unturned. `null` without any value. */
  readonly mean: number | null;
  readonly sd: number | null;
  /** As used: given, or the principal component's. `null` for a dimension. */
  readonly weight: number | null;
  /** Figures: whether draws know how uncertain they are. */
  readonly noise: boolean;
}

export interface LadderAttention {
  readonly places: number;
  /** `null` where the table does not say. */
  readonly residents: number | null;
  /** Of the residents of all places, ranked or not. */
  readonly shareOfAllResidents: number | null;
}

export interface LadderVariant {
  readonly kind: "without" | "normalise";
  /** Figure left out, or kind of normalising. */
  readonly id: string;
  /** Spearman's; `null` where all places tie. */
  readonly rankCorrelation: number | null;
  /** Share of the first `settings.top` that stay there. */
  readonly topKept: number;
  readonly largestMove: { readonly id: string; readonly from: number; readonly to: number };
}

export interface LadderSettings {
  readonly draws: number;
  readonly seed: number;
  /** How many places count as the top. */
  readonly top: number;
  /** Dirichlet concentration of the weights: higher stays nearer to the nominal ones. */
  readonly concentration: number;
  /** What the draws vary. */
  readonly varied: readonly ("weights" | "noise" | "imputation")[];
}

export interface LadderOptions {
  readonly draws?: number;
  readonly seed?: number;
  readonly top?: number;
  readonly concentration?: number;
}
