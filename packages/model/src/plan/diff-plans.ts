import { couplingKey } from "../scope/coupling-key.ts";
import { memberKey } from "../scope/member-key.ts";
import { sameValue } from "../values/same-value.ts";
import { diffLists, isEmptyList } from "./diff-lists.ts";
import type { Change, PlanDiff, ScenarioDiff } from "./plan-diff.ts";
import type { Plan, Scenario } from "./plan.ts";

/** What separates two plans. Two plans that say the same, in any order, have an empty difference (`isEmptyDiff`). */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const scenarios = diffLists(before.scenarios, after.scenarios, (scenario) => scenario.id);
  return {
    ...changed("title", before.title, after.title),
    ...changed("townName", before.townName, after.townName),
    ...changed("edition", before.editionId, after.editionId),
    ...changed("need", before.need, after.need),
    ...changed("reachModel", before.reachModel, after.reachModel),
    ...changed("budget", before.budget, after.budget),
    ...changed("rules", before.rules, after.rules),
    ...changed("recommended", before.recommended, after.recommended),
    scenarios: {
      added: scenarios.added,
      removed: scenarios.removed,
      changed: scenarios.changed.map((change) => diffScenarios(change)).filter((diff) => !isEmptyScenario(diff)),
    },
    locks: diffLists(before.locks, after.locks, (lock) => memberKey(lock.member)),
    arguments: diffLists(before.deliberation.arguments, after.deliberation.arguments, (argument) => argument.id),
    reservations: diffLists(before.deliberation.reservations, after.deliberation.reservations, (reservation) => reservation.id),
  };
}

/** A key with the value before and after; no key where both say the same. */
function changed<Key extends string, Value>(key: Key, before: Value, after: Value): { [Name in Key]?: Change<Value> } {
  return sameValue(before, after) ? {} : ({ [key]: { before, after } } as { [Name in Key]?: Change<Value> });
}

function diffScenarios({ before, after }: Change<Scenario>): ScenarioDiff {
  return {
    id: after.id,
    title: { before: before.title, after: after.title },
    ...changed("type", before.scope.type, after.scope.type),
    members: diffLists(before.scope.members, after.scope.members, memberKey),
    activities: diffLists(before.scope.activities, after.scope.activities, (activity) => activity.activityId),
    couplings: diffLists(before.scope.couplings, after.scope.couplings, couplingKey),
    planCases: diffLists(before.scope.planCaseIds, after.scope.planCaseIds, (id) => id),
    ...changed("entryRule", before.scope.entryRule, after.scope.entryRule),
    ...changed("exitRule", before.scope.exitRule, after.scope.exitRule),
  };
}

/** Scenarios may differ in the order of their lists alone. */
function isEmptyScenario(diff: ScenarioDiff): boolean {
  const lists = [diff.members, diff.activities, diff.couplings, diff.planCases];
  return diff.title.before === diff.title.after && !diff.type && !diff.entryRule && !diff.exitRule && lists.every(isEmptyList);
}
