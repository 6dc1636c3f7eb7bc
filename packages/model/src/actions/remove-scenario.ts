import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { expectScenario } from "../plan/update-plan.ts";

/**
 * Takes a scenario out with all that was said about it: its arguments, its reservations and its recommendation.
 * `diffPlans` shows them as removed; undo brings them back.
 */
export function removeScenario(id: ScenarioId): Action {
  return (plan) => {
    expectScenario(plan, id);
    const { recommended, ...rest } = plan;
    return {
      ...rest,
      scenarios: plan.scenarios.filter((scenario) => scenario.id !== id),
      deliberation: {
        arguments: plan.deliberation.arguments.filter((argument) => argument.scenarioId !== id),
        reservations: plan.deliberation.reservations.filter((reservation) => reservation.scenarioId !== id),
      },
      ...(recommended === undefined || recommended === id ? {} : { recommended }),
    };
  };
}
