import type { AreaId, BoardId, DepartmentId, OrganisationId } from "../ids.ts";
import type { Validity } from "../text.ts";

/** A body that speaks for residents or owners; its territory is what it names. */
export interface Board extends Validity {
  readonly id: BoardId;
  readonly name: string;
  readonly kind: "departmentBoard" | "organisationBoard" | "socialBoard" | "homeownersAssociation" | "ownersAssociation" | "residentsGroup";
  readonly areaIds: readonly AreaId[];
  readonly departmentId?: DepartmentId;
  readonly organisationId?: OrganisationId;
  /** A role, never a person's name. */
  readonly contactRole?: string;
}
