import type { EditionId } from "../ids.ts";
import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import { expectAtLeastZero } from "../values/expect.ts";
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

/** A plan without scenarios, rules, locks or arguments. */
export function newPlan({ title, townName, editionId, need, reachModel, fte }: NewPlan): Plan {
  return {
    schema: "byfokus-plan/1",
    title,
    townName,
    editionId,
    need,
    reachModel,
    budget: { fte: expectAtLeastZero(fte, "the budget's staff") },
    rules: {},
    scenarios: [],
    locks: [],
    deliberation: { arguments: [], reservations: [] },
  };
}
