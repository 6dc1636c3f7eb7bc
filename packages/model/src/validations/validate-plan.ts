import type { Plan } from "../plan/plan.ts";
import type { PlanProblem } from "../plan/plan-problem.ts";
import { couplingsWithThemselves } from "./couplings-with-themselves.ts";
import { membersListedTwice } from "./members-listed-twice.ts";
import { needUsesContext } from "./need-uses-context.ts";
import { needUsesOrigin } from "./need-uses-origin.ts";
import { needWithoutWeight } from "./need-without-weight.ts";
import { negativeStaff } from "./negative-staff.ts";
import type { PlanKnowledge } from "./plan-knowledge.ts";
import { reachCurveNotRising } from "./reach-curve-not-rising.ts";
import { singleWithSeveralAreas } from "./single-with-several-areas.ts";
import { twoRoads } from "./two-roads.ts";
import { unknownActivities } from "./unknown-activities.ts";
import { unknownIndicators } from "./unknown-indicators.ts";
import { unknownPlaces } from "./unknown-places.ts";
import { unknownPlanCases } from "./unknown-plan-cases.ts";
import { unknownScenarios } from "./unknown-scenarios.ts";

/** One thing to be right about a plan; returns what is wrong, in the plan's order, and nothing where all is well. */
export type PlanCheck = (plan: Plan, known: PlanKnowledge) => readonly PlanProblem[];

/** The checks, in the order their problems are listed: the law first, then what cannot be found, then what cannot hold. */
const checks: readonly PlanCheck[] = [
  needUsesOrigin,
  needUsesContext,
  unknownIndicators,
  needWithoutWeight,
  reachCurveNotRising,
  unknownPlaces,
  unknownActivities,
  unknownPlanCases,
  unknownScenarios,
  membersListedTwice,
  negativeStaff,
  twoRoads,
  singleWithSeveralAreas,
  couplingsWithThemselves,
];

/**
 * Everything that is wrong with a plan, so that figures from it would be wrong or unlawful. What is only
 * unfinished is no problem: an empty scope, a plan over its budget (evaluation says that), a paper without a recommendation.
 */
export function validatePlan(plan: Plan, known: PlanKnowledge): readonly PlanProblem[] {
  return checks.flatMap((check) => check(plan, known));
}
