import type { Count } from "../count.ts";
import type { AreaId, BuildingId, DepartmentId, DistrictId, OrganisationId, StairwellId } from "../ids.ts";
import type { Validity } from "../text.ts";
import type { Polygon, Position } from "./geometry.ts";

/** Who owns the dwellings. `mixed` is for areas only. */
export type Tenure = "social" | "privateRental" | "cooperative" | "ownerOccupied" | "other" | "mixed";

/** Levels of place, from small to large. */
export type PlaceLevel = "stairwell" | "block" | "building" | "department" | "area" | "organisation" | "district" | "municipality";

/**
 * One street door with its dwellings (opgang); a row of terraced or detached houses is treated the same way.
 * `departmentIds` has two entries where a stairwell is shared; the first one counts it.
 */
export interface Stairwell extends Validity {
  readonly id: StairwellId;
  /** Address for people, such as "Vangen 2". Shown only to readers who may see stairwells. */
  readonly label: string;
  readonly tenure: Tenure;
  readonly departmentIds: readonly DepartmentId[];
  readonly areaId?: AreaId;
  readonly districtId?: DistrictId;
  readonly buildingId?: BuildingId;
  readonly dwellings: number;
  /** Occupied dwellings; absent where the source does not say, and then `dwellings` is used. */
  readonly households?: number;
  readonly residents: number;
  readonly point?: Position;
}

export interface Building {
  readonly id: BuildingId;
  readonly label?: string;
  readonly point?: Position;
}

/** Economic unit of a social housing organisation (boligafdeling); a set of stairwells that may lie scattered. */
export interface Department extends Validity {
  readonly id: DepartmentId;
  readonly name: string;
  readonly organisationId: OrganisationId;
}

export interface Organisation {
  readonly id: OrganisationId;
  readonly name: string;
}

/** A housing area of any tenure: a set of stairwells that may lie scattered; the polygon is only its picture. */
export interface Area extends Validity {
  readonly id: AreaId;
  readonly name: string;
  readonly tenure: Tenure;
  readonly districtId?: DistrictId;
  readonly geometry?: Polygon;
  /** As the source counts them; used where the town has no stairwells in the area. */
  readonly dwellings?: Count;
  readonly residents?: Count;
  /** Statuses as published, dated; never computed here and never a selection rule (law-61a.md). */
  readonly statuses?: readonly PublishedStatus[];
}


/** What a published list says of an area: shown as eligibility, not as a description of people. */
export interface PublishedStatus {
  readonly list: "vulnerable" | "prevention" | "parallelSociety" | "transformation" | "risk";
  readonly listDate: string;
}

export interface District {
  readonly id: DistrictId;
  readonly name: string;
  readonly geometry?: Polygon;
}
