import type { Bilingual, IsoDate, ReachModel } from "@byfokus/model";
import assumptions from "./assumptions/defaultReachModel.json" with { type: "json" };

/** Where a set of planning assumptions comes from and how far it can be trusted. */
export interface AssumptionNote {
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly source: string;
  readonly validFrom: IsoDate;
}

/** What every new plan starts with. Assumptions for planning that need local evidence; `defaultReachModelNote` says so to people. */
export const defaultReachModel: ReachModel = assumptions.values;

export const defaultReachModelNote: AssumptionNote = {
  title: assumptions.title,
  note: assumptions.note,
  source: assumptions.source,
  validFrom: assumptions.validFrom,
};
