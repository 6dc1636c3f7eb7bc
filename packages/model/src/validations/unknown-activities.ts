import type { PlanCheck } from "./validate-plan.ts";

/** A scope lists an activity that neither the catalogue nor the town has: it can stand in no paper. */
export const unknownActivities: PlanCheck = (plan, known) =>
  plan.scenarios.flatMap(({ id, scope }) =>
    scope.activities
      .filter(({ activityId }) => known.activityIds && !known.activityIds.has(activityId))
      .map(({ activityId }) => ({ rule: "unknown-activity", severity: "warning", scenarioId: id, causes: [activityId] })),
  );
