import type { PlanCheck } from "./validate-plan.ts";

/** An indicator of context is shown and never chosen as a sign of need. Origin has a check of its own. */
export const needUsesContext: PlanCheck = (plan, known) =>
  plan.need.parts
    .filter((part) => {
      const indicator = known.indicators.get(part.indicatorId);
      return indicator?.direction === "context" && !indicator.origin;
    })
    .map((part) => ({ rule: "need-uses-context", severity: "error", causes: [part.indicatorId] }));
