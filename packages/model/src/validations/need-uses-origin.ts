import type { PlanCheck } from "./validate-plan.ts";

/** Ethnic origin never selects anything, in old plan files neither (C-417/23; requirement LAW-08). */
export const needUsesOrigin: PlanCheck = (plan, known) =>
  plan.need.parts
    .filter((part) => known.indicators.get(part.indicatorId)?.origin)
    .map((part) => ({ rule: "need-uses-origin", severity: "error", causes: [part.indicatorId] }));
