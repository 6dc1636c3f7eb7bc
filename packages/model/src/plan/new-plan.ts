import type { EditionId } from "../ids.ts";
import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import { readPlan } from "../read/parse-plan.ts";
import type { Plan } from "./plan.ts";

/** What a plan cannot begin without. `fte` is the staff there is to place. */
export interface NewPlan {
  readonly title: string;
  readonly townName: string;
  readonly editionId: EditionId;
  readonly need: NeedDefinition;
  readonly reachModel: ReachModel;
  readonly fte: number;
}

/** A plan without scenarios, rules, locks or arguments. Throws a `PlanValueError` where it could not be saved and read again. */
export function newPlan({ fte, ...given }: NewPlan): Plan {
  return readPlan({ schema: "byfokus-plan/1", ...given, budget: { fte }, rules: {}, scenarios: [], locks: [], deliberation: { arguments: [], reservations: [] } }, "");
}
