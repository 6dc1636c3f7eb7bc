import type { PlanCheck } from "./validate-plan.ts";

/** A scope takes part in a planning case that this edition does not have; cases close. */
export const unknownPlanCases: PlanCheck = (plan, known) =>
  plan.scenarios.flatMap(({ id, scope }) =>
    scope.planCaseIds
      .filter((planCaseId) => !known.planCaseIds.has(planCaseId))
      .map((planCaseId) => ({ rule: "unknown-plan-case", severity: "warning", scenarioId: id, causes: [planCaseId] })),
  );
