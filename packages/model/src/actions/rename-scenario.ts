import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScenario } from "../plan/update-plan.ts";
import { words } from "../read/readers.ts";

/** Gives a scenario the title people read. Its id stays. */
export function renameScenario(id: ScenarioId, title: string): Action {
  words(title, `the title of scenario "${id}"`);
  return (plan) => updateScenario(plan, id, (scenario) => ({ ...scenario, title }));
}
