import type { PlanHistory } from "../plan/plan-history.ts";

/** Goes back one step; the same history where there is none to go back. */
export function undo(history: PlanHistory): PlanHistory {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.plan,
    future: [{ plan: history.present, label: last.label, at: last.at }, ...history.future],
  };
}
