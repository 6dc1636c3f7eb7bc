import type { PlanCheck } from "./validate-plan.ts";

/** The recommendation, an argument or a reservation is about a scenario that the plan does not have. */
export const unknownScenarios: PlanCheck = (plan) => {
  const present = new Set(plan.scenarios.map(({ id }) => id));
  const { arguments: said, reservations } = plan.deliberation;
  const named = [plan.recommended ?? [], [...said, ...reservations].map(({ scenarioId }) => scenarioId)].flat();
  return [...new Set(named)].filter((id) => !present.has(id)).map((id) => ({ rule: "unknown-scenario", severity: "error", scenarioId: id, causes: [] }));
};
