import type { AreaId, BlockId, Member, OrganisationId, PotId, ScopeType } from "@byfokus/model";

/**
 * The choice of a scope as plain numbers: what may be chosen, what it takes and what it gives. Everything that solves,
 * bounds, explains or verifies works on this and on nothing else, so that they cannot mean different things.
 * Need is the table's shrunk need; staff for area work comes in tenths of an FTE.
 *
 * Maximise the need reached by areas, offers and lots, above what the fixed members reach, under the rules below.
 */
export interface ScopeProgram {
  readonly type: ScopeType;
  /** Staff left for what may be chosen, FTE: the budget less what fixed members take (and Type 3 holds back); may be negative. */
  readonly fte: number;
  readonly krPerFte: number;
  /** Most areas with area work; 1 in the traditional type, else `null`. */
  readonly mostAreas: number | null;
  readonly areas: readonly ProgramArea[];
  readonly offers: readonly ProgramOffer[];
  readonly lots: readonly ProgramLot[];
  readonly fixed: ProgramFixed;
  /** The town's households in need; lots can never reach more than the others leave. */
  readonly needTotal: number;
  /** Organisations with need, in the table's order. */
  readonly organisations: readonly { readonly id: OrganisationId; readonly need: number }[];
  readonly pots: readonly ProgramPot[];
  /** Per slice of cost (homes that the same pots may pay for), the pots that may pay it. */
  readonly slices: readonly (readonly number[])[];
  /** Areas where staff works today, whether or not they may be chosen: for the rule on moved staff. */
  readonly today: readonly { readonly areaId: AreaId; readonly fte: number; readonly fixedFte: number }[];
  readonly rules: ProgramRules;
}

/** A part of something: an index and the share of it there, 0-1. */
export interface ProgramPart {
  readonly at: number;
  readonly share: number;
}

/** Area work in one area: no staff, or `leastTenths` to `mostTenths` tenths of an FTE. */
export interface ProgramArea {
  readonly id: AreaId;
  readonly leastTenths: number;
  readonly mostTenths: number;
  /** Need reached at `leastTenths`, one tenth more ... `mostTenths`; rising, and concave unless fixed members cover part of the area. */
  readonly reached: Float64Array;
  /** Households contacted at the same staff. */
  readonly contacted: Float64Array;
  /** Need reached per organisation as parts of `reached` (indexes into `organisations`); sums to less than 1 where homes have none. */
  readonly organisations: readonly ProgramPart[];
  /**
   * Only where fixed members cover parts of the area unequally: need reached per entry of `organisations` at the same
   * staff as `reached`. `organisations` then holds the largest share at any staff, so a bound from it stays true.
   */
  readonly reachedByOrganisation?: readonly Float64Array[];
  /** Cost per slice; sums to 1. */
  readonly slices: readonly ProgramPart[];
  /** Index into `today`; -1 where nobody works today. */
  readonly today: number;
  /** Locked in, or held by a lock's band: must get work. */
  readonly required: boolean;
  /** Indexes of the offers to its blocks: one road only, so none of them beside area work. */
  readonly offers: readonly number[];
}

/** An offer to every household of one block: taken or not. */
export interface ProgramOffer {
  readonly id: BlockId;
  readonly fte: number;
  readonly reached: number;
  readonly contacted: number;
  readonly organisations: readonly ProgramPart[];
  readonly slices: readonly ProgramPart[];
  /** Index into `areas`; -1 where its area may get no area work, or it lies in none. */
  readonly area: number;
  /** Index into `today`; -1 where nobody works today. */
  readonly today: number;
}

/** Referral or mover places, a whole number from 0 (or `least`) to `most`. */
export interface ProgramLot {
  readonly kind: "referral" | "movers";
  readonly id: string;
  /** Kept or locked-in places, where `least` = `most`: whom they reach depends on what the others leave. Absent = 0. */
  readonly least?: number;
  readonly most: number;
  readonly ftePerPlace: number;
  /** Households in need that one place reaches at most. */
  readonly reachedPerPlace: number;
  /**
   * Movers: households in need among those rehoused; the lot reaches at most this times the share of the town's need
   * that areas and offers leave. Referral: the town's need, and the lot reaches at most what all others leave.
   */
  readonly pool: number;
  readonly slices: readonly ProgramPart[];
}

export interface ProgramPot {
  readonly id: PotId;
  readonly krPerYear: number;
  /** Largest share of the plan's whole cost, 0-1; `null` = no such limit. */
  readonly maxShare: number | null;
}

/** What kept and locked-in members do already, whatever else is chosen; fixed referral and mover places are lots instead. */
export interface ProgramFixed {
  /** The fixed members themselves, places too, in the scope's order; a program made by hand may leave them out. */
  readonly members?: readonly Member[];
  readonly fte: number;
  readonly reached: number;
  readonly contacted: number;
  readonly byOrganisation: Float64Array;
  /** FTE per slice. */
  readonly fteBySlice: Float64Array;
}

/** Rules that are on; `null` is off. */
export interface ProgramRules {
  /** Least share of each organisation's need, 0-1. */
  readonly minShareOfEachOrganisation: number | null;
  /** Most FTE that may leave today's places. */
  readonly maxFteMoved: number | null;
  /** Least share of contacted households expected to be in need, 0-1. */
  readonly minPrecision: number | null;
  /** Whether every krone must come from a pot that may pay it; false where the town names no pots. */
  readonly funded: boolean;
}
