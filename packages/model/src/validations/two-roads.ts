import type { Member } from "../scope/scope.ts";
import type { PlanKnowledge } from "./plan-knowledge.ts";
import type { PlanCheck } from "./validate-plan.ts";

/** A block or stairwell gets an offer inside an area that already has area work: staff for need that is counted once. */
export const twoRoads: PlanCheck = (plan, known) =>
  plan.scenarios.flatMap(({ id: scenarioId, scope }) => {
    const worked = new Set(scope.members.filter((member) => member.kind === "area" && member.fte > 0).map(({ id }) => id));
    return scope.members.flatMap((member) => {
      const areaId = areaOf(member, known);
      if (areaId === null || !worked.has(areaId)) return [];
      const { kind, id } = member;
      return [{ rule: "two-roads", severity: "warning", scenarioId, member: { kind, id }, causes: [areaId] }] as const;
    });
  });

/** The area an offer lies in; `null` for other members and outside every area. */
function areaOf(member: Member, known: PlanKnowledge): string | null {
  if (member.kind === "block") return known.areaOfBlock.get(member.id) ?? null;
  if (member.kind === "stairwell") return known.areaOfStairwell?.get(member.id) ?? null;
  return null;
}
