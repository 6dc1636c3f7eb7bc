import type { Member } from "../scope/scope.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** Staff or places below 0, or no number at all: they would pay for other members. */
export const negativeStaff: PlanCheck = (plan) =>
  plan.scenarios.flatMap(({ id: scenarioId, scope }) =>
    scope.members
      .filter((member) => !isAmount(amountOf(member)))
      .map(({ kind, id }) => ({ rule: "negative-staff", severity: "error", scenarioId, member: { kind, id }, causes: [id] })),
  );

/** FTE or places; an offer has neither. */
function amountOf(member: Member): number {
  if ("fte" in member) return member.fte;
  return "places" in member ? member.places : 0;
}

function isAmount(amount: number): boolean {
  return Number.isFinite(amount) && amount >= 0;
}
