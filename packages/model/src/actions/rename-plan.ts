import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { words } from "../read/readers.ts";

/** Gives the plan the title people read. */
export function renamePlan(title: string): Action {
  words(title, "title");
  return (plan) => updatePart(plan, "title", title);
}
