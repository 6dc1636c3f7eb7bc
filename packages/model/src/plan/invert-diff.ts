import { invertChange, invertList } from "./diff-lists.ts";
import type { Change, PlanDiff, ScenarioDiff } from "./plan-diff.ts";

/** The same difference seen from the later plan: what undo will do, in the words of what was done. */
export function invertDiff(diff: PlanDiff): PlanDiff {
  return {
    ...inverted("title", diff.title),
    ...inverted("townName", diff.townName),
    ...inverted("edition", diff.edition),
    ...inverted("need", diff.need),
    ...inverted("reachModel", diff.reachModel),
    ...inverted("budget", diff.budget),
    ...inverted("rules", diff.rules),
    ...inverted("recommended", diff.recommended),
    scenarios: {
      added: diff.scenarios.removed,
      removed: diff.scenarios.added,
      changed: diff.scenarios.changed.map(invertScenario),
    },
    locks: invertList(diff.locks),
    arguments: invertList(diff.arguments),
    reservations: invertList(diff.reservations),
  };
}

function invertScenario(diff: ScenarioDiff): ScenarioDiff {
  return {
    id: diff.id,
    title: invertChange(diff.title),
    ...inverted("type", diff.type),
    members: invertList(diff.members),
    activities: invertList(diff.activities),
    couplings: invertList(diff.couplings),
    planCases: invertList(diff.planCases),
    ...inverted("entryRule", diff.entryRule),
    ...inverted("exitRule", diff.exitRule),
  };
}

function inverted<Key extends string, Value>(key: Key, change: Change<Value> | undefined): { [Name in Key]?: Change<Value> } {
  return change === undefined ? {} : ({ [key]: invertChange(change) } as { [Name in Key]?: Change<Value> });
}
