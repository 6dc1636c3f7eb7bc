import type { ScenarioId } from "../ids.ts";
import type { Action } from "../plan/plan.ts";
import { updateScope } from "../plan/update-plan.ts";
import { readScopeRule } from "../read/read-scope.ts";
import type { Scope } from "../scope/scope.ts";

/** Says when places enter and leave the scope; a rule that is left out is off. */
export function setScopeRules(scenarioId: ScenarioId, rules: Pick<Scope, "entryRule" | "exitRule">): Action {
  const entryRule = rules.entryRule && readScopeRule(rules.entryRule, "entryRule");
  const exitRule = rules.exitRule && readScopeRule(rules.exitRule, "exitRule");
  return (plan) =>
    updateScope(plan, scenarioId, ({ entryRule: _entry, exitRule: _exit, ...scope }) => ({
      ...scope,
      ...(entryRule ? { entryRule } : {}),
      ...(exitRule ? { exitRule } : {}),
    }));
}
