import type { PlanCheck } from "./validate-plan.ts";

/** No indicator counts, because none is chosen or every weight is 0: need would be 0 everywhere. */
export const needWithoutWeight: PlanCheck = (plan) => {
  const { parts } = plan.need;
  if (parts.some((part) => part.weight > 0)) return [];
  return [{ rule: "need-without-weight", severity: "error", causes: parts.map((part) => part.indicatorId) }];
};
