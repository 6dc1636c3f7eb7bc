import type { Member } from "../scope/scope.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** The traditional type is one place; with more it is Type 1 under another name, and comparisons would mislead. */
export const singleWithSeveralAreas: PlanCheck = (plan) =>
  plan.scenarios.flatMap(({ id: scenarioId, scope }) => {
    const places = scope.members.filter(hasPlace).map(({ id }) => id);
    if (scope.type !== "single" || places.length <= 1) return [];
    return [{ rule: "single-with-several-areas", severity: "error", scenarioId, causes: places }] as const;
  });

/** Staff bound to a place; places for referral and movers are bound to none. */
function hasPlace(member: Member): boolean {
  return "fte" in member;
}
