import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";

/** Takes an argument out; an id nobody has is passed over. */
export function removeArgument(id: string): Action {
  return (plan) => updatePart(plan, "deliberation", { ...plan.deliberation, arguments: plan.deliberation.arguments.filter((argument) => argument.id !== id) });
}
