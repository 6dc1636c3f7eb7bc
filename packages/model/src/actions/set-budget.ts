import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { expectAtLeastZero } from "../values/expect.ts";

/** Says how much staff there is to place, FTE >= 0. */
export function setBudget(fte: number): Action {
  expectAtLeastZero(fte, "the budget's staff");
  return (plan) => updatePart(plan, "budget", { fte });
}
