import type { AreaId, PlanCaseId } from "../ids.ts";
import type { IsoDate } from "../text.ts";

/** A case in the municipal planning department that can change the balance of the town. */
export interface PlanCase {
  readonly id: PlanCaseId;
  readonly title: string;
  readonly kind: "localPlan" | "newHomes" | "renovation" | "demolition" | "tenureChange" | "letting" | "schoolDistrict";
  readonly areaIds: readonly AreaId[];
  readonly hearingDeadline?: IsoDate;
  /** Dwellings added (positive) or removed (negative), where the case says so. */
  readonly dwellings?: number;
}
