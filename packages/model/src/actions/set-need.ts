import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { expectAtLeastZero, expectWholeNumber } from "../values/expect.ts";

/**
 * Says what this plan means by need. Whether the indicators may be chosen is `validatePlan`'s to say,
 * because a plan does not carry their definitions.
 */
export function setNeed(need: NeedDefinition): Action {
  for (const part of need.parts) expectAtLeastZero(part.weight, `the weight of indicator "${part.indicatorId}"`);
  if (expectWholeNumber(need.periods, "the number of periods") < 1) throw new Error("Expected at least 1 period, got 0.");
  return (plan) => updatePart(plan, "need", need);
}
