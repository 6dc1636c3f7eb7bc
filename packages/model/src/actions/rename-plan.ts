import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { expectText } from "../values/expect.ts";

/** Gives the plan the title people read. */
export function renamePlan(title: string): Action {
  expectText(title, "the plan's title");
  return (plan) => updatePart(plan, "title", title);
}
