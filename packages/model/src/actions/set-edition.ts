import type { EditionId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updatePart } from "../plan/update-plan.ts";
import { id } from "../read/readers.ts";

/** Moves the plan to another edition of the town's data. Evidence keeps the edition it was frozen with. */
export function setEdition(editionId: EditionId): Action {
  id(editionId, "editionId");
  return (plan) => updatePart(plan, "editionId", editionId);
}
