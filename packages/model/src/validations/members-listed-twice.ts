import { memberKey } from "../scope/member-key.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** A scope holds the same member more than once: its staff would count twice. One problem per extra time. */
export const membersListedTwice: PlanCheck = (plan) =>
  plan.scenarios.flatMap(({ id: scenarioId, scope }) => {
    const seen = new Set<string>();
    return scope.members
      .filter((member) => seen.size === seen.add(memberKey(member)).size)
      .map(({ kind, id }) => ({ rule: "member-listed-twice", severity: "error", scenarioId, member: { kind, id }, causes: [id] }));
  });
