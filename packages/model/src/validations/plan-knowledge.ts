import type { Activity } from "../activities/activity.ts";
import type { ActivityId, AreaId, BlockId, DepartmentId, IndicatorId, OrganisationId, PlanCaseId, StairwellId } from "../ids.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { Stairwell } from "../places/place.ts";
import type { Town } from "../places/town.ts";

/** What a plan may name: the places of one edition, the indicators and the activities. */
export interface PlanKnowledge {
  readonly areaIds: ReadonlySet<AreaId>;
  readonly departmentIds: ReadonlySet<DepartmentId>;
  readonly organisationIds: ReadonlySet<OrganisationId>;
  readonly planCaseIds: ReadonlySet<PlanCaseId>;
  /** The area each block lies in; `null` outside every area. */
  readonly areaOfBlock: ReadonlyMap<BlockId, AreaId | null>;
  /** Absent for a reader who may not see stairwells: they are then not judged. */
  readonly areaOfStairwell?: ReadonlyMap<StairwellId, AreaId | null>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  /** Absent where the catalogue is not at hand: activities are then not judged. */
  readonly activityIds?: ReadonlySet<ActivityId>;
}

/** The lists that knowledge is gathered from; a town without its single stairwells will do. */
export interface KnowledgeSources {
  readonly town: Pick<Town, "areas" | "departments" | "organisations" | "planCases" | "indicators">;
  readonly blocks: Iterable<{ readonly id: BlockId; readonly areaId?: AreaId }>;
  readonly stairwells?: readonly Stairwell[];
  readonly activities?: readonly Activity[];
}

export function planKnowledge({ town, blocks, stairwells, activities }: KnowledgeSources): PlanKnowledge {
  return {
    areaIds: idsOf(town.areas),
    departmentIds: idsOf(town.departments),
    organisationIds: idsOf(town.organisations),
    planCaseIds: idsOf(town.planCases),
    areaOfBlock: areasOf(blocks),
    ...(stairwells ? { areaOfStairwell: areasOf(stairwells) } : {}),
    indicators: new Map(town.indicators.map((indicator) => [indicator.id, indicator])),
    ...(activities ? { activityIds: idsOf(activities) } : {}),
  };
}

function idsOf(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(list.map(({ id }) => id));
}

function areasOf(places: Iterable<{ readonly id: string; readonly areaId?: AreaId }>): ReadonlyMap<string, AreaId | null> {
  return new Map([...places].map(({ id, areaId }) => [id, areaId ?? null]));
}
