import { readCertificate } from "../certificate/parse-certificate.ts";
import type { Plan, Scenario } from "../plan/plan.ts";
import { readDeliberation } from "./read-deliberation.ts";
import { readLock } from "./read-lock.ts";
import { readNeed } from "./read-need.ts";
import { readReachModel } from "./read-reach-model.ts";
import { readRules } from "./read-rules.ts";
import { readScope } from "./read-scope.ts";
import { atLeastZero, id, listOf, objectOf, oneOf, PlanValueError, text, words, type Read } from "./readers.ts";

/**
 * Reads a saved plan, already parsed from JSON. Throws a `PlanValueError` that names the path of the first thing
 * that is wrong: `scenarios[2].scope.members[0].fte: expected a number >= 0, got -1`.
 * Whether the plan makes sense for a town is `validatePlan`'s to say.
 */
export function parsePlan(json: unknown): Plan {
  return readPlan(json, "");
}

/** One of the plan's scenarios. */
export const readScenario: Read<Scenario> = objectOf({ id, title: words, scope: readScope }, { certificate: readCertificate });

const planShape = objectOf(
  {
    schema: oneOf("byfokus-plan/1"),
    title: words,
    townName: text,
    editionId: id,
    need: readNeed,
    reachModel: readReachModel,
    budget: objectOf({ fte: atLeastZero }),
    rules: readRules,
    scenarios: listOf(readScenario),
    locks: listOf(readLock),
    deliberation: readDeliberation,
  },
  { recommended: id },
);

/** A plan at a path, as inside a history. Scenario ids are looked up by actions, so two may not be the same. */
export const readPlan: Read<Plan> = (value, path) => {
  const plan: Plan = planShape(value, path);
  const seen = new Set<string>();
  for (const [index, scenario] of plan.scenarios.entries()) {
    if (seen.has(scenario.id)) throw new PlanValueError(`${path === "" ? "" : `${path}.`}scenarios[${index}].id`, { da: "et id, som intet andet scenarie har", en: "an id that no other scenario has" }, scenario.id);
    seen.add(scenario.id);
  }
  return plan;
};
