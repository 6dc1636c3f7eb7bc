import type { ActivityId } from "../ids.ts";
import type { Reach, ScopeType } from "../scope/scope.ts";
import type { Bilingual, Validity } from "../text.ts";

/** One kind of work that a scope can hold. Read from `catalogue/activities`, or from the town's own files. */
export interface Activity extends Validity {
  readonly id: ActivityId;
  readonly title: Bilingual;
  readonly effortArea: EffortArea;
  readonly targetGroup: Bilingual;
  /** How far it usually reaches in each type of scope. */
  readonly defaultReach: Readonly<Record<ScopeType, Reach["kind"]>>;
  readonly source: string;
}

/** The four effort areas (indsatsområder) of the National Building Fund's frame 2019-26. */
export type EffortArea = "education" | "employment" | "crimePrevention" | "cohesion";

/** All four, in the order the fund lists them. Source: https://www.lbf.dk/boligsociale-indsatser/ */
export const effortAreas: readonly EffortArea[] = ["education", "employment", "crimePrevention", "cohesion"];
