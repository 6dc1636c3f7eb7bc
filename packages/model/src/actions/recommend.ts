import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { expectScenario } from "../plan/update-plan.ts";

/** Makes a scenario the one the paper recommends; `undefined` takes the recommendation back. */
export function recommend(scenarioId: ScenarioId | undefined): Action {
  return (plan) => {
    if (plan.recommended === scenarioId) return plan;
    const { recommended: _before, ...rest } = plan;
    return scenarioId === undefined ? rest : { ...rest, recommended: expectScenario(plan, scenarioId).id };
  };
}
