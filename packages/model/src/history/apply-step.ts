import type { Action } from "../plan/plan.ts";
import type { PlanHistory, PlanStep } from "../plan/plan-history.ts";
import { sameValue } from "../values/same-value.ts";

/**
 * Does an action and records it under the words and the instant given. What was undone can then no longer be redone.
 * An action that changes nothing is not recorded: the same history comes back.
 */
export function applyStep(history: PlanHistory, action: Action, step: Pick<PlanStep, "label" | "at">): PlanHistory {
  const present = action(history.present);
  if (present === history.present || sameValue(present, history.present)) return history;
  return { past: [...history.past, { plan: history.present, label: step.label, at: step.at }], present, future: [] };
}
