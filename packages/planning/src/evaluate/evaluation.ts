import type { ActivityId, AreaId, Estimate, Member, OrganisationId, PotId, Reach, ScenarioId, ScopeType } from "@byfokus/model";

/** Everything a scope does and leaves undone, under one plan's budget, need definition and assumptions. */
export interface Evaluation {
  readonly scenarioId: ScenarioId;
  readonly type: ScopeType;
  /** Residents of the whole town, and of the places the scope works in. */
  readonly residents: number;
  readonly residentsReached: number;
  /** Expected households in need: in the town, reached (coverage, not outcome), and left out. */
  readonly needTotal: Estimate;
  readonly needReached: Estimate;
  readonly needLeftOut: Estimate;
  /** needReached / needTotal, 0-1; `null` where the town has no need. */
  readonly coverage: number | null;
  /** Households with need among those contacted, 0-1; `null` where nobody is contacted. */
  readonly precision: number | null;
  readonly householdsContacted: number;
  /**
   * Places in the table's order; after them, where there is anything to put there, the row `none` (homes without such
   * a place; for areas that is `outsideAreas`) and the row `places` (need reached by referral and mover places). With
   * these each list sums to needReached.
   */
  readonly byArea: readonly PlaceReach[];
  readonly byOrganisation: readonly PlaceReach[];
  readonly byDistrict: readonly PlaceReach[];
  readonly byTenure: readonly PlaceReach[];
  /** Need outside every housing area. */
  readonly outsideAreas: PlaceReach;
  /** The organisation with the lowest coverage; `null` without organisations. */
  readonly worstOrganisation: { readonly id: OrganisationId; readonly name: string; readonly coverage: number } | null;
  readonly members: readonly MemberResult[];
  readonly fte: number;
  readonly fteBudget: number;
  readonly fteUnused: number;
  readonly fteMoved: number;
  readonly belowCriticalMass: readonly AreaId[];
  readonly costKr: number;
  readonly pots: readonly PotUse[];
  /** Cost no pot may pay. */
  readonly unfundedKr: number;
  /** Share of working hours spent on travel, 0-1; `null` where positions are unknown. */
  readonly travelShare: number | null;
  readonly movers: { readonly rehoused: number; readonly offered: number; readonly share: number | null };
  readonly couplings: number;
  /** Who the scope's activities are open to, in the scope's order; empty where it lists none. */
  readonly activities: readonly ActivityReach[];
  readonly rules: readonly RuleResult[];
}

export interface PlaceReach {
  readonly id: string;
  readonly name: string;
  readonly need: number;
  readonly reached: number;
  readonly leftOut: number;
  /** reached / need; `null` where need is 0. */
  readonly coverage: number | null;
}

/** One member of the scope and what it does. */
export interface MemberResult {
  readonly member: Member;
  readonly name: string;
  readonly fte: number;
  readonly costKr: number;
  readonly dwellings: number;
  readonly residents: number;
  readonly need: number;
  /** Net of what other members already reach. */
  readonly needReached: number;
  readonly householdsContacted: number;
  /** Least FTE for this member to reach anybody; 0 for offers and places. */
  readonly criticalMass: number;
  readonly belowCriticalMass: boolean;
}

/**
 * Who one activity is open to. Open to is not reached: these people may come, and only staff decides how many of them
 * the work reaches. Activities overlap, so rows are never added together.
 */
export interface ActivityReach {
  readonly activityId: ActivityId;
  readonly reach: Reach["kind"];
  /** Units of the table it is open to (blocks or stairwells, by the table's level); 0 for referral places. */
  readonly places: number;
  readonly dwellings: number;
  readonly residents: number;
  /** Expected households in need it is open to: needInside + needOutside. For referral places, those that are used. */
  readonly need: number;
  /** In places that the scope's members cover, and beyond them. A referral place lies on no map and counts as beyond. */
  readonly needInside: number;
  readonly needOutside: number;
  /** need / the town's need, 0-1; `null` where the town has no need. */
  readonly coverageOpen: number | null;
  /** Places named that the table cannot name, such as a stairwell in a table of blocks; nobody is counted for them. */
  readonly unresolved: number;
}

export interface PotUse {
  readonly id: PotId;
  readonly name: string;
  readonly usedKr: number;
  readonly unusedKr: number;
}

export interface RuleResult {
  readonly rule: "budget" | "minShareOfEachOrganisation" | "maxFteMoved" | "minPrecision" | "funding" | "locks";
  readonly state: "passed" | "broken" | "notJudged";
  readonly value: number | null;
  readonly limit: number | null;
  /** Ids of the places that break it. */
  readonly causes: readonly string[];
}

/** Every figure of an evaluation that can be opened to its formula. */
export type MetricId =
  | "needReached" | "needLeftOut" | "coverage" | "precision" | "residentsReached" | "worstOrganisation"
  | "fte" | "fteMoved" | "belowCriticalMass" | "costKr" | "travelShare" | "moversReached" | "couplings";

/** A metric opened up: its formula (by message id), the numbers in it and the rows they come from. */
export interface MetricTrace {
  readonly metric: MetricId;
  readonly value: number | null;
  readonly formula: string;
  readonly terms: readonly { readonly name: string; readonly value: number }[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly values: readonly (number | null)[] }[];
}
