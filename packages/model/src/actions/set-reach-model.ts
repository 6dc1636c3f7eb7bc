import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { readReachModel } from "../read/read-reach-model.ts";
import type { ReachModel } from "../scope/reach-model.ts";

/** Replaces the planning assumptions. A curve that does not rise is named by `validatePlan`. */
export function setReachModel(reachModel: ReachModel): Action {
  const read = readReachModel(reachModel, "reachModel");
  return (plan) => updatePart(plan, "reachModel", read);
}
