import type { ActivityId, AreaId, BlockId, DepartmentId, OrganisationId, PlanCaseId, StairwellId } from "../ids.ts";

/** CFBU's four kinds of geographic focus. */
export type ScopeType = "single" | "areas" | "areasPlus" | "balance";

/** All four, in the order they are always shown. */
export const scopeTypes: readonly ScopeType[] = ["single", "areas", "areasPlus", "balance"];

/**
 * A geographic focus: who is in it, what is done there, with what staff, and when places enter and leave.
 * The four types are templates of this one shape, not four shapes.
 */
export interface Scope {
  readonly type: ScopeType;
  readonly members: readonly Member[];
  /** What is done, and how far each activity reaches; an activity not listed reaches the members. */
  readonly activities: readonly ScopeActivity[];
  readonly couplings: readonly Coupling[];
  readonly planCaseIds: readonly PlanCaseId[];
  readonly entryRule?: ScopeRule;
  readonly exitRule?: ScopeRule;
}

/** One thing the scope holds. Staff is in full-time equivalents (årsværk). */
export type Member = PlaceWork | BlockOffer | StairwellOffer | ReferralPlaces | MoverPlaces;

/** Staff bound to a place: an area, a department, an organisation's homes or the whole town. */
export type PlaceWork =
  | { readonly kind: "area"; readonly id: AreaId; readonly fte: number }
  | { readonly kind: "department"; readonly id: DepartmentId; readonly fte: number }
  | { readonly kind: "organisation"; readonly id: OrganisationId; readonly fte: number }
  | { readonly kind: "city"; readonly id: "city"; readonly fte: number };

/** Every household of the block gets the offer; the staff follows from its dwellings (ReachModel). */
export interface BlockOffer {
  readonly kind: "block";
  readonly id: BlockId;
}

/** As BlockOffer, for one stairwell; only for readers who may see stairwells. */
export interface StairwellOffer {
  readonly kind: "stairwell";
  readonly id: StairwellId;
}

/** Places kept for families referred by a professional; never a list of families. */
export interface ReferralPlaces {
  readonly kind: "referral";
  readonly id: "referral";
  readonly places: number;
}

/** Places kept for households that moved out of an area because of renovation or demolition. */
export interface MoverPlaces {
  readonly kind: "movers";
  readonly id: AreaId;
  readonly places: number;
}

export interface ScopeActivity {
  readonly activityId: ActivityId;
  readonly reach: Reach;
}

/** How far one activity reaches. */
export type Reach =
  | { readonly kind: "members" }
  | { readonly kind: "areas"; readonly ids: readonly AreaId[] }
  | { readonly kind: "organisations"; readonly ids: readonly OrganisationId[] }
  | { readonly kind: "stairwells"; readonly ids: readonly StairwellId[] }
  | { readonly kind: "blocks"; readonly ids: readonly BlockId[] }
  | { readonly kind: "city" }
  | { readonly kind: "referral" };

/** A vulnerable area and a well-functioning one that work together for named reasons. */
export interface Coupling {
  readonly vulnerable: AreaId;
  readonly wellFunctioning: AreaId;
  readonly reasons: readonly CouplingReason[];
}

export interface CouplingReason {
  readonly kind: "border" | "walk" | "school" | "path" | "square" | "sports" | "library" | "moves" | "boards";
  /** Walking minutes, households, or boards, by kind; absent where a name says it all. */
  readonly amount?: number;
  readonly name?: string;
}

/** When a place enters or leaves: a share of households in need, with how many editions in a row it must hold. */
export interface ScopeRule {
  readonly needShare: number;
  readonly editions: number;
}
