import type { Plan } from "../plan/plan.ts";
import type { PlanHistory } from "../plan/plan-history.ts";

/** A history with nothing to undo. */
export function startHistory(plan: Plan): PlanHistory {
  return { past: [], present: plan, future: [] };
}
