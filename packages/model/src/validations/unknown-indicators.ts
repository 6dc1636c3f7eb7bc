import type { PlanCheck } from "./validate-plan.ts";

/** Need is defined by an indicator that neither the catalogue nor the town has. */
export const unknownIndicators: PlanCheck = (plan, known) =>
  plan.need.parts
    .filter((part) => !known.indicators.has(part.indicatorId))
    .map((part) => ({ rule: "unknown-indicator", severity: "error", causes: [part.indicatorId] }));
