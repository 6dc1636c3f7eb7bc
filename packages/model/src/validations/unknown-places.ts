import type { PlanProblem } from "../plan/plan-problem.ts";
import { memberKey, type MemberRef } from "../scope/member-key.ts";
import type { Reach, Scope } from "../scope/scope.ts";
import type { PlanKnowledge } from "./plan-knowledge.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** A member, a lock, a coupling or an activity's reach names a place that this edition does not have. */
export const unknownPlaces: PlanCheck = (plan, known) => {
  const problems: PlanProblem[] = [];
  for (const { id: scenarioId, scope } of plan.scenarios) {
    for (const place of placesOf(scope)) if (!isKnown(place.kind, place.id, known)) problems.push({ rule: "unknown-place", severity: "error", scenarioId, member: place, causes: [place.id] });
  }
  for (const { member } of plan.locks) {
    const { kind, id } = member;
    if (!isKnown(kind, id, known)) problems.push({ rule: "unknown-place", severity: "error", member: { kind, id }, causes: [id] });
  }
  return problems;
};

/** Every place a scope names, each once: members first, then couplings, then reaches. */
function placesOf(scope: Scope): Iterable<MemberRef> {
  const named: MemberRef[] = [
    ...scope.members.map(({ kind, id }) => ({ kind, id })),
    ...scope.couplings.flatMap(({ vulnerable, wellFunctioning }) => [areaRef(vulnerable), areaRef(wellFunctioning)]),
    ...scope.activities.flatMap(({ reach }) => reachPlaces(reach)),
  ];
  return new Map(named.map((place) => [memberKey(place), place])).values();
}

function areaRef(id: string): MemberRef {
  return { kind: "area", id };
}

function reachPlaces(reach: Reach): readonly MemberRef[] {
  if (!("ids" in reach)) return [];
  const kind = ({ areas: "area", organisations: "organisation", stairwells: "stairwell", blocks: "block" } as const)[reach.kind];
  return reach.ids.map((id) => ({ kind, id }));
}

function isKnown(kind: MemberRef["kind"], id: string, known: PlanKnowledge): boolean {
  switch (kind) {
    case "area":
    case "movers":
      return known.areaIds.has(id);
    case "department":
      return known.departmentIds.has(id);
    case "organisation":
      return known.organisationIds.has(id);
    case "block":
      return known.areaOfBlock.has(id);
    case "stairwell":
      return known.areaOfStairwell?.has(id) ?? true;
    case "city":
    case "referral":
      return true;
  }
}
