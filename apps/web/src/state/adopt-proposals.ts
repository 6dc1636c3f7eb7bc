import { addScenario, createWords, setBudget, setScope } from "byfokus/browser";
import type { Action, Plan, PlanningContext, Scenario } from "byfokus/browser";
import { applyEdit } from "./plan.ts";
import { preferences } from "./preferences.ts";
import { proposeFourTypes, proposals } from "./proposals.ts";

/** Takes the calculator's scopes into a plan: scenarios of the same id get the new scope, others are left alone. */
export function adopt(scenarios: readonly Scenario[], fte: number): Action {
  return (plan) => scenarios.reduce((before: Plan, { id, ...rest }) => {
    const isKnown = before.scenarios.some((scenario) => scenario.id === id);
    return isKnown ? setScope(id, rest.scope)(before) : addScenario({ id, ...rest })(before);
  }, setBudget(fte)(plan));
}

/** A plan without scenarios starts from the calculator's four: never an empty city. */
export async function startFromProposals(context: PlanningContext, plan: Plan): Promise<void> {
  await proposeFourTypes(context, plan, plan.budget.fte);
  const { status, scenarios, fte } = proposals.get();
  if (status === "done" && fte !== null) applyEdit(adopt(scenarios, fte), createWords(preferences.get().lang).t("app.step.proposals"));
}
