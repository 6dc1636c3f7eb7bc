import type { AreaId } from "../ids.ts";

/** Households that moved between areas in a year. An absent end is "the rest of the town or elsewhere". */
export interface Flow {
  readonly from?: AreaId;
  readonly to?: AreaId;
  readonly year: string;
  readonly households: number;
  readonly reason: "ordinary" | "renovation";
}

/** Flows smaller than this are summed into "elsewhere" before anyone sees them (privacy.md, tier A). */
export const smallestShownFlow = 20;

/** Something two areas have in common, which the data knows and geometry does not show. */
export interface AreaLink {
  readonly a: AreaId;
  readonly b: AreaId;
  readonly kind: "school" | "path" | "square" | "sports" | "library" | "barrier";
  readonly name?: string;
  readonly walkingMinutes?: number;
}
