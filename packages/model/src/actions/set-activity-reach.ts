import type { ActivityId, ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { id } from "../read/readers.ts";
import { readReach } from "../read/read-scope.ts";
import type { Reach } from "../scope/scope.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Says how far one activity reaches; an activity that is new to the scope is added. */
export function setActivityReach(scenarioId: ScenarioId, activityId: ActivityId, reach: Reach): Action {
  id(activityId, "activityId");
  const read = readReach(reach, "reach");
  return (plan) =>
    updateScope(plan, scenarioId, (scope) => ({
      ...scope,
      activities: putByKey(scope.activities, [{ activityId, reach: read }], (activity) => activity.activityId),
    }));
}
