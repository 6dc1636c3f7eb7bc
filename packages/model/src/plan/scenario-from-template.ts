import type { ScenarioId } from "../ids.ts";
import { reachOfKind } from "../scope/reach-of-kind.ts";
import type { Coupling, ScopeType } from "../scope/scope.ts";
import { templateActivities, type TemplateActivity } from "../scope/template-activities.ts";
import type { Scenario } from "./plan.ts";

export interface ScenarioStart {
  readonly id: ScenarioId;
  readonly title: string;
  /** Other activities than the template's; the town's own, for instance. */
  readonly activities?: readonly TemplateActivity[];
  /** Couplings to start with, such as those a proposal gave. */
  readonly couplings?: readonly Coupling[];
}

/** A scenario of a type, without members: where people begin when they do not begin from today or from a copy. */
export function scenarioFromTemplate(type: ScopeType, { id, title, activities = templateActivities[type], couplings = [] }: ScenarioStart): Scenario {
  return {
    id,
    title,
    scope: {
      type,
      members: [],
      activities: activities.map(({ activityId, reach }) => ({ activityId, reach: reachOfKind(reach) })),
      couplings,
      planCaseIds: [],
    },
  };
}
