import type { Action, PlanRules } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { readRules } from "../read/read-rules.ts";

/** Replaces the rules every scenario is judged under; a rule that is left out is off. */
export function setRules(rules: PlanRules): Action {
  const read = readRules(rules, "rules");
  return (plan) => updatePart(plan, "rules", read);
}
