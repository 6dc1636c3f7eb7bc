import type { ActivityId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";

/** Takes an activity off the scope's list; one that is not on it is passed over. */
export function removeActivity(scenarioId: ScenarioId, activityId: ActivityId): Action {
  return (plan) =>
    updateScope(plan, scenarioId, (scope) => ({ ...scope, activities: scope.activities.filter((activity) => activity.activityId !== activityId) }));
}
