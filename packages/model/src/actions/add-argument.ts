import type { Argument } from "../deliberation/deliberation.ts";
import type { Action } from "../plan/plan.ts";
import { expectScenario, updatePart } from "../plan/update-plan.ts";
import { readArgument } from "../read/read-deliberation.ts";
import { putByKey } from "../values/put-by-key.ts";

/** Writes an argument for or against a scenario; one of the same id is rewritten. */
export function addArgument(argument: Argument): Action {
  const read = readArgument(argument, "argument");
  return (plan) => {
    expectScenario(plan, read.scenarioId);
    const { deliberation } = plan;
    return updatePart(plan, "deliberation", { ...deliberation, arguments: putByKey(deliberation.arguments, [read], (kept) => kept.id) });
  };
}
