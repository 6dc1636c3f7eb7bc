import type { Bilingual, IsoDate } from "../text.ts";

/** The five things the law looks at. `nonwestern` exists in this rule book and nowhere else in planning. */
export type LawMeasureId = "outsideLabour" | "convicted" | "basicEdu" | "income" | "nonwestern";

/** `gt` overstiger: strictly above. `ge` mindst: at or above. `lt` mindre end: strictly below. */
export type LawOperator = "gt" | "ge" | "lt";

/** Law as dated data: every version of the rules with the lists it applies to, and what is known of those lists. */
export interface LawBook {
  readonly id: string;
  readonly title: Bilingual;
  /** The day the facts were gathered. */
  readonly asOf: IsoDate;
  /** The regime of local screens; it has no origin criterion and is not law. */
  readonly localRegime: string;
  readonly measures: readonly LawMeasure[];
  /** Oldest first; what is not law comes last. */
  readonly regimes: readonly LawRegime[];
  readonly convictedLimits: readonly ConvictedLimit[];
  readonly officialCounts: readonly OfficialCount[];
  /** What must be settled before a figure is called official. */
  readonly openQuestions: readonly Bilingual[];
}

export interface LawMeasure {
  readonly id: LawMeasureId;
  readonly title: Bilingual;
  readonly base: Bilingual;
  /** What a distance to the limit is told in. */
  readonly distance: "persons" | "fullTimePersons" | "kroner";
  /** Ethnic origin: reproduces the law's lists and selects nothing. */
  readonly origin?: boolean;
}

/** One version of the rules. It belongs to the lists it names, not to the day of computation. */
export interface LawRegime {
  readonly id: string;
  readonly title: Bilingual;
  readonly status: "repealed" | "inForce" | "notLaw";
  /** The act or bill; `null` for what is not law. */
  readonly law: string | null;
  readonly sources: readonly string[];
  /** Lists in order of time, `2021-12-01`; a list whose day is unknown is its year or month. */
  readonly lists: readonly string[];
  readonly nextList?: string;
  readonly area: LawArea;
  readonly criteria: readonly LawCriterion[];
  readonly classes: readonly LawClass[];
  /** Classes of the law that this version cannot say anything of. */
  readonly notDefined: readonly string[];
  /** What in it rests on a weak source. */
  readonly unverified: readonly Bilingual[];
  readonly note?: Bilingual;
}

export interface LawArea {
  readonly text: Bilingual;
  /** Residents on 1 January of the list's year, at least. */
  readonly minResidents: number;
  /** Residents in 2010, at least; absent where the version has no such test. */
  readonly minResidents2010?: number;
}

export interface LawCriterion {
  /** `outsideLabour`, or `prevention.outsideLabour` for the milder one of § 61 b. */
  readonly id: string;
  readonly measure: LawMeasureId;
  readonly operator: LawOperator;
  readonly limit: LawLimit;
  /** The mean of the yearly shares of this many years, newest last year; 1 = the newest year alone. */
  readonly averageYears: number;
  readonly note?: Bilingual;
}

/** `share`: parts of a whole, exact (27 of 1,000). `timesNational`: a multiple of the country's share, per list. */
export type LawLimit =
  | { readonly kind: "share"; readonly parts: number; readonly of: number }
  | { readonly kind: "timesNational"; readonly times: number };

/** A class holds where the area passes the size tests and every part below holds. Classes nest and can coexist. */
export interface LawClass {
  readonly id: string;
  readonly title: Bilingual;
  /** The act's own word, where screens and papers use a plainer title. */
  readonly statuteTerm?: string;
  readonly paragraph: string;
  /** A class that must hold first. */
  readonly requires?: string;
  readonly all?: readonly string[];
  readonly atLeast?: { readonly count: number; readonly of: readonly string[] };
  readonly inARow?: LawInARow;
  readonly note?: Bilingual;
}

/** On so many lists in a row, the present one included; one missed list begins again from nothing. */
export interface LawInARow {
  readonly lists: number;
  /** Lists for which another number was used. */
  readonly exceptions?: Readonly<Record<string, number>>;
  /** Being on a list as any of these classes counts, under older criteria too. */
  readonly of: readonly string[];
}

/** The limit for convictions where it follows the country: `times` the national average, in per cent, as published. */
export interface ConvictedLimit {
  readonly list: string;
  readonly times: number;
  readonly percent: number;
  readonly source: string;
  readonly doubt?: Bilingual;
}

/** How many areas an official list had of each class; classes lie inside each other. */
export interface OfficialCount {
  readonly list: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly source: string;
  readonly doubt?: Bilingual;
}
