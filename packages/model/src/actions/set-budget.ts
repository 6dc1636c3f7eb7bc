import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { atLeastZero } from "../read/readers.ts";

/** Says how much staff there is to place, FTE >= 0. */
export function setBudget(fte: number): Action {
  atLeastZero(fte, "budget.fte");
  return (plan) => updatePart(plan, "budget", { fte });
}
