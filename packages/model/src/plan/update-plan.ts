import type { Scope } from "../scope/scope.ts";
import type { ScenarioId } from "../ids.ts";
import { sameValue } from "../values/same-value.ts";
import type { Plan, Scenario } from "./plan.ts";

/** The plan with one part replaced; the same plan object where the part already says that. */
export function updatePart<Part extends keyof Plan>(plan: Plan, part: Part, value: Plan[Part]): Plan {
  return sameValue(plan[part], value) ? plan : { ...plan, [part]: value };
}

/** The plan with one scenario replaced by what `change` makes of it. Throws where the plan has no such scenario. */
export function updateScenario(plan: Plan, id: ScenarioId, change: (scenario: Scenario) => Scenario): Plan {
  expectScenario(plan, id);
  return updatePart(plan, "scenarios", plan.scenarios.map((scenario) => (scenario.id === id ? change(scenario) : scenario)));
}

/** The plan with one scenario's scope replaced by what `change` makes of it. Throws where the plan has no such scenario. */
export function updateScope(plan: Plan, id: ScenarioId, change: (scope: Scope) => Scope): Plan {
  return updateScenario(plan, id, (scenario) => ({ ...scenario, scope: change(scenario.scope) }));
}

/** The plan's scenario of that id; throws with the ids there are. */
export function expectScenario(plan: Plan, id: ScenarioId): Scenario {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  if (scenario) return scenario;
  const known = plan.scenarios.map((candidate) => `"${candidate.id}"`).join(", ");
  throw new Error(`Expected one of the plan's scenarios (${known || "none yet"}), got "${id}".`);
}
