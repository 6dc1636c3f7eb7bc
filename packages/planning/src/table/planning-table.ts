import type { AreaId, BlockId, DepartmentId, DistrictId, EditionId, Estimate, NeedDefinition, OrganisationId, StairwellId, Tenure, Town } from "@byfokus/model";

/**
 * The town column by column: one entry per unit (a block or a stairwell), in a fixed order.
 * All calculation runs on this; it is built once per edition and need definition.
 *
 * Index columns (`areaOf` ...) point into the summaries below; -1 means none.
 */
export interface PlanningTable {
  /** The smallest place this table may name. Only readers who may see stairwells get `"stairwell"`. */
  readonly level: "stairwell" | "block";
  readonly editionId: EditionId;
  readonly need: NeedDefinition;
  readonly unitIds: readonly string[];
  readonly unitLabels: readonly string[];
  readonly areaOf: Int32Array;
  readonly blockOf: Int32Array;
  readonly departmentOf: Int32Array;
  readonly organisationOf: Int32Array;
  readonly districtOf: Int32Array;
  /** Index into `tenures` (table/tenures.ts). */
  readonly tenureOf: Uint8Array;
  readonly dwellings: Float64Array;
  /** Occupied dwellings. */
  readonly households: Float64Array;
  readonly residents: Float64Array;
  /** Expected households in need, shrunk; 0 <= need <= households. */
  readonly needHouseholds: Float64Array;
  /** Variance of the expected households in need. */
  readonly needVariance: Float64Array;
  /** Metres, EPSG:25832; NaN where the source has no point. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly areas: readonly AreaSummary[];
  readonly blocks: readonly BlockSummary[];
  readonly departments: readonly PlaceSummary<DepartmentId>[];
  readonly organisations: readonly PlaceSummary<OrganisationId>[];
  readonly districts: readonly PlaceSummary<DistrictId>[];
  readonly total: PlaceSummary<"city">;
}

/** What is known of a place as a whole. */
export interface PlaceSummary<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
  readonly dwellings: number;
  readonly households: number;
  readonly residents: number;
  /** Expected households in need, with 95 % interval. */
  readonly need: Estimate;
  /** Share of households in need, 0-1, with 95 % interval; `null` where the place has no households or no indicator value. */
  readonly needShare: Estimate | null;
  /** Why there is no own figure: the newest period is missing or suppressed at this place. */
  readonly needState: "known" | "suppressed" | "missing";
  /** Indexes of the units that belong to it, rising. */
  readonly units: Int32Array;
  /** Mean position of its units, metres; NaN where unknown. */
  readonly x: number;
  readonly y: number;
}

export interface AreaSummary extends PlaceSummary<AreaId> {
  readonly tenure: Tenure;
  readonly districtId?: DistrictId;
  readonly fteToday: number;
  /** Indexes into `areas` of those it touches (within 150 m), rising. */
  readonly neighbours: readonly number[];
}

export interface BlockSummary extends PlaceSummary<BlockId> {
  /** Index into `areas`; -1 where the block lies outside every area. */
  readonly area: number;
  /** Only in tables at stairwell level. */
  readonly stairwellIds?: readonly StairwellId[];
}

/** The town without its single stairwells and observations: what may leave the server for a tier A reader. */
export type TownFrame = Omit<Town, "stairwells" | "observations" | "buildings">;

/** All that planning needs to know of a town. */
export interface PlanningContext {
  readonly frame: TownFrame;
  readonly table: PlanningTable;
  /** Per area and indicator, the yearly shares with intervals, for the area page. */
  readonly history: readonly AreaHistory[];
}

export interface AreaHistory {
  readonly areaId: AreaId;
  readonly indicatorId: string;
  readonly points: readonly HistoryPoint[];
}

export interface HistoryPoint {
  readonly period: string;
  readonly state: "known" | "suppressed" | "missing";
  readonly count: number | null;
  readonly base: number | null;
  readonly share: Estimate | null;
}
