import { newPlan, type CertifiedProblem, type Plan } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";

/** The plan a certified problem was set in, as far as it decides anything: without scenarios, under the town's own name. */
export function certifiedPlan({ frame }: PlanningContext, { need, reachModel, budget, rules, locks }: CertifiedProblem): Plan {
  return { ...newPlan({ title: frame.name, townName: frame.name, editionId: frame.edition.id, need, reachModel, fte: budget.fte }), rules, locks };
}
