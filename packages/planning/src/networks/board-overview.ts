import type { AreaId, Board } from "@byfokus/model";

/** The boards and associations that speak for an area, and the kinds that are missing there. */
export interface BoardOverview {
  readonly areaId: AreaId;
  readonly boards: readonly Board[];
  /** A social area lacks `departmentBoard`; an owner-occupied or cooperative one lacks an association. */
  readonly missing: readonly ("departmentBoard" | "homeownersAssociation")[];
}
