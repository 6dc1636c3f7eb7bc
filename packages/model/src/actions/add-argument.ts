import type { Argument } from "../deliberation/deliberation.ts";
import type { Action } from "../plan/plan.ts";
import { expectScenario, updatePart } from "../plan/update-plan.ts";
import { expectText } from "../values/expect.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Writes an argument for or against a scenario; one of the same id is rewritten. */
export function addArgument(argument: Argument): Action {
  expectText(argument.text, `argument "${argument.id}"`);
  return (plan) => {
    expectScenario(plan, argument.scenarioId);
    const { deliberation } = plan;
    return updatePart(plan, "deliberation", { ...deliberation, arguments: putByKey(deliberation.arguments, [argument], (kept) => kept.id) });
  };
}
