import type { Action, PlanRules } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { expectAtLeastZero, expectShare } from "../values/expect.ts";

/** Replaces the rules every scenario is judged under; a rule that is left out is off. */
export function setRules(rules: PlanRules): Action {
  if (rules.minShareOfEachOrganisation !== undefined) expectShare(rules.minShareOfEachOrganisation, "the least share of each organisation");
  if (rules.maxFteMoved !== undefined) expectAtLeastZero(rules.maxFteMoved, "the most staff moved");
  if (rules.minPrecision !== undefined) expectShare(rules.minPrecision, "the least precision");
  return (plan) => updatePart(plan, "rules", rules);
}
