import type { Certificate } from "../certificate/certificate.ts";
import { readCertificate } from "../certificate/parse-certificate.ts";
import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScenario } from "../plan/update-plan.ts";
import { readScope } from "../read/read-scope.ts";
import type { Scope } from "../scope/scope.ts";

/**
 * Replaces the whole scope, as a solver's answer does.
 *
 * @param certificate the solver's proof of this scope; absent = the scenario has none from now on
 */
export function setScope(scenarioId: ScenarioId, scope: Scope, certificate?: Certificate): Action {
  const read = readScope(scope, "scope");
  const proof = certificate === undefined ? {} : { certificate: readCertificate(certificate, "certificate") };
  return (plan) => updateScenario(plan, scenarioId, ({ id, title }) => ({ id, title, scope: read, ...proof }));
}
