import type { AreaId, Board, Tenure } from "@byfokus/model";
import { validOn } from "../table/valid-on.ts";
import type { TownFrame } from "../table/planning-table.ts";

/** The boards and associations that speak for an area, and the kinds that are missing there. */
export interface BoardOverview {
  readonly areaId: AreaId;
  readonly boards: readonly Board[];
  /** A social area lacks `departmentBoard`; an owner-occupied or cooperative one lacks an association. */
  readonly missing: readonly ("departmentBoard" | "homeownersAssociation")[];
}

/**
 * Who speaks for each area on the edition's date, in the frame's order; boards by name, then id, by code unit.
 * A body speaks for the areas it names, no others. In private rental and mixed areas nothing is called missing: the law
 * gives no body that must be there. A homeowners' association and an owners' association count alike.
 */
export function boardOverview({ areas, boards, edition }: TownFrame): readonly BoardOverview[] {
  const sitting = boards.filter((board) => validOn(board, edition.asOf)).sort(byName);
  return areas.map(({ id, tenure }) => {
    const own = sitting.filter(({ areaIds }) => areaIds.includes(id));
    return { areaId: id, boards: own, missing: missingKinds(tenure, own) };
  });
}

function missingKinds(tenure: Tenure, boards: readonly Board[]): BoardOverview["missing"] {
  const has = (...kinds: readonly Board["kind"][]): boolean => boards.some(({ kind }) => kinds.includes(kind));
  if (tenure === "social" && !has("departmentBoard")) return ["departmentBoard"];
  if ((tenure === "ownerOccupied" || tenure === "cooperative") && !has("homeownersAssociation", "ownersAssociation")) return ["homeownersAssociation"];
  return [];
}

function byName(a: Board, b: Board): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
