import type { Action, Plan, Scenario } from "../plan/plan.ts";
import { sameValue } from "../values/same-value.ts";

/** Adds a scenario, last. Throws where the plan has another scenario of that id. */
export function addScenario(scenario: Scenario): Action {
  return (plan) => {
    const present = plan.scenarios.find((candidate) => candidate.id === scenario.id);
    if (!present) return { ...plan, scenarios: [...plan.scenarios, scenario] } satisfies Plan;
    if (sameValue(present, scenario)) return plan;
    throw new Error(`Expected an id that no scenario of the plan has, got "${scenario.id}".`);
  };
}
