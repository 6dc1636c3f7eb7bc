import type { NeedDefinition } from "../indicators/need-definition.ts";
import type { Plan } from "../plan/plan.ts";
import type { ReachModel } from "../scope/reach-model.ts";
import { readDeliberation } from "./read-deliberation.ts";
import { aboveZero, atLeastZero, countFromOne, id, listOf, objectOf, oneOf, PlanFileError, share, text, type Read } from "./readers.ts";
import { readMemberRef, readScope } from "./read-scope.ts";

/**
 * Reads a saved plan, already parsed from JSON. Throws a `PlanFileError` that names the path of the first thing
 * that is wrong: `scenarios[2].scope.members[0].fte: expected a number >= 0, got -1`.
 * Whether the plan makes sense for a town is `validatePlan`'s to say.
 */
export function parsePlan(json: unknown): Plan {
  return readPlan(json, "");
}

const readNeed: Read<NeedDefinition> = objectOf({
  parts: listOf(objectOf({ indicatorId: id, weight: atLeastZero })),
  periods: countFromOne,
});

const readReachModel: Read<ReachModel> = objectOf({
  criticalMassFte: atLeastZero,
  criticalMassPer1000: atLeastZero,
  curve: listOf(objectOf({ ftePer1000: atLeastZero, share })),
  offerShare: share,
  offerSetupHours: atLeastZero,
  offerHoursPerDwelling: atLeastZero,
  hoursPerPlace: atLeastZero,
  placeUse: share,
  annualHours: aboveZero,
  tripsPerWeek: atLeastZero,
  travelKmPerHour: aboveZero,
  krPerFte: atLeastZero,
});

const planShape = objectOf(
  {
    schema: oneOf("byfokus-plan/1"),
    title: text,
    townName: text,
    editionId: id,
    need: readNeed,
    reachModel: readReachModel,
    budget: objectOf({ fte: atLeastZero }),
    rules: objectOf({}, { minShareOfEachOrganisation: share, maxFteMoved: atLeastZero, minPrecision: share }),
    scenarios: listOf(objectOf({ id, title: text, scope: readScope })),
    locks: listOf(objectOf({ member: readMemberRef, state: oneOf("in", "out"), by: text, why: text })),
    deliberation: readDeliberation,
  },
  { recommended: id },
);

/** A plan at a path, as inside a history. Scenario ids are looked up by actions, so two may not be the same. */
export const readPlan: Read<Plan> = (value, path) => {
  const plan: Plan = planShape(value, path);
  const seen = new Set<string>();
  for (const [index, scenario] of plan.scenarios.entries()) {
    if (seen.has(scenario.id)) throw new PlanFileError(`${path === "" ? "" : `${path}.`}scenarios[${index}].id`, "an id that no other scenario has", scenario.id);
    seen.add(scenario.id);
  }
  return plan;
};
