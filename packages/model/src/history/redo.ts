import type { PlanHistory } from "../plan/plan-history.ts";

/** Does the step again that was undone last; the same history where none was. */
export function redo(history: PlanHistory): PlanHistory {
  const [next, ...later] = history.future;
  if (!next) return history;
  return {
    past: [...history.past, { plan: history.present, label: next.label, at: next.at }],
    present: next.plan,
    future: later,
  };
}
