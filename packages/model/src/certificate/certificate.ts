import type { EditionId, ScenarioId } from "../ids.ts";
import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { Budget, Lock, PlanRules } from "../plan/plan.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import type { Member, ScopeType } from "../scope/scope.ts";

/**
 * What somebody who was not there needs to check how good a scope is: the problem as it was set, the answer, a bound
 * that anybody can work out again without a solver, and fingerprints of what it all rests on. Whether it still holds
 * for a plan is never taken from here but verified.
 */
export interface Certificate {
  readonly schema: "byfokus-certificate/1";
  readonly scenarioId: ScenarioId;
  readonly editionId: EditionId;
  readonly problem: CertifiedProblem;
  /** The scope's members, as the answer gave them. */
  readonly members: readonly Member[];
  readonly hashes: CertifiedHashes;
  readonly figures: CertifiedFigures;
  readonly proof: CertifiedProof;
  readonly made: CertifiedMaking;
  /** SHA-256 of all the rest: shows a change, but is no signature. */
  readonly seal: string;
}

/** Everything people decided that the answer depends on. */
export interface CertifiedProblem {
  readonly type: ScopeType;
  readonly need: NeedDefinition;
  /** The smallest place the calculation could choose. */
  readonly level: "block" | "stairwell";
  readonly reachModel: ReachModel;
  readonly budget: Budget;
  readonly rules: PlanRules;
  readonly locks: readonly Lock[];
  /** Members that were kept while the rest was chosen. */
  readonly keep: readonly Member[];
}

/** SHA-256, 64 hexadecimal digits each. */
export interface CertifiedHashes {
  /** What planning knows of the town. */
  readonly data: string;
  /** `problem`. */
  readonly rules: string;
  /** The type and the members, in any order. */
  readonly scope: string;
}

/** What the scope does, fixed members included; each as an evaluation counts it. */
export interface CertifiedFigures {
  /** Households in need reached: the objective. */
  readonly needReached: number;
  readonly reachedByPlaces: number;
  readonly contacted: number;
  readonly fte: number;
  readonly fteMoved: number;
  readonly areasWorked: number;
  /** Need reached per organisation with need, in the planning table's order; places aside. */
  readonly byOrganisation: readonly number[];
}

export interface CertifiedProof {
  /** No scope of the type that keeps the rules reaches more, by the solver's word or by prices. */
  readonly bound: number;
  /** (bound - need reached) / need reached; `null` where nothing is reached but something might be. */
  readonly gap: number | null;
  /** The bound by the prices below: anybody can work it out. */
  readonly priceBound: number;
  readonly priceGap: number | null;
  readonly prices: CertifiedPrices;
  /** Which of equally good scopes is taken: more staff where staff works today, then the lower id. */
  readonly tieRule: "staffTodayThenId";
}

/** Households in need per unit of each rule; any that are not negative give a valid bound. */
export interface CertifiedPrices {
  readonly fte: number;
  readonly moved: number;
  readonly precision: number;
  readonly leftOut: number;
  readonly pots: readonly number[];
  readonly potShares: readonly number[];
  readonly organisations: readonly number[];
  readonly lots: readonly number[];
}

/** How it was made, by the maker's own word. */
export interface CertifiedMaking {
  readonly codeVersion: string;
  /** Name and version; `null` where no solver was used. */
  readonly solver: string | null;
  readonly seconds: number;
  /** How far the proof came: at once, within 0.1 %, or to nothing. */
  readonly stage: CertifiedStage;
  /** No chance is used. */
  readonly seed: null;
}

export type CertifiedStage = "quick" | "0.1 %" | "0";
