import type { Coupling, Member, PlanCaseId } from "@byfokus/model";
import type { PlanningContext } from "../table/planning-table.ts";

/**
 * Plan cases that touch an area worked in or coupled, and whose hearing is not over on the edition's date; cases
 * without a deadline are taken as open. In the frame's order.
 */
export function relevantPlanCases({ frame, table }: PlanningContext, members: readonly Member[], couplings: readonly Coupling[]): readonly PlanCaseId[] {
  const areaIds = new Set<string>(couplings.flatMap(({ vulnerable, wellFunctioning }) => [vulnerable, wellFunctioning]));
  const areaOfBlock = new Map(table.blocks.map(({ id, area }) => [id, table.areas[area]?.id]));
  for (const member of members) {
    const areaId = member.kind === "area" || member.kind === "movers" ? member.id : member.kind === "block" ? areaOfBlock.get(member.id) : undefined;
    if (areaId !== undefined) areaIds.add(areaId);
  }
  return frame.planCases
    .filter((planCase) => (planCase.hearingDeadline === undefined || planCase.hearingDeadline >= frame.edition.asOf) && planCase.areaIds.some((id) => areaIds.has(id)))
    .map(({ id }) => id);
}
