import type { AreaSummary, PlanningContext } from "../table/planning-table.ts";
import { choosePairs } from "./choose-pairs.ts";
import type { CouplingProposal } from "./coupling-proposal.ts";
import { couplingGrounds, pairFacts, type CouplingGrounds } from "./coupling-reasons.ts";
import { pairsPerArea, vulnerableMargin } from "./coupling-weights.ts";

/**
 * Pairs of a vulnerable and a well-functioning area that have something in common, best value first. Vulnerable: share
 * of need above the town's by `vulnerableMargin`; well functioning: below the town's. An area whose share is unknown is
 * in no pair, and a pair needs at least one reason besides boards on both sides. Each area is in at most two pairs.
 *
 * @param limit most pairs proposed
 */
export function proposeCouplings(context: PlanningContext, { limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): readonly CouplingProposal[] {
  const { areas, total } = context.table;
  const townShare = total.needShare?.value;
  if (townShare === undefined) return [];
  const facts = pairFacts(context);
  const vulnerable = areas.filter(({ needShare }) => needShare !== null && needShare.value > townShare * (1 + vulnerableMargin));
  const wellFunctioning = areas.filter(({ needShare }) => needShare !== null && needShare.value < townShare);
  const pairs = vulnerable.flatMap((weak) =>
    wellFunctioning.flatMap((strong) => {
      const grounds = couplingGrounds(weak, strong, areNeighbours(areas, weak, strong), facts);
      return grounds.value > 0 && grounds.reasons.some(({ kind }) => kind !== "boards") ? [proposal(weak, strong, grounds)] : [];
    }),
  );
  return choosePairs(pairs, pairsPerArea, limit);
}

function areNeighbours(areas: readonly AreaSummary[], a: AreaSummary, b: AreaSummary): boolean {
  return a.neighbours.some((at) => areas[at]?.id === b.id) || b.neighbours.some((at) => areas[at]?.id === a.id);
}

function proposal(weak: AreaSummary, strong: AreaSummary, { reasons, value, distanceM, walking }: CouplingGrounds): CouplingProposal {
  return { coupling: { vulnerable: weak.id, wellFunctioning: strong.id, reasons }, value, distanceM, walking };
}
