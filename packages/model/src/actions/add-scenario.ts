import type { Action, Plan, Scenario } from "../plan/plan.ts";
import { readScenario } from "../read/parse-plan.ts";
import { sameValue } from "../values/same-value.ts";

/** Adds a scenario, last. Throws where the plan has another scenario of that id. */
export function addScenario(scenario: Scenario): Action {
  const read = readScenario(scenario, "scenario");
  return (plan): Plan => {
    const present = plan.scenarios.find((candidate) => candidate.id === read.id);
    if (!present) return { ...plan, scenarios: [...plan.scenarios, read] };
    if (sameValue(present, read)) return plan;
    throw new Error(`Expected an id that no scenario of the plan has, got "${read.id}".`);
  };
}
