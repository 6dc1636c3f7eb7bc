import { addScenario, createWords, setBudget, setScope } from "byfokus/browser";
import type { Action, Plan, PlanHistory, Scenario } from "byfokus/browser";
import { applyEdit, plan as planStore, replaceStep } from "./plan.ts";
import { preferences } from "./preferences.ts";
import { proposalKey, proposals } from "./proposals.ts";

/**
 * Takes the calculator's scopes into a plan: scenarios of the same id get the new scope, others are left alone.
 * A scenario that has activities keeps them: the calculator chooses places, people say what is done there.
 */
export function adopt(scenarios: readonly Scenario[], fte: number): Action {
  return (plan) => scenarios.reduce((before: Plan, { id, ...rest }) => {
    const known = before.scenarios.find((scenario) => scenario.id === id);
    if (known === undefined) return addScenario({ id, ...rest })(before);
    const { activities } = known.scope;
    return setScope(id, activities.length > 0 ? { ...rest.scope, activities } : rest.scope)(before);
  }, setBudget(fte)(plan));
}

/** Whether a plan still waits for its first four scenarios: none is there, and none was undone. */
export function isUnstarted(history: PlanHistory | null): history is PlanHistory {
  return history !== null && history.present.scenarios.length === 0 && history.future.length === 0;
}

/** A plan without scenarios starts from the calculator's four, as soon as they stand: never an empty city. */
export function startFromProposals(plan: Plan): void {
  const { status, scenarios, key } = proposals.get();
  const stands = status === "done" || status === "proving";
  if (stands && scenarios.length > 0 && key === proposalKey(plan, plan.budget.fte)) takeProposals(createWords(preferences.get().lang).t("app.step.proposals"));
}

/** The plan with provisional scopes in it, as it was when they were taken, and what that step is called. */
let waiting: { readonly plan: Plan; readonly label: string | undefined; readonly key: string } | null = null;

/** Makes the calculator's scopes a step of the plan. */
export function takeProposals(label?: string): void {
  const { status, scenarios, fte, key } = proposals.get();
  if (fte === null) return;
  applyEdit(adopt(scenarios, fte), label);
  const { history } = planStore.get();
  waiting = status === "proving" && history !== null ? { plan: history.present, label, key } : null;
}

/** The proven scopes take the place of provisional ones that were taken, unless somebody has worked on the plan since. */
export function followProof(): void {
  const { status, scenarios, fte, key } = proposals.get();
  if (waiting === null || (status === "proving" && key === waiting.key)) return;
  const { plan, label } = waiting;
  const isSame = status === "done" && key === waiting.key;
  waiting = null;
  const { history, preview } = planStore.get();
  if (isSame && fte !== null && history?.present === plan && preview === null) replaceStep(adopt(scenarios, fte), label);
}
