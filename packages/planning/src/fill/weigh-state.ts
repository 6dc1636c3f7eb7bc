import { needByPlace } from "../evaluate/need-by-place.ts";
import type { FillState } from "./fill-state.ts";
import type { FillTask } from "./fill-task.ts";

/** How good a filling is: first what it lacks of the rules, then what it reaches. */
export interface Weight {
  /** Households in need missing to the least shares and the least precision. */
  readonly shortfall: number;
  readonly needReached: number;
  readonly unfundedKr: number;
  readonly fte: number;
}

const tolerance = 1e-7;

export function weighState({ problem: { context, plan } }: FillTask, state: FillState): Weight {
  const { minShareOfEachOrganisation: leastShare, minPrecision } = plan.rules;
  const { needReached, householdsContacted, fte } = state.live.figures();
  let shortfall = minPrecision === undefined ? 0 : Math.max(0, minPrecision * householdsContacted - needReached);
  if (leastShare !== undefined) {
    const need = needByPlace(context.table).byOrganisation;
    context.table.organisations.forEach((_, at) => (shortfall += Math.max(0, leastShare * (need[at] ?? 0) - (state.live.reachedByOrganisation[at] ?? 0))));
  }
  return { shortfall, needReached, unfundedKr: state.unfundedKr(), fte };
}

/** Whether `a` keeps the rules better, or as well and reaches more. A tie is not better. */
export function isBetter(a: Weight, b: Weight): boolean {
  if (Math.abs(a.shortfall - b.shortfall) > tolerance) return a.shortfall < b.shortfall;
  return a.needReached > b.needReached + tolerance;
}
