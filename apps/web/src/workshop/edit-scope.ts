import { coverPlaces, offerBlocks, removeMembers, setFte } from "byfokus/browser";
import type { Action, PlanningContext, Scenario } from "byfokus/browser";

/** Staff in an area: none takes the area out of the scope, the first puts it in. */
export function staffInArea(scenario: Scenario, areaId: string, fte: number): Action {
  const member = { kind: "area", id: areaId } as const;
  if (fte <= 0) return removeMembers(scenario.id, [member]);
  return fteInArea(scenario, areaId) > 0 ? setFte(scenario.id, member, fte) : coverPlaces(scenario.id, [{ ...member, fte }]);
}

export function fteInArea(scenario: Scenario, areaId: string): number {
  return scenario.scope.members.reduce((sum, member) => sum + (member.kind === "area" && member.id === areaId ? member.fte : 0), 0);
}

export function hasBlock(scenario: Scenario, blockId: string): boolean {
  return scenario.scope.members.some((member) => member.kind === "block" && member.id === blockId);
}

/** An offer to blocks on or off. */
export function offerTo(scenario: Scenario, blockIds: readonly string[], isOffered: boolean): Action {
  return isOffered ? offerBlocks(scenario.id, blockIds) : removeMembers(scenario.id, blockIds.map((id) => ({ kind: "block", id }) as const));
}

export function blocksOf(context: PlanningContext, areaId: string): readonly string[] {
  return context.table.blocks.filter((block) => context.table.areas[block.area]?.id === areaId).map((block) => block.id);
}
