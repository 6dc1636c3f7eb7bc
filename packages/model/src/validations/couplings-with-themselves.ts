import type { PlanCheck } from "./validate-plan.ts";

/** A coupling needs two areas. */
export const couplingsWithThemselves: PlanCheck = (plan) =>
  plan.scenarios.flatMap(({ id: scenarioId, scope }) =>
    scope.couplings
      .filter(({ vulnerable, wellFunctioning }) => vulnerable === wellFunctioning)
      .map(({ vulnerable }) => ({ rule: "coupling-with-itself", severity: "error", scenarioId, causes: [vulnerable] })),
  );
