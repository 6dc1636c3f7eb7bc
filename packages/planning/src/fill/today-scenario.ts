import type { Member, Scenario } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";

/** Id of the scenario "I dag"; presentation gives it its name. */
export const todayScenarioId = "today";

/** Today's staff where it works today: the baseline every plan is compared with. Without staff in the data it is empty. */
export function todayScenario({ table }: PlanningContext): Scenario {
  const members = table.areas.flatMap(({ id, fteToday }): Member[] => (fteToday > 0 ? [{ kind: "area", id, fte: fteToday }] : []));
  return {
    id: todayScenarioId,
    title: todayScenarioId,
    scope: { type: members.length === 1 ? "single" : "areas", members, activities: [], couplings: [], planCaseIds: [] },
  };
}
