import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { readNeed } from "../read/read-need.ts";

/**
 * Says what this plan means by need. Whether the indicators may be chosen is `validatePlan`'s to say,
 * because a plan does not carry their definitions.
 */
export function setNeed(need: NeedDefinition): Action {
  const read = readNeed(need, "need");
  return (plan) => updatePart(plan, "need", read);
}
